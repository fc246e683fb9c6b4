using ServiceSdk.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>Each business date is closed when its time has come, by whichever process runs then.</summary>
public sealed class DayClosingTests : IDisposable
{
    private static readonly DateOnly Friday = new(2026, 10, 30);
    private static readonly HallConfiguration OfThePlan = SampleHall.RoundTheClock with { Hours = HallHours.OfThePlan };
    private readonly TemporaryJournal _journal = new();
    private readonly TimedHall _timed;

    public DayClosingTests() => _timed = new TimedHall(_journal, OfThePlan);

    private SampleHall Hall => _timed.Hall;

    public void Dispose()
    {
        _timed.Dispose();
        _journal.Dispose();
    }

    [Fact]
    public async Task Timer_OfAnOpenedDate_IsDueHalfAnHourAfterItsLastServiceHour()
    {
        await OpenAsync();
        (await _timed.SetAsync()).ShouldHaveSingleItem().ShouldBe(new DueTimer(Queue, "day-closing", At(17, 30)));
    }

    [Fact]
    public async Task Timer_OfADateWithHoursOfItsOwn_FollowsThemWhateverThePlanSays()
    {
        await OpenAsync();
        await Hall.DoAsync<HoursChanged>(new ChangeHours([new OpenHours(540, 1200)], [new OpenHours(540, 1200)], "延时服务"));
        (await _timed.SetAsync()).ShouldHaveSingleItem().Due.ShouldBe(At(20, 30));

        var plan = await Hall.Hall.ReadAsync(day => day.Plan with { Margin = 60_000 });
        await Hall.DoAsync<PlanChanged>(new ChangePlan(plan));
        (await _timed.SetAsync()).ShouldHaveSingleItem().Due.ShouldBe(At(20, 30));
    }

    [Fact]
    public async Task Timer_OfADateWhosePlanChanges_FollowsThePlan()
    {
        await OpenAsync();
        var plan = await Hall.Hall.ReadAsync(day => day.Plan with { Service = [new OpenHours(540, 960)] });
        await Hall.DoAsync<PlanChanged>(new ChangePlan(plan));
        (await _timed.SetAsync()).ShouldHaveSingleItem().Due.ShouldBe(At(16, 30));
    }

    [Fact]
    public async Task Timer_OfADateShutByALocalClosure_WaitsForItsEnd()
    {
        await OpenAsync();
        await Hall.DoAsync<HoursChanged>(new ChangeHours([], [], "大雪"));
        (await _timed.SetAsync()).ShouldHaveSingleItem().Due.ShouldBe(At(24, 0));
    }

    [Fact]
    public async Task Timer_OfADateThatStaffClosed_IsCleared()
    {
        await OpenAsync();
        await _timed.SetAsync();
        Hall.GoTo(Friday, 17, 31);
        await Hall.DoAsync<DayClosed>(new CloseDay());
        (await _timed.SetAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Date_WhenItsTimeHasCome_IsClosedAndNotBefore()
    {
        await OpenAsync();
        Hall.GoTo(Friday, 17, 29);
        await _timed.FireAsync();
        Closings.ShouldBe(0);

        Hall.GoTo(Friday, 17, 30);
        await _timed.FireAsync();
        Closings.ShouldBe(1);
        (await Hall.RefusedAsync(Friday, SampleHall.Ask())).ShouldBe(
            new Refusal("day_closed", "2026-10-30的业务已经关闭。", "请在下一个业务日办理。"));
        (await _timed.SetAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Date_WithANumberInHand_IsAskedAgainEachMinuteUntilItIsFinished()
    {
        await OpenAsync();
        var called = await Hall.DoAsync<TicketCalled>(new CallNext("1"));
        await Hall.DoAsync<ServiceStarted>(new StartService(called.Ticket, "1"));
        Hall.GoTo(Friday, 18);
        await _timed.FireAsync();
        _timed.Timers.Earliest(1).ShouldHaveSingleItem().Due.ShouldBe(At(18, 1));

        await Hall.DoAsync<ServiceFinished>(new FinishService(called.Ticket, "1"));
        Hall.GoTo(Friday, 18, 1);
        await _timed.FireAsync();
        Closings.ShouldBe(1);
    }

    [Fact]
    public async Task Host_StartedDaysLater_ClosesWhatWasLeftOpen()
    {
        await OpenAsync();
        Hall.GoTo(Friday.AddDays(3), 8);
        using var later = new TimedHall(_journal, OfThePlan);
        await later.FireAsync();
        Closings.ShouldBe(1);
    }

    [Fact]
    public async Task Services_AsTheMinutesPass_CloseTheDate()
    {
        await OpenAsync();
        using var follower = _journal.Feed.FollowAll();
        await _timed.Timers.StartAsync(TestContext.Current.CancellationToken);
        await _timed.Firing.StartAsync(TestContext.Current.CancellationToken);
        Hall.GoTo(Friday, 17, 30);

        // The loop may look at the clock before or after it is moved, and sleeps at most a minute of it.
        var closed = follower.ReadAsync(TestContext.Current.CancellationToken).AsTask();
        while (!closed.IsCompleted)
        {
            _journal.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        _journal.Access.Types.Read((await closed).Record.Payload).Last().ShouldBeOfType<DayClosed>();
        await _timed.Firing.StopAsync(TestContext.Current.CancellationToken);
        await _timed.Timers.StopAsync(TestContext.Current.CancellationToken);
    }

    private static string Queue => StreamNames.Queue(SampleHall.Id, Friday);

    private int Closings => Hall.Recorded(Friday).OfType<DayClosed>().Count();

    private static long At(int hour, int minute) => CivilTime.Midnight(Friday) + (((hour * 60) + minute) * 60_000L);

    /// <summary>Friday at ten: a number waits, the window is open.</summary>
    private async Task OpenAsync()
    {
        Hall.GoTo(Friday, 10);
        await Hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await Hall.DoAsync<WindowOpened>(SampleHall.Seat);
    }
}
