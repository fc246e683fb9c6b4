namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class ReadStreamsTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    [Fact]
    public async Task ReadStreams_OfARangeOfNames_GivesTheFirstRecordsAfterASequenceInCommitOrder()
    {
        var (a, b, c) = (_journal.Stream("b/1"), _journal.Stream("b/2"), _journal.Stream("b/3"));
        await _journal.Stream("a").AddAsync(1);
        await b.AddAsync(1);
        await a.AddAsync(1);
        await c.AddAsync(1);
        await b.AddAsync(1);
        await a.AddAsync(1);

        Read(1, 10).ShouldBe([2, 3, 5, 6]);
        Read(2, 2).ShouldBe([3, 5]);
        Read(6, 10).ShouldBeEmpty();

        IEnumerable<long> Read(long after, int most) => _journal.Store.ReadStreams("b/", "b/3", after, most).Select(one => one.Sequence);
    }

    public void Dispose() => _journal.Dispose();
}
