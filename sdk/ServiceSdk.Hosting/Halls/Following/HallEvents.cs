using System.Runtime.CompilerServices;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls.Following;

/// <summary>
/// Tells what happens in a hall's queues, from now on or from a position on: history from the store, then live, without gap or repeat.
/// Safe for concurrent use.
/// </summary>
public sealed class HallEvents(JournalAccess journal, CommitFeed feed)
{
    /// <summary>How long a follower hears nothing before it hears a beat.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    // Many follow one hall: a record is read and put into words once for all who follow it live.
    private readonly ConditionalWeakTable<Record, HallNews> _told = [];

    /// <summary>Finds where following begins.</summary>
    /// <param name="after">The last sequence seen; null for what comes from now on.</param>
    /// <returns>The position; or why it cannot be resumed from: it lies ahead of the journal, or further back than yesterday.</returns>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now.</exception>
    public Outcome<HallPosition> Locate(long? after)
    {
        var today = CivilTime.Date(journal.Clock.Now.CivilTime);
        var last = journal.Store.Last()?.Sequence ?? 0;
        if (after is not { } seen || seen == last)
            return new HallPosition(last, today);
        if (seen > last)
            return HallRefusals.ResumeAhead();
        var since = CivilTime.Date(journal.Store.ReadAll(seen).First().Record.Envelope.At.CivilTime);
        return since < today.AddDays(-1) ? HallRefusals.ResumeTooOld() : new HallPosition(seen, since);
    }

    /// <summary>Follows a hall.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="position">Where to begin; see <see cref="Locate"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The news in commit order; first a beat, and one after each <see cref="Silence"/>.</returns>
    /// <exception cref="FollowerDroppedException">The news were not taken as fast as they came: resume after the last one taken.</exception>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now.</exception>
    public async IAsyncEnumerable<HallNews> FollowAsync(Hall hall, HallPosition position, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return HallNews.Beat;

        // Most of the way without following live, or a long history would be what a follower falls behind with.
        var last = position.Sequence;
        foreach (var news in History(hall, position))
        {
            last = news.Sequence;
            yield return news;
        }

        using var follower = feed.FollowHall(hall.Configuration.Id);
        foreach (var news in History(hall, position with { Sequence = last }))
        {
            last = news.Sequence;
            yield return news;
        }

        while (true)
        {
            // Wound up again for each wait, not made anew: many follow, and each waits for every news.
            using var silence = new CancellationTokenSource(Silence, journal.Clock.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellation);
            do
            {
                while (follower.TryRead(out var record))
                {
                    if (record.Sequence > last && NewsOf(hall, record) is { Events.Count: > 0 } news)
                        yield return news;
                }

                silence.CancelAfter(Silence);
            }
            while (await ArriveAsync(follower, either.Token, cancellation));
            yield return HallNews.Beat;
        }
    }

    /// <summary>What is on disk after a position.</summary>
    private IEnumerable<HallNews> History(Hall hall, HallPosition position)
    {
        var (first, end) = StreamNames.DatesFrom(hall.Configuration.Id, position.Since.AddDays(-1));
        return journal.Store.ReadStreams(first, end, position.Sequence)
            .Select(record => Read(hall, record))
            .Where(static news => news.Events.Count > 0);
    }

    /// <summary>False when nothing came for a while.</summary>
    private static async ValueTask<bool> ArriveAsync(Follower follower, CancellationToken either, CancellationToken cancellation)
    {
        try
        {
            return await follower.WaitToReadAsync(either);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Whether a record is of the queue of a date not over longer than a day: what came of older ones in between is history.</summary>
    private static bool IsTold(Hall hall, Record record) =>
        StreamNames.QueueDate(hall.Configuration.Id, record.Stream) is { } date
        && date >= CivilTime.Date(record.Envelope.At.CivilTime).AddDays(-1);

    private HallNews NewsOf(Hall hall, CommittedRecord record)
    {
        if (!_told.TryGetValue(record.Record, out var news))
            news = _told.GetOrAdd(record.Record, Read(hall, record));
        return news;
    }

    /// <summary>Which lines are stranded is the staff's, and not told.</summary>
    private HallNews Read(Hall hall, CommittedRecord record) => new(
        record.Sequence,
        !IsTold(hall, record.Record) ? [] :
        [
            .. journal.Types.EventsOf(record.Record).Where(static one => one is not LineStranded)
                .Select(one => HallEvent.Of(hall, journal.Types.NameOf(one), one, record.Record.Envelope.At.CivilTime)),
        ]);
}
