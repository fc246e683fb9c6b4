using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Calendar;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Calendar;

/// <summary>A notice published while the host runs: what is counted after it is counted by it, also after a restart, and the halls follow.</summary>
public sealed class CalendarDeskTests : IAsyncLifetime
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);
    private static readonly Actor Administrator = new("s-administrator", Roles.Administrator, "320402", "");
    private static readonly HolidayNotice Notice = new(
        "2027", null, 2027, new(2026, 9, 20), "https://www.gov.cn/2027", null, [new(NewYear, true, "元旦")]);

    private HallProcess _host = null!;

    public async ValueTask InitializeAsync() => _host = await HallProcess.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Notice_Published_CountsAtOnceAndAfterARestart()
    {
        _host.Get<CalendarDesk>().Now.ShouldBeSameAs(LegalCalendar.Shipped);
        (await PublishAsync(Notice)).Done().ShouldBe(Notice);
        _host.Get<CalendarDesk>().Now.IsWorkingDay(NewYear).ShouldBeFalse();

        await _host.RestartAsync();
        _host.Get<CalendarDesk>().Now.IsWorkingDay(NewYear).ShouldBeFalse();
        (await PublishAsync(Notice)).Succeeded(out _, out var refusal).ShouldBeFalse();
        refusal!.Code.ShouldBe("calendar_notice_known");
    }

    [Fact]
    public async Task Notice_PublishedAgainUnderItsKey_IsAnsweredAgain()
    {
        var key = Guid.NewGuid();
        (await PublishAsync(Notice, key)).Done();
        (await PublishAsync(Notice, key)).Done().Id.ShouldBe("2027");
        _host.Events(StreamNames.Calendar).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Notice_ThatCannotBeRead_LeavesTheHallsTheShippedCalendar()
    {
        (await PublishAsync(Notice)).Done();
        await _host.RestartAsync();
        using (var db = new SqliteConnection($"Data Source={Path.Combine(_host.Folder, "journal.db")};Pooling=False"))
            db.Execute("UPDATE record SET payload = 'x' WHERE stream = (SELECT id FROM stream WHERE name = 'calendar')");

        _host.Get<CalendarDesk>().Now.ShouldBeSameAs(LegalCalendar.Shipped);
        _host.Get<Quarantine>().All.ShouldHaveSingleItem().Name.ShouldBe(StreamNames.Calendar);
    }

    /// <summary>A date opened for its appointments goes on as a day off.</summary>
    [Fact]
    public async Task Notice_Published_ReachesDatesThatAreOpen()
    {
        var hall = HallProcess.Configuration with { Hours = HallHours.OfThePlan };
        (await _host.Halls.ConfigureAsync(hall, HallProcess.Manager, Guid.NewGuid())).Done();
        (await _host.Queue(NewYear).ExecuteAsync(
            new OpenDay(HallProcess.Hall, NewYear, hall.PlanFor(NewYear, working: true)), HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();
        using var follower = _host.Follow();
        await _host.FollowChangesAsync();

        (await PublishAsync(Notice)).Done();

        (await HallProcess.NextAsync<PlanChanged>(follower)).Plan.Service.ShouldBeEmpty();
    }

    private Task<Outcome<HolidayNotice>> PublishAsync(HolidayNotice notice, Guid? key = null) =>
        _host.Get<CalendarDesk>().PublishAsync(notice, Administrator, key ?? Guid.NewGuid(), new byte[32]);
}
