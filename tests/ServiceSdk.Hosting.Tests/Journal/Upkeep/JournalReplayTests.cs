using ServiceSdk.Calendar;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Journal.Upkeep;

public sealed class JournalReplayTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Run_AQueue_EndsInTheSameStateEachTimeAndInAnotherAfterARecordMore()
    {
        var hall = new SampleHall(_journal);
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        var first = Replay().Queues.ShouldHaveSingleItem();
        first.ShouldBe(Replay().Queues.ShouldHaveSingleItem());
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        var second = Replay().Queues.ShouldHaveSingleItem();

        (first.Stream, first.Version, second.Version).ShouldBe((StreamNames.Queue(SampleHall.Id, hall.Hall.Today), 2, 3));
        second.Digest.ShouldNotBe(first.Digest);
    }

    [Fact]
    public async Task Run_StreamsItCannotFold_AreNamedAndTheOthersFolded()
    {
        await new SampleHall(_journal).DoAsync<TicketIssued>(SampleHall.Ask());
        await _journal.Stream("tally/1").AddAsync(1);
        _journal.Store.Append(new JournalBatch([TemporaryJournal.RecordOf("case/1", 1, RecordHash.Genesis, new Added(1, 1))], []));
        _journal.Store.Append(new JournalBatch([TemporaryJournal.RecordOf("query/1", 1, RecordHash.Genesis, new DayClosed())], []));

        var report = Replay();
        report.Unfolded.ShouldBe(
        [
            new UnfoldedStream("case/1", 1, "This version does not know the event tally.added v1."),
            new UnfoldedStream("query/1", 1, "ArgumentException"),
            new UnfoldedStream("tally/1", 0, "This version does not know this kind of stream."),
        ]);
        (report.Streams, report.Queues.Count).ShouldBe((4, 1));
    }

    private ReplayReport Replay()
    {
        using var file = JournalFile.Open(_journal.File);
        return new JournalReplay(LegalCalendar.Shipped, QueuePolicies.Standard).Run(file);
    }
}
