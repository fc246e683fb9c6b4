using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls;

/// <summary>A hall that nobody asks for costs a line in a list.</summary>
public sealed class HallDirectoryTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Hall_AfterARestart_IsListed_AndInMemoryOnceAskedFor()
    {
        await using var process = await HallProcess.StartAsync();
        await process.RestartAsync();

        process.Halls.All.ShouldBe([new HallListing(HallProcess.Hall, "兰陵街道为民服务中心", Demonstration: true, EveryDay: true, HasDevices: false)]);
        process.Halls.Active.ShouldBe(0);

        process.Halls.Find(HallProcess.Hall).Done().Configuration.Windows.Count.ShouldBe(2);
        process.Halls.Active.ShouldBe(1);
    }

    [Fact]
    public void Hall_NobodyConfigured_IsUnknown_AndNotKept()
    {
        var halls = new SampleHall(_journal).Directory;
        halls.Find("320402006-2").Refused().ShouldBe(new Refusal("hall_unknown", "没有这个大厅。", "请核对大厅编号。"));
        halls.Active.ShouldBe(1);
    }

    [Fact]
    public async Task Hall_WhoseSetupIsDamaged_IsListed_AndSaysSoWhenAskedFor()
    {
        var hall = new SampleHall(_journal);
        (await hall.Directory.ConfigureAsync(SampleHall.RoundTheClock, TemporaryJournal.Clerk, Guid.NewGuid())).Done();
        _journal.Tamper("UPDATE record SET payload = '[]'");
        var halls = new SampleHall(_journal, configure: false).Directory;
        halls.Load();

        halls.All.ShouldHaveSingleItem().Name.ShouldBe(SampleHall.Id);
        halls.Find(SampleHall.Id).Refused().Code.ShouldBe("stream_quarantined");
    }

    [Fact]
    public async Task Halls_ThreeThousandAskedForAndLeftAlone_LeaveMemory_AndGoOnAsBefore()
    {
        const int Count = 3_000;
        var hall = new SampleHall(_journal);
        IResting resting = hall.Directory;
        (await hall.Directory.ConfigureAsync(SampleHall.RoundTheClock, TemporaryJournal.Clerk, Guid.NewGuid())).Done();
        for (var at = 0; at < Count; at++)
            (await hall.Directory.ConfigureAsync(SampleHall.RoundTheClock with { Id = IdOf(at) }, TemporaryJournal.Clerk, Guid.NewGuid())).Done();
        var first = await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        hall.Directory.Active.ShouldBe(Count + 1);

        await resting.LookAfterAsync(1_000);
        _journal.Time.Advance(TimeSpan.FromSeconds(1));
        await resting.LookAfterAsync(1_000);
        hall.Directory.Active.ShouldBe(0);

        (await hall.Hall.ReadTicketAsync(first.Ticket, static (_, ticket) => ticket.Number)).Done().ShouldBe(first.Number);
        hall.Directory.Find(IdOf(Count - 1)).Done().Configuration.Id.ShouldBe(IdOf(Count - 1));
        hall.Directory.Active.ShouldBe(2);

        static string IdOf(int at) => $"{320_500_000 + at}-1";
    }

    [Fact]
    public void LastOfEach_OfAllHallsSetups_FindsTheLastOfEachAndNoOther()
    {
        foreach (var stream in (string[])
            ["a/1/x", "hall/1-1/setup", "hall/1-1/2026-11-24/queue", "hall/1/setup", "hall/1-10/setup", "hall/10/roster", "hall/2/setup/x", "hall/3/setup", "hallo/1/setup", "query/1"])
        {
            var first = TemporaryJournal.RecordOf(stream, 1, RecordHash.Genesis, new Added(1, 1));
            _journal.Store.Append(new JournalBatch([first, TemporaryJournal.RecordOf(stream, 2, first.Hash, new Added(1, 2))], []));
        }

        _journal.Store.LastOfEach("hall/", "/setup").Select(static one => (one.Record.Stream, one.Record.Version)).Order()
            .ShouldBe([("hall/1-1/setup", 2), ("hall/1-10/setup", 2), ("hall/1/setup", 2), ("hall/3/setup", 2)]);
    }
}
