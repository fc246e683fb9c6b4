using System.Runtime.CompilerServices;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>Every committed record after a sequence, in pages: from the store until there are no more, then as they are committed.</summary>
internal static class CommittedPages
{
    /// <summary>A page from the store is never longer, so that no reading keeps the journal's log from being tidied for long.</summary>
    public const int Size = 1_000;

    // What gathered is in memory already: read anew from the store, each record would cost every reader several times as much.
    private const int Gathered = 16_384;

    /// <summary>Reads for ever. Who takes longer than the feed can wait goes on from the store, and misses nothing.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="feed">Tells of new records.</param>
    /// <param name="after">The last sequence that was dealt with.</param>
    /// <param name="gather">How long new records may gather into one page; zero for at once.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="JournalUnavailableException">The journal cannot be read now.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<CommittedRecord>> AfterAsync(
        JournalAccess journal, CommitFeed feed, long after, TimeSpan gather, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            using var follower = feed.FollowAll();
            List<CommittedRecord> page;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                page = [.. journal.Store.ReadAll(after).Take(Size)];
                if (page.Count == 0)
                    continue;
                after = page[^1].Sequence;
                yield return page;
            }
            while (page.Count > 0);

            while (await HasMoreAsync(follower, cancellation))
            {
                // After a full page there is enough to go on with.
                if (page.Count < Size && gather > TimeSpan.Zero)
                    await Task.Delay(gather, journal.Clock.Time, cancellation);
                page = Drain(follower, after);
                if (page.Count == 0)
                    continue;

                // Sequences have no gaps: what is not here is in the store.
                if (page[0].Sequence > after + 1)
                    break;
                after = page[^1].Sequence;
                yield return page;
            }
        }
    }

    private static List<CommittedRecord> Drain(Follower follower, long after)
    {
        var page = follower.ReadAll(Gathered);
        if (page is [var first, ..] && first.Sequence <= after)
            page.RemoveAll(record => record.Sequence <= after);
        return page;
    }

    /// <summary>False once the follower was dropped.</summary>
    private static async ValueTask<bool> HasMoreAsync(Follower follower, CancellationToken cancellation)
    {
        try
        {
            return await follower.WaitToReadAsync(cancellation);
        }
        catch (FollowerDroppedException)
        {
            return false;
        }
    }
}
