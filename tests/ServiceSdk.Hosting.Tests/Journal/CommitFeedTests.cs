using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class CommitFeedTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    [Fact]
    public async Task FollowHall_RecordsOfItsStreams_AreHandedOverInCommitOrder()
    {
        using var follower = _journal.Feed.FollowHall("h-1");
        await AddAsync("hall/h-1/2026-09-24/queue", "hall/h-2/setup", "tally/1", "hall/h-1/setup", "hall/h-11/setup");

        (await NextAsync(follower, 2)).Select(committed => (committed.Sequence, committed.Record.Stream))
            .ShouldBe([(1, "hall/h-1/2026-09-24/queue"), (4, "hall/h-1/setup")]);
    }

    [Fact]
    public async Task FollowAll_RecordsOfEveryStream_AreHandedOverInCommitOrder()
    {
        using var hall = _journal.Feed.FollowHall("h-1");
        using var follower = _journal.Feed.FollowAll();
        await AddAsync("hall/h-1/setup", "tally/1", "hall/h-2/setup");

        (await NextAsync(follower, 3)).Select(committed => committed.Record.Stream).ShouldBe(["hall/h-1/setup", "tally/1", "hall/h-2/setup"]);
    }

    [Fact]
    public async Task Follow_ABatchThatFailed_IsNotSeen()
    {
        using var follower = _journal.Feed.FollowAll();
        var stage = _journal.Store.Hold();
        var failing = _journal.Stream().AddAsync(1);
        await stage.Entered;
        stage.End(Stage.Ending.FailBefore);
        await failing;
        await AddAsync("tally/2");

        (await NextAsync(follower, 1))[0].Record.Stream.ShouldBe("tally/2");
    }

    [Fact]
    public async Task Follow_FallenBehind_IsDroppedAndTold_WhileOthersSeeEverything()
    {
        using var slow = _journal.Feed.FollowAll(capacity: 2);
        using var sound = _journal.Feed.FollowAll();
        await AddAsync("tally/1", "tally/1", "tally/1", "tally/1");

        // The fourth is told when the third has been, and who fell behind with it is dropped.
        (await NextAsync(sound, 4)).Select(committed => committed.Sequence).ShouldBe([1, 2, 3, 4]);
        slow.TryRead(out _).ShouldBeFalse();
        (await Should.ThrowAsync<FollowerDroppedException>(() => NextAsync(slow, 1)))
            .Message.ShouldBe("The follower did not keep up and was dropped.");
    }

    [Fact]
    public async Task Follow_MoreHandedOverThanTheFeedHolds_DropsTheFollowerOnce_AndOneWhoFollowsAgainSeesTheRest()
    {
        var feed = new CommitFeed();
        using var missed = feed.FollowAll(capacity: int.MaxValue);
        var record = TemporaryJournal.RecordOf("tally/1", 1, RecordHash.Genesis, new Added(1, 1));
        var batch = Enumerable.Repeat((record, new StreamLease()), 70_000).ToList();

        // Faster than they can be told: the feed has one batch in hand, and is asked to hold more than its bound.
        for (var n = 0; n < 50; n++)
            feed.Publish(batch, 1 + (n * 70_000L));

        await Should.ThrowAsync<FollowerDroppedException>(async () => await DrainAsync(missed));
        using var again = feed.FollowAll();
        feed.Publish([(record, new StreamLease())], 9_000_000);
        (await NextAsync(again, 1, from: 9_000_000))[0].Sequence.ShouldBe(9_000_000);
    }

    [Fact]
    public async Task Dispose_WhileReading_EndsTheReading()
    {
        var follower = _journal.Feed.FollowHall("h-1");
        var reading = follower.WaitToReadAsync(TestContext.Current.CancellationToken).AsTask();
        follower.Dispose();
        (await reading).ShouldBeFalse();

        using var next = _journal.Feed.FollowHall("h-1");
        await AddAsync("hall/h-1/setup");
        (await NextAsync(next, 1)).Count.ShouldBe(1);
        follower.TryRead(out _).ShouldBeFalse();
    }

    public void Dispose() => _journal.Dispose();

    private async Task AddAsync(params string[] streams)
    {
        foreach (var group in streams.GroupBy(stream => stream))
            Streams.TryAdd(group.Key, _journal.Stream(group.Key));
        foreach (var stream in streams)
            await Streams[stream].AddAsync(1);
    }

    private Dictionary<string, JournaledStream<Tally>> Streams { get; } = [];

    private static async Task<List<CommittedRecord>> NextAsync(Follower follower, int count, long from = 1)
    {
        var records = new List<CommittedRecord>();
        while (records.Count < count)
        {
            var record = await follower.ReadAsync(TestContext.Current.CancellationToken);
            if (record.Sequence >= from)
                records.Add(record);
        }

        return records;
    }

    private static async Task DrainAsync(Follower follower)
    {
        await foreach (var record in follower.ReadAllAsync(TestContext.Current.CancellationToken))
            GC.KeepAlive(record);
    }
}
