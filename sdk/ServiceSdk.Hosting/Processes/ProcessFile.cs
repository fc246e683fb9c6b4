using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>What process managers, side effects and timers keep. It survives a power failure: what was printed is not printed again.</summary>
internal sealed class ProcessFile : ReaderFile
{
    /// <summary>Opens the file.</summary>
    /// <param name="path">Its path; the folder exists.</param>
    /// <param name="journal">What readers kept in the journal, before they had a file of their own, is taken over.</param>
    /// <exception cref="JournalUnavailableException">It cannot be opened now.</exception>
    public ProcessFile(string path, IJournalStore journal)
        : base(path, durable: true) => TakeOver(journal.Positions());
}
