using System.Collections.Concurrent;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>How far every reader of committed records has come: for health and metrics. Safe for concurrent use.</summary>
public sealed class ReaderStandings(IJournalStore store, HallClock clock)
{
    private readonly ConcurrentDictionary<string, Func<(long Position, IReadOnlyCollection<string> Stopped)>> _readers = [];

    /// <summary>Every reader that has begun, by name.</summary>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now.</exception>
    public IReadOnlyList<ReaderStanding> Read()
    {
        // The end first: a reader that takes more meanwhile is not ahead of it.
        var last = store.Last()?.Sequence ?? 0;
        return [.. _readers.ToArray().OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => Of(one.Key, one.Value(), last))];
    }

    internal void Show(string reader, Func<(long Position, IReadOnlyCollection<string> Stopped)> standing) => _readers[reader] = standing;

    private ReaderStanding Of(string reader, (long Position, IReadOnlyCollection<string> Stopped) now, long last)
    {
        var behind = Math.Max(0, last - now.Position);
        var waits = behind == 0 ? 0 : clock.Now.CivilTime - store.ReadAll(now.Position).First().Record.Envelope.At.CivilTime;
        return new ReaderStanding(reader, now.Position, behind, Math.Max(0, waits), now.Stopped);
    }
}

/// <summary>How far a reader of committed records has come.</summary>
/// <param name="Reader">The reader's name.</param>
/// <param name="Sequence">The last record it has dealt with.</param>
/// <param name="Behind">How many records it has still to deal with.</param>
/// <param name="Lag">How long the oldest of them has waited, in milliseconds; 0 for none.</param>
/// <param name="Stopped">The streams it could not go on with; the others it follows.</param>
public sealed record ReaderStanding(string Reader, long Sequence, long Behind, long Lag, IReadOnlyCollection<string> Stopped);
