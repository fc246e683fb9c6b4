using Microsoft.Extensions.Logging.Abstractions;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls;

/// <summary>Each hall's day is closed when its time has come, by whichever process runs then.</summary>
public sealed class DayClosingTests : IDisposable
{
    private static readonly DateOnly Friday = new(2026, 10, 30);
    private static readonly HallConfiguration OfThePlan = SampleHall.RoundTheClock with { Hours = HallHours.OfThePlan };
    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Day_HalfAnHourAfterItsLastServiceHour_IsClosed()
    {
        var hall = await OpenAsync();
        hall.GoTo(Friday, 17, 29);
        await hall.Hall.CloseDueAsync();
        (await hall.Hall.ReadAsync(day => day.IsClosed)).ShouldBeFalse();

        hall.GoTo(Friday, 17, 30);
        await hall.Hall.CloseDueAsync();

        (await hall.Hall.ReadAsync(day => day.IsClosed)).ShouldBeTrue();
        (await hall.RefusedAsync(Friday, SampleHall.Ask())).ShouldBe(
            new Refusal("day_closed", "2026-10-30的业务已经关闭。", "请在下一个业务日办理。"));
    }

    [Fact]
    public async Task Day_WithANumberInHand_IsClosedOnceItIsFinished()
    {
        var hall = await OpenAsync();
        var called = await hall.DoAsync<TicketCalled>(new CallNext("1"));
        await hall.DoAsync<ServiceStarted>(new StartService(called.Ticket, "1"));
        hall.GoTo(Friday, 18);
        await hall.Hall.CloseDueAsync();
        (await hall.Hall.ReadAsync(day => day.IsClosed)).ShouldBeFalse();

        await hall.DoAsync<ServiceFinished>(new FinishService(called.Ticket, "1"));
        await hall.Hall.CloseDueAsync();

        (await hall.Hall.ReadAsync(day => day.IsClosed)).ShouldBeTrue();
    }

    [Fact]
    public async Task Day_ShutByALocalClosure_StaysOpenForNewHoursUntilItEnds()
    {
        var hall = await OpenAsync();
        await hall.DoAsync<HoursChanged>(new ChangeHours([], [], "大雪"));
        hall.GoTo(Friday, 23, 59);
        await hall.Hall.CloseDueAsync();
        (await hall.Hall.ReadAsync(day => day.IsClosed)).ShouldBeFalse();

        hall.GoTo(Friday.AddDays(1), 0);
        await hall.Hall.CloseDueAsync();

        (await hall.Hall.ReadAsync(Friday, day => day.IsClosed)).ShouldBeTrue();
    }

    [Fact]
    public async Task Service_AsTheMinutesPass_ClosesTheDay()
    {
        var hall = await OpenAsync();
        using var follower = _journal.Feed.FollowAll();
        using var closing = new DayClosing(hall.Directory, _journal.Time, NullLogger<DayClosing>.Instance);
        await closing.StartAsync(TestContext.Current.CancellationToken);
        hall.GoTo(Friday, 17, 30);

        var record = await follower.ReadAsync(TestContext.Current.CancellationToken);

        _journal.Access.Types.Read(record.Record.Payload).Last().ShouldBeOfType<DayClosed>();
        await closing.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Service_StartedDaysLater_ClosesWhatWasLeftOpen()
    {
        var left = await OpenAsync();
        left.GoTo(Friday.AddDays(3), 8);
        using var follower = _journal.Feed.FollowAll();
        using var closing = new DayClosing(new SampleHall(_journal, OfThePlan).Directory, _journal.Time, NullLogger<DayClosing>.Instance);

        await closing.StartAsync(TestContext.Current.CancellationToken);

        var record = await follower.ReadAsync(TestContext.Current.CancellationToken);
        record.Record.Stream.ShouldBe(StreamNames.Queue(SampleHall.Id, Friday));
        await closing.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Friday at ten: a number waits, the window is open.</summary>
    private async Task<SampleHall> OpenAsync()
    {
        var hall = new SampleHall(_journal, OfThePlan);
        hall.GoTo(Friday, 10);
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await hall.DoAsync<WindowOpened>(SampleHall.Seat);
        return hall;
    }
}
