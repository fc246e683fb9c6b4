using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Journal;

/// <summary>What looks at a journal while no host does: it takes the data folder's lock.</summary>
internal abstract class JournalCommand<TSettings> : Command<TSettings>
    where TSettings : JournalSettings
{
    public sealed override int Execute(CommandContext context, TSettings settings, CancellationToken cancellationToken)
    {
        var path = Path.Combine(settings.Data, DataFolder.JournalName);
        if (!File.Exists(path))
            return Output.Refused(JournalRefusal.Missing(settings.Data), ExitCodes.PartMissing);
        try
        {
            using var data = Hold(settings.Data);
            using var file = JournalFile.Open(path);
            return Run(file, settings);
        }
        catch (Exception e) when (e is DataFolderException or MasterKeyException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.Refused;
        }
    }

    /// <summary>Does the work on a journal that nobody else holds.</summary>
    protected abstract int Run(JournalFile file, TSettings settings);

    private static DataFolder Hold(string folder)
    {
        try
        {
            return DataFolder.Open(folder);
        }
        catch (DataFolderException e)
        {
            throw new DataFolderException($"{e.Message}主机运行时不能使用journal命令：请先停止它；它运行时的备份由它自己做（serve --backup）。", e);
        }
    }
}

/// <summary>The "no" of a folder that is no data folder.</summary>
internal static class JournalRefusal
{
    public static Refusal Missing(string folder) =>
        new("journal_missing", $"目录{folder}里没有业务记录文件{DataFolder.JournalName}。", "请用--data指明数据目录。");
}
