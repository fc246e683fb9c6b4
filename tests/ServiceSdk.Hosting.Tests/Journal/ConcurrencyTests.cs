namespace ServiceSdk.Hosting.Tests.Journal;

public sealed class ConcurrencyTests
{
    private const int Callers = 64;
    private const int Streams = 8;
    private const int Each = 15;

    [Fact]
    public async Task Execute_ManyCallersOnFewStreams_NoVersionMissingAndNoneTwice()
    {
        using var journal = new TemporaryJournal();
        var streams = Enumerable.Range(0, Streams).Select(n => journal.Stream($"tally/{n}")).ToArray();
        var sums = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var got = new List<int>();
            for (var n = 0; n < Each; n++)
                got.Add(await streams[caller % Streams].AddAsync(1).Sum());
            return (Stream: caller % Streams, Sums: got);
        })));

        const int PerStream = Callers / Streams * Each;
        for (var n = 0; n < Streams; n++)
        {
            journal.Records($"tally/{n}").Select(record => record.Version).ShouldBe(Enumerable.Range(1, PerStream).Select(v => (long)v));
            sums.Where(of => of.Stream == n).SelectMany(of => of.Sums).Order().ShouldBe(Enumerable.Range(1, PerStream));
        }

        journal.Store.ReadAll(0).Select(committed => committed.Sequence).ShouldBe(Enumerable.Range(1, PerStream * Streams).Select(s => (long)s));
        journal.Close();
        journal.Open();
        (await journal.Stream("tally/7").SumAsync()).ShouldBe(PerStream);
    }
}
