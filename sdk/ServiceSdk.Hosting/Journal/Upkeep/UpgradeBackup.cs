namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>Backs a journal up that another release wrote last, or in an older format, before this one writes in it.</summary>
internal static class UpgradeBackup
{
    /// <exception cref="DataFolderException">The backup cannot be written, or the journal not be read: nothing is upgraded without one.</exception>
    public static void Make(DataFolder data, string directory, long civilTime)
    {
        if (JournalFile.IsNew(data.JournalPath))
            return;
        using var journal = JournalFile.Open(data.JournalPath);
        if (journal.IsOfThisRelease)
            return;
        if (!Backup.Make(journal, directory, civilTime, linked: true).Then(static backup => backup.Check()).Succeeded(out _, out var refusal))
            throw new DataFolderException($"升级前的{refusal.Message}{refusal.Remedy}");
    }
}
