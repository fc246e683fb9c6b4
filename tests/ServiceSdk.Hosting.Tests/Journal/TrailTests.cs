using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class TrailTests
{
    private readonly Trail _trail = new();

    [Fact]
    public void Arrived_RecordsThatAllHaveRead_AreLetGo()
    {
        var (first, second) = (Follow(), Follow());
        Add(1, 2);
        Read(first).ShouldBe([1, 2]);
        Read(second).ShouldBe([1, 2]);
        Add(3);

        _trail.TryRead(1, out _).ShouldBeFalse();
        _trail.TryRead(2, out var kept).ShouldBeTrue();
        kept.Sequence.ShouldBe(3);
        Read(first).ShouldBe([3]);
    }

    [Fact]
    public void Arrived_RecordsThatOneHasStillToRead_AreKept()
    {
        var (fast, slow) = (Follow(), Follow());
        Add(1, 2, 3);
        Read(fast).ShouldBe([1, 2, 3]);
        Add(4);

        Read(slow).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void Arrived_OneThatFellBehind_IsDroppedAndKeepsNothing()
    {
        var (sound, slow) = (Follow(), Follow(capacity: 2));
        Add(1, 2, 3);
        Read(sound).ShouldBe([1, 2, 3]);
        Add(4);

        Read(slow).ShouldBeEmpty();
        _trail.TryRead(0, out _).ShouldBeFalse();
        Read(sound).ShouldBe([4]);
    }

    [Fact]
    public void ReadAll_UpToAMost_GoesOnWhereItStopped()
    {
        var follower = Follow();
        Add(1, 2, 3);

        Sequences(follower.ReadAll(2)).ShouldBe([1, 2]);
        Add(4);
        Sequences(follower.ReadAll(10)).ShouldBe([3, 4]);
        follower.ReadAll(10).ShouldBeEmpty();
    }

    [Fact]
    public void ReadAll_OneThatWasDropped_HasNothing()
    {
        var slow = Follow(capacity: 2);
        Add(1, 2, 3);

        slow.ReadAll(10).ShouldBeEmpty();
    }

    private static IEnumerable<long> Sequences(List<CommittedRecord> records) => records.Select(record => record.Sequence);

    private static List<long> Read(Follower follower)
    {
        var read = new List<long>();
        while (follower.TryRead(out var record))
            read.Add(record.Sequence);
        return read;
    }

    private Follower Follow(int capacity = 100)
    {
        var follower = new Follower(_trail, capacity, static _ => { });
        _trail.Followers.Add(follower);
        return follower;
    }

    private void Add(params long[] sequences)
    {
        foreach (var sequence in sequences)
            _trail.Add(new CommittedRecord(sequence, TemporaryJournal.RecordOf("tally/1", sequence, RecordHash.Genesis, new Added(1, 1))));
        _trail.Arrived();
    }
}
