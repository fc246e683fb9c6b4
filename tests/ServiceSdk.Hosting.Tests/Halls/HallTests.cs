using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls;

public sealed class HallTests : IDisposable
{
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Key_RetriedAfterMidnight_GetsYesterdaysTicket()
    {
        var (hall, key) = (Open(), Guid.NewGuid());
        var first = await IssueAsync(hall, key);
        _journal.Time.Advance(TimeSpan.FromDays(1));

        (await IssueAsync(hall, key)).ShouldBe(first);
        (await hall.ReadAsync(static day => day.IsOpen)).ShouldBeFalse();
    }

    [Fact]
    public async Task Key_RetriedAfterMidnight_GetsYesterdaysTicket_ThoughYesterdayWasAskedForBeforeItOpened()
    {
        var (hall, key) = (new SampleHall(_journal), Guid.NewGuid());
        await hall.DoAsync<AppointmentBooked>(hall.Hall.Today.AddDays(1), SampleHall.Book(600));
        var first = await IssueAsync(hall.Hall, key);
        _journal.Time.Advance(TimeSpan.FromDays(1));

        (await IssueAsync(hall.Hall, key)).ShouldBe(first);
    }

    [Fact]
    public async Task Number_AfterMidnight_StartsAnewUnderAnotherId()
    {
        var hall = Open();
        var first = await IssueAsync(hall, Guid.NewGuid());
        _journal.Time.Advance(TimeSpan.FromDays(1));
        var second = await IssueAsync(hall, Guid.NewGuid());

        second.Number.ShouldBe(first.Number);
        second.Ticket.ShouldNotBe(first.Ticket);
    }

    [Fact]
    public async Task Restart_WithTheDateBehindTheRecords_DoesNotOpenTheDay()
    {
        _journal.Time.Advance(TimeSpan.FromDays(3));
        await IssueAsync(Open(), Guid.NewGuid());
        _journal.Close();
        using var behind = new TemporaryJournal();
        behind.Close();
        File.Copy(_journal.File, behind.File, overwrite: true);
        behind.Open();
        _journal.Open();

        var refusal = await Refused(Open(behind), Guid.NewGuid());

        refusal.Code.ShouldBe("clock_behind_records");
        refusal.Message.ShouldBe($"本机日期早于最后一条记录的日期（{CivilTime.Date(TemporaryJournal.Morning.CivilTime).AddDays(3):yyyy-MM-dd}），今天不能开始取号。");
        refusal.Remedy.ShouldBe("请校准本机日期和时间后重新启动。");
    }

    [Fact]
    public async Task Plan_ThatCannotQueue_IsNamedAtTheFirstCommand() =>
        (await Refused(Open(_journal, Configuration() with { Targets = [] }), Guid.NewGuid())).Code.ShouldBe("hall_plan_invalid");

    [Fact]
    public async Task Command_RefusedFirstOfTheDay_LeavesNoRecord()
    {
        var closed = Configuration() with { Hours = new HallHours(true, [], []) };

        (await Refused(Open(_journal, closed), Guid.NewGuid())).Code.ShouldBe("hall_closed");
        _journal.Store.Last().ShouldBeNull();
    }

    [Fact]
    public async Task Tickets_OfAnUnknownDay_AreUnknown()
    {
        var outcome = await Open().ReadTicketAsync("320402006-1-20990101-0001", static (_, ticket) => ticket);

        outcome.Succeeded(out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(new Refusal("ticket_unknown", "没有这张号票。", "请核对号票。"));
    }

    [Fact]
    public void Clock_AfterARestart_ResumesAtTheRecordPlusWallTime()
    {
        var start = _journal.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var clock = new HallClock(_journal.Time, new Moment(5_000, start - 1_000));
        var backwards = new HallClock(_journal.Time, new Moment(5_000, start + 3_600_000));
        _journal.Time.Advance(TimeSpan.FromMilliseconds(250));

        clock.Now.HallTime.ShouldBe(6_250);
        backwards.Now.HallTime.ShouldBe(5_250);
    }

    private Hall Open() => Open(_journal, Configuration());

    private static Hall Open(TemporaryJournal journal, HallConfiguration? configuration = null) =>
        new SampleHall(journal, configuration ?? Configuration()).Hall;

    private static HallConfiguration Configuration() => SampleHall.RoundTheClock;

    private static async Task<TicketIssued> IssueAsync(Hall hall, Guid key)
    {
        var outcome = await ExecuteAsync(hall, key);
        outcome.Succeeded(out var answer, out var refusal).ShouldBeTrue(refusal?.Message);
        return answer!.Events.ShouldHaveSingleItem().ShouldBeOfType<TicketIssued>();
    }

    private static async Task<Refusal> Refused(Hall hall, Guid key)
    {
        (await ExecuteAsync(hall, key)).Succeeded(out _, out var refusal).ShouldBeFalse();
        return refusal!;
    }

    private static ValueTask<Outcome<Answer>> ExecuteAsync(Hall hall, Guid key) => hall.ExecuteAsync(
        SampleHall.Ask(), TemporaryJournal.Clerk, key,
        SHA256.HashData(Encoding.UTF8.GetBytes("issue")));
}
