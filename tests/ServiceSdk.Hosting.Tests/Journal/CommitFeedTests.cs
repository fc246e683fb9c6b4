using System.Threading.Channels;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class CommitFeedTests
{
    [Fact]
    public async Task Follow_RecordsOfItsStreams_AreHandedOverInCommitOrder()
    {
        using var journal = new TemporaryJournal();
        using var follower = journal.Feed.Follow(stream => stream == "tally/1");
        await journal.Stream("tally/1").AddAsync(1);
        await journal.Stream("tally/2").AddAsync(1);
        await journal.Stream("tally/1").AddAsync(2);
        journal.Close();
        follower.Dispose();

        (await ReadAll(follower)).Select(committed => (committed.Sequence, committed.Record.Stream))
            .ShouldBe([(1, "tally/1"), (3, "tally/1")]);
    }

    [Fact]
    public async Task Follow_ABatchThatFailed_IsNotSeen()
    {
        using var journal = new TemporaryJournal();
        using var follower = journal.Feed.Follow(_ => true);
        var stage = journal.Store.Hold();
        var failing = journal.Stream().AddAsync(1);
        await stage.Entered;
        stage.End(Stage.Ending.FailBefore);
        await failing;
        journal.Close();
        follower.Dispose();

        (await ReadAll(follower)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Follow_FallenBehind_IsDroppedAndTold()
    {
        using var journal = new TemporaryJournal();
        using var follower = journal.Feed.Follow(_ => true, capacity: 2);
        var stream = journal.Stream();
        for (var n = 0; n < 3; n++)
            await stream.AddAsync(1);
        journal.Close();

        (await follower.Records.ReadAsync()).Sequence.ShouldBe(1);
        (await follower.Records.ReadAsync()).Sequence.ShouldBe(2);
        var dropped = await Should.ThrowAsync<ChannelClosedException>(follower.Records.ReadAsync().AsTask);
        dropped.InnerException.ShouldBeOfType<FollowerDroppedException>().Message.ShouldBe("The follower did not keep up and was dropped.");
    }

    [Fact]
    public async Task Follow_AFollowerThatThrows_StopsNeitherTheWriterNorOthers()
    {
        using var journal = new TemporaryJournal();
        using var faulty = journal.Feed.Follow(_ => throw new InvalidOperationException("Mine."));
        using var sound = journal.Feed.Follow(_ => true);
        var stream = journal.Stream();
        await stream.AddAsync(1);
        await stream.AddAsync(1);
        journal.Close();
        sound.Dispose();

        (await ReadAll(sound)).Count.ShouldBe(2);
        (await Should.ThrowAsync<InvalidOperationException>(() => ReadAll(faulty))).Message.ShouldBe("Mine.");
    }

    private static async Task<List<CommittedRecord>> ReadAll(Follower follower)
    {
        var records = new List<CommittedRecord>();
        await foreach (var record in follower.Records.ReadAllAsync())
            records.Add(record);
        return records;
    }
}
