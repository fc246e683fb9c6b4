namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class ReadStreamsTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    [Fact]
    public async Task ReadStreams_OfARangeOfNames_GivesTheRecordsAfterASequenceInCommitOrder()
    {
        var (a, b, c) = (_journal.Stream("b/1"), _journal.Stream("b/2"), _journal.Stream("b/3"));
        await _journal.Stream("a").AddAsync(1);
        await b.AddAsync(1);
        await a.AddAsync(1);
        await c.AddAsync(1);
        await b.AddAsync(1);
        await a.AddAsync(1);

        Read(1).ShouldBe([2, 3, 5, 6]);
        Read(2).ShouldBe([3, 5, 6]);
        Read(6).ShouldBeEmpty();

        IEnumerable<long> Read(long after) => _journal.Store.ReadStreams("b/", "b/3", after).Select(one => one.Sequence);
    }

    public void Dispose() => _journal.Dispose();
}
