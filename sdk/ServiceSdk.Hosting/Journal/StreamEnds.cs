using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>Where a stream ends.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Version">The version of its last record; 0 before its first.</param>
/// <param name="Sequence">The sequence of its last record; 0 before its first.</param>
internal readonly record struct StreamEnd(long Id, long Version, long Sequence)
{
    /// <summary>Reads the row of a name.</summary>
    public const string Select = "SELECT id, version, last FROM stream WHERE name = ?";

    /// <summary>What a stream's row says; null for a stream without a row.</summary>
    /// <param name="select"><see cref="Select"/>, prepared.</param>
    /// <param name="name">The stream's name.</param>
    public static StreamEnd? Find(SqliteStatement select, string name)
    {
        select.BindText(1, name);
        return select.First<StreamEnd?>(static row => new StreamEnd(row.Number(0), row.Number(1), row.Number(2)));
    }
}

/// <summary>
/// Where each stream ends, as committed. Every record names the one before it in its stream, so that a stream is read backward from its
/// end, and no record pays for an index that spreads over the whole file. The streams' rows say the ends as of a record noted beside
/// them; what came since is kept here, and read from the records themselves when the journal is opened. Safe for one writer and many readers.
/// </summary>
internal sealed class StreamEnds
{
    private const int MostKept = 100_000;

    private readonly ConcurrentDictionary<string, StreamEnd> _kept = [];
    private readonly Dictionary<string, StreamEnd> _since = [];

    private StreamEnds(long noted) => Noted = noted;

    /// <summary>The streams' rows are right up to this record.</summary>
    public long Noted { get; private set; }

    /// <summary>The ends that the streams' rows do not say yet. For the writer.</summary>
    public IEnumerable<StreamEnd> Since => _since.Values;

    /// <summary>Reads what came since the streams' rows were right.</summary>
    public static StreamEnds Load(SqliteConnection connection)
    {
        var ends = new StreamEnds(connection.ExecuteScalar<long>("SELECT sequence FROM noted"));
        foreach (var (name, id, version, sequence) in connection.Query<(string, long, long, long)>(
            "SELECT s.name, s.id, r.version, r.sequence FROM record r JOIN stream s ON s.id = r.stream WHERE r.sequence > @Noted ORDER BY r.sequence",
            new { ends.Noted }))
            ends._kept[name] = ends._since[name] = new StreamEnd(id, version, sequence);
        return ends;
    }

    /// <summary>Where a stream ends; null for one whose row says it.</summary>
    public StreamEnd? Kept(string name) => _kept.TryGetValue(name, out var end) ? end : null;

    /// <summary>Takes in what a commit put on disk.</summary>
    /// <param name="ends">Where its streams end now.</param>
    /// <param name="noted">Up to which record it brought the streams' rows; as before where it did not.</param>
    public void Commit(IReadOnlyDictionary<string, StreamEnd> ends, long noted)
    {
        if (noted > Noted)
        {
            Noted = noted;
            _since.Clear();
            if (_kept.Count > MostKept)
                _kept.Clear();
        }

        foreach (var (name, end) in ends)
        {
            _kept[name] = end;
            if (end.Sequence > Noted)
                _since[name] = end;
        }
    }
}
