using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Faults;

/// <summary>A machine whose date lies before the last record: it does not open the day, shows what it has, and goes on once the date is right.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task Date_BehindTheRecords_OpensNoDayUntilItIsRight()
    {
        using var ahead = new TemporaryJournal();
        ahead.Time.Advance(TimeSpan.FromDays(3));
        var issued = await new SampleHall(ahead).DoAsync<TicketIssued>(SampleHall.Ask());
        ahead.Close();
        using var behind = new TemporaryJournal();
        behind.Close();
        File.Copy(ahead.File, behind.File, overwrite: true);
        behind.Open();
        ahead.Open();
        var hall = new SampleHall(behind);

        var last = CivilTime.Date(TemporaryJournal.Morning.CivilTime).AddDays(3);
        (await hall.RefusedAsync(hall.Hall.Today, SampleHall.Ask())).ShouldBe(new Refusal(
            "clock_behind_records", $"本机日期早于最后一条记录的日期（{last:yyyy-MM-dd}），今天不能开始取号。", "请校准本机日期和时间后重新启动。"));
        (await hall.Hall.ReadTicketAsync(issued.Ticket, static (_, ticket) => ticket.Number)).Done().ShouldBe(issued.Number);

        behind.Time.Advance(TimeSpan.FromDays(3));
        (await hall.DoAsync<TicketIssued>(SampleHall.Ask())).Number.ShouldBe("A002");
    }
}
