namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Where records stand for good. One writer calls <see cref="Append"/>, one batch at a time; readers may read at any time and see
/// only what was committed. A store that cannot do what is asked throws <see cref="JournalUnavailableException"/>.
/// </summary>
public interface IJournalStore : IDisposable
{
    /// <summary>Puts a batch on disk in one commit: when it returns, everything in it survives a crash; when it throws, nothing of it is to be trusted.</summary>
    /// <param name="batch">The records in order, with the keys they need.</param>
    /// <returns>The sequence of the batch's first record.</returns>
    long Append(JournalBatch batch);

    /// <summary>A stream's records from a version on, in order.</summary>
    IEnumerable<CommittedRecord> ReadStream(string stream, long fromVersion = 1);

    /// <summary>All records after a sequence, in commit order.</summary>
    IEnumerable<CommittedRecord> ReadAll(long afterSequence);

    /// <summary>The records after a sequence of streams that stand together by name, in commit order: those there are when it is asked.</summary>
    /// <param name="from">The first name.</param>
    /// <param name="to">The name after the last.</param>
    /// <param name="afterSequence">What was seen already.</param>
    IEnumerable<CommittedRecord> ReadStreams(string from, string to, long afterSequence);

    /// <summary>The last record; null in an empty journal.</summary>
    CommittedRecord? Last();

    /// <summary>Whether a stream has a record.</summary>
    /// <param name="stream">The stream's name.</param>
    bool Has(string stream);

    /// <summary>The names of the streams that stand together, in order.</summary>
    /// <param name="from">The first name.</param>
    /// <param name="to">The name after the last.</param>
    IReadOnlyList<string> Streams(string from, string to);

    /// <summary>The last of these names; null where there is none. Costs the same however many there are.</summary>
    /// <param name="from">The first name.</param>
    /// <param name="to">The name after the last.</param>
    string? LastStream(string from, string to);

    /// <summary>The last record of each stream whose name has one part between a beginning and an end, in no order.</summary>
    /// <param name="beginning">Ends with a slash.</param>
    /// <param name="end">Begins with a slash.</param>
    IEnumerable<CommittedRecord> LastOfEach(string beginning, string end);

    /// <summary>A subject's key; null when there is none, or no more.</summary>
    SubjectKey? FindKey(string subject);

    /// <summary>The keys of a kind whose blind index is this one, oldest first.</summary>
    IReadOnlyList<SubjectKey> FindKeys(string kind, byte[] blindIndex);

    /// <summary>The keys of the subjects a stream was the first to name, oldest first.</summary>
    IReadOnlyList<SubjectKey> FindKeysOf(string stream);

    /// <summary>Destroys subjects' keys: when it returns, nothing of them is left in the store's files. Those that are gone already do not count.</summary>
    void Erase(IReadOnlyCollection<string> subjects);

    /// <summary>How far readers of committed records had come when the journal still kept that, by name.</summary>
    IReadOnlyDictionary<string, long> Positions();
}

/// <summary>What one commit takes: all that arrived while the one before was written.</summary>
/// <param name="Records">In the order they were decided, inside each stream.</param>
/// <param name="Keys">The keys of subjects that the records are the first to name.</param>
public sealed record JournalBatch(IEnumerable<Record> Records, IReadOnlyList<SubjectKey> Keys);

/// <summary>The journal cannot be read or written now. The message is for an engineer.</summary>
public class JournalUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
