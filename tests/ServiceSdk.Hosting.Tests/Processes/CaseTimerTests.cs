using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.Tests.Cases;
using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>
/// What follows when a clock of a case runs out, at the end of its last day: five working days from Thursday 24 September 2026, over the
/// Mid-Autumn and National holidays, end on 9 October.
/// </summary>
public sealed class CaseTimerTests : IAsyncLifetime
{
    private HallProcess _host = null!;
    private TimedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await HallProcess.StartAsync();
        await ConfigureAsync(HallHours.OfThePlan);
        _case = new TimedCase(_host);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Filing_NobodyReceived_IsDeemedAcceptedWhenTheWindowCloses()
    {
        await FileAsync();
        (await _case.GoToAsync(10, 8, 23)).ShouldBe(CaseState.Submitted);
        (await _case.GoToAsync(10, 9, 16, 59)).ShouldBe(CaseState.Submitted);
        (await _case.GoToAsync(10, 9, 17)).ShouldBe(CaseState.Accepted);

        var (deemed, anchor) = await _case.Stream.ReadAsync(one => (one.DeemedAccepted, one.Running(ClockKind.Statutory)!.Start.Anchor));
        (deemed, anchor).ShouldBe((true, new DateOnly(2026, 9, 24)));
        (await _case.SetAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filing_NobodyAccepted_IsDeemedAccepted()
    {
        await FileAsync();
        await _case.DoAsync(Roles.Clerk, CaseTrigger.Receive);
        (await _case.GoToAsync(10, 9, 17)).ShouldBe(CaseState.Accepted);
    }

    [Fact]
    public async Task Filing_Online_IsDeemedAcceptedAtMidnight()
    {
        await FileAsync(CaseFile.Filing(CaseFile.Rich) with { Intake = new(IntakeChannel.Online, new Competence(HallProcess.Hall, HallProcess.Hall, false)) });
        (await _case.GoToAsync(10, 9, 23, 59)).ShouldBe(CaseState.Submitted);
        (await _case.GoToAsync(10, 10)).ShouldBe(CaseState.Accepted);
    }

    [Fact]
    public async Task Day_OfExtendedService_EndsLater()
    {
        await FileAsync();
        await _case.GoToAsync(10, 9, 10);
        await _host.DoAsync(new ChangeHours([new OpenHours(540, 1140)], [new OpenHours(540, 1200)], "延时服务"));
        (await _case.GoToAsync(10, 9, 19, 59)).ShouldBe(CaseState.Submitted);
        (await _case.GoToAsync(10, 9, 20)).ShouldBe(CaseState.Accepted);
    }

    [Fact]
    public async Task Day_OfALocalClosure_EndsAtTheUsualTime()
    {
        await ConfigureAsync(HallHours.OfThePlan with { Closures = [new LocalClosure(new DateOnly(2026, 10, 9), new OpenHours(720, 1440), "停电")] });
        await FileAsync();
        (await _case.GoToAsync(10, 9, 12, 30)).ShouldBe(CaseState.Submitted);
        (await _case.GoToAsync(10, 9, 17)).ShouldBe(CaseState.Accepted);
    }

    [Fact]
    public async Task Day_ThatANoticeTakesOff_IsNotTheLast()
    {
        await FileAsync();
        await _case.SetAsync();
        var shipped = LegalCalendar.Shipped.InForce[2026];
        (await _host.Get<CalendarDesk>().PublishAsync(
            shipped with { Id = "2026-amended", Amends = "2026", Published = new(2026, 9, 24), Days = [.. shipped.Days, new(new(2026, 10, 9), true, "国庆节")] },
            HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();

        (await _case.GoToAsync(10, 9, 17)).ShouldBe(CaseState.Submitted);
        (await _case.GoToAsync(10, 10, 16)).ShouldBe(CaseState.Submitted); // a Saturday that is worked
        (await _case.GoToAsync(10, 10, 17)).ShouldBe(CaseState.Accepted);
    }

    [Fact]
    public async Task Clock_ThatStopped_LeavesNoTimer()
    {
        await FileAsync();
        (await _case.SetAsync()).ShouldHaveSingleItem().Name.ShouldBe("case-receive");
        await _case.DoAsync(Roles.Clerk, CaseTrigger.Receive);
        (await _case.SetAsync()).ShouldHaveSingleItem().Name.ShouldBe("case-receive");
        await _case.DoAsync(Roles.Clerk, CaseTrigger.Accept);
        (await _case.SetAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Supplement_NotHandedIn_EndsTheCase()
    {
        await FileAsync();
        await _case.DoAsync(Roles.Clerk, CaseTrigger.Receive);
        await _case.DoAsync(Roles.Clerk, CaseTrigger.NotifySupplement);
        (await _case.GoToAsync(10, 22, 16, 59)).ShouldBe(CaseState.SupplementRequired);
        (await _case.GoToAsync(10, 22, 17)).ShouldBe(CaseState.Terminated);
        (await LastAsync()).ShouldBe(CaseTrigger.SupplementLapsed);
    }

    [Fact]
    public async Task Pledge_NotKept_EndsTheCase()
    {
        await FileAsync(CaseFile.Filing(CaseFile.Rich, CaseFile.PhotoMissing));
        await _case.DoAsync(Roles.Clerk, CaseTrigger.Receive);
        await _case.DoAsync(Roles.Clerk, CaseTrigger.AcceptTolerated);
        await _case.DoAsync(Roles.System, CaseTrigger.BeginReview);
        (await _case.GoToAsync(10, 9, 16)).ShouldBe(CaseState.UnderReview);
        (await _case.GoToAsync(10, 9, 17)).ShouldBe(CaseState.Terminated);
        (await LastAsync()).ShouldBe(CaseTrigger.CureLapsed);
    }

    [Fact]
    public async Task SpecialProcedure_ThatTookAllItsDays_Ends()
    {
        await FileAsync();
        foreach (var (role, step) in new[] { (Roles.Clerk, CaseTrigger.Receive), (Roles.Clerk, CaseTrigger.Accept), (Roles.System, CaseTrigger.BeginReview) })
            await _case.DoAsync(role, step);
        await _case.DoAsync(Roles.Reviewer, CaseTrigger.StartSpecialProcedure);
        (await _case.GoToAsync(10, 15, 16)).ShouldBe(CaseState.Suspended);
        (await _case.GoToAsync(10, 15, 17)).ShouldBe(CaseState.UnderReview);
        (await LastAsync()).ShouldBe(CaseTrigger.EndSpecialProcedure);
    }

    [Fact]
    public async Task Timer_ThatFiredBeforeACrash_FiresAgainAndDoesNothingTwice()
    {
        await FileAsync();
        var due = (await _case.SetAsync()).ShouldHaveSingleItem();
        _host.Time.SetUtcNow(new DateTimeOffset(2026, 10, 9, 17, 0, 0, TimeSpan.FromHours(8)));
        var kind = _host.Get<IEnumerable<ITimerKind>>().Single(one => one.Name == "case-receive");

        (await kind.FireAsync(due)).ShouldBeNull();
        (await kind.FireAsync(due)).ShouldBeNull();

        _host.Events(_case.Stream.Name).OfType<CaseMoved>().Count(moved => moved.Trigger == CaseTrigger.DeemAccepted).ShouldBe(1);
    }

    private Task FileAsync(SubmitCase? filing = null) => _case.DoAsync(Roles.Clerk, filing ?? CaseFile.Filing(CaseFile.Rich));

    private async Task<CaseTrigger> LastAsync() => await _case.Stream.ReadAsync(static one => one.Log[^1].Move.Trigger);

    private async Task ConfigureAsync(HallHours hours) =>
        (await _host.Halls.ConfigureAsync(HallProcess.Configuration with { Hours = hours }, HallProcess.Manager, Guid.NewGuid())).Done();
}
