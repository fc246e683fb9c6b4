using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>
/// Where readers of committed records keep how far they have come, apart from the journal, so that they never hold up its writer. What
/// cannot be done now throws <see cref="JournalUnavailableException"/>.
/// </summary>
public interface IReaderPositions
{
    /// <summary>The last record a reader has dealt with; null for a reader that kept none yet.</summary>
    long? Find(string reader);

    /// <summary>Keeps how far a reader has come.</summary>
    void Keep(string reader, long sequence);

    /// <summary>The streams a reader stopped at, each with the sequence of the record it could not take.</summary>
    IReadOnlyDictionary<string, long> Stopped(string reader);

    /// <summary>Keeps that a reader stopped at a stream; the others it goes on with.</summary>
    void Stop(string reader, string stream, long sequence);

    /// <summary>A reader goes on with a stream it had stopped at.</summary>
    void Resume(string reader, string stream);
}
