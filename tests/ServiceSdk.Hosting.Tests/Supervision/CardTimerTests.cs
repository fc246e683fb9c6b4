using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Processes;
using ServiceSdk.Items;
using ServiceSdk.Roster;
using ServiceSdk.Supervision;
using ServiceSdk.Tests.Cases;

namespace ServiceSdk.Hosting.Tests.Supervision;

/// <summary>
/// The cards of a case's clocks as time goes by: ten working days promised from Thursday 24 September 2026, over the holidays, end on 15
/// October; the receive term ends on the 9th.
/// </summary>
public sealed class CardTimerTests : IAsyncLifetime
{
    private HallProcess _host = null!;
    private TimedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await HallProcess.StartAsync();
        (await _host.Halls.ConfigureAsync(HallProcess.Configuration with { Hours = HallHours.OfThePlan }, HallProcess.Manager, Guid.NewGuid())).Done();
        _case = new TimedCase(_host);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Promise_RunningOut_EarnsItsCardsOnceEach()
    {
        await AcceptAsync();
        await _case.GoToAsync(10, 13, 23, 59);
        (await CardsAsync()).ShouldBeEmpty();
        await _case.GoToAsync(10, 14);
        (await CardsAsync()).ShouldBe(["promised-1-dueSoon", "promised-1-nearlyOver"]);
        await _case.GoToAsync(10, 15, 16, 59);
        await _case.GoToAsync(10, 15, 17);
        (await CardsAsync()).ShouldBe(["promised-1-dueSoon", "promised-1-nearlyOver", "promised-1-overdue"]);
        await _case.GoToAsync(10, 28);
        await _case.GoToAsync(10, 29, 17);
        (await CardsAsync()).ShouldBe(
            ["promised-1-dueSoon", "promised-1-nearlyOver", "promised-1-overdue", "statutory-1-dueSoon", "statutory-1-overdue"], "the law's term is over, too");
        (await _case.WatchedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Card_KeepsWhatItRestsOn()
    {
        await AcceptAsync();
        await _case.GoToAsync(10, 15, 17);
        var card = (await AllAsync()).Single(card => card.Raised.Kind == CardKind.Overdue);

        (card.Raised.Office, card.Raised.Responsible).ShouldBe((HallProcess.Hall, "s-1"));
        var evidence = card.Raised.Evidence;
        (evidence.Stream, evidence.Version, evidence.On, evidence.Step).ShouldBe((_case.Stream.Name, 4L, new DateOnly(2026, 10, 15), null));
        var clock = evidence.Clock!;
        (clock.Kind, clock.Term, clock.Anchor, clock.Due).ShouldBe(
            (ClockKind.Promised, new Term(10, DayUnit.WorkingDays), new DateOnly(2026, 9, 24), new DateOnly(2026, 10, 15)));
        clock.Notices.ShouldBe(["2026"]);
        clock.Thresholds.ShouldBe(new DateOnly(2018, 1, 1));
    }

    [Fact]
    public async Task Host_ThatWasDownOverTheEnd_GivesTheRedCardAlone()
    {
        await AcceptAsync();
        await _case.GoToAsync(10, 16, 9);
        (await CardsAsync()).ShouldBe(["promised-1-overdue"]);
    }

    [Fact]
    public async Task Clock_Paused_EarnsNoneUntilItGoesOn()
    {
        await AcceptAsync();
        await _case.DoAsync(Roles.Reviewer, CaseTrigger.StartSpecialProcedure);
        (await _case.WatchedAsync()).ShouldBeEmpty();
        await _case.GoToAsync(10, 14, 10);
        (await CardsAsync()).ShouldBeEmpty();
        await _case.DoAsync(Roles.Reviewer, CaseTrigger.EndSpecialProcedure);
        await _case.GoToAsync(10, 14, 11);
        (await CardsAsync()).ShouldBeEmpty();
        await _case.GoToAsync(10, 26, 23);
        (await CardsAsync()).ShouldBeEmpty();
        await _case.GoToAsync(10, 27);
        (await CardsAsync()).ShouldBe(["promised-1-dueSoon", "promised-1-nearlyOver"]);
    }

    [Fact]
    public async Task Clock_Stopped_EarnsNone()
    {
        await AcceptAsync();
        await _case.DoAsync(Roles.Reviewer, CaseTrigger.SubmitForDecision);
        await _case.DoAsync(Roles.Approver, CaseTrigger.Grant, "s-approver");
        (await _case.WatchedAsync()).ShouldBe(["card-delivery"]);
        await _case.GoToAsync(10, 14);
        await _case.GoToAsync(10, 15, 17);
        (await CardsAsync()).ShouldBe(["delivery-1-dueSoon", "delivery-1-overdue"]);
    }

    [Fact]
    public async Task Notice_ThatTakesADayOff_MovesThem()
    {
        await AcceptAsync();
        await _case.WatchedAsync();
        var shipped = LegalCalendar.Shipped.InForce[2026];
        (await _host.Get<CalendarDesk>().PublishAsync(
            shipped with { Id = "2026-amended", Amends = "2026", Published = new(2026, 9, 24), Days = [.. shipped.Days, new(new(2026, 10, 9), true, "国庆节")] },
            HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();

        await _case.GoToAsync(10, 14, 23, 59);
        (await CardsAsync()).ShouldBeEmpty();
        await _case.GoToAsync(10, 15);
        (await CardsAsync()).ShouldBe(["promised-1-dueSoon", "promised-1-nearlyOver"]);
        await _case.GoToAsync(10, 15, 17);
        (await CardsAsync()).Count.ShouldBe(2);
        await _case.GoToAsync(10, 16, 17);
        (await AllAsync()).Last().Raised.Evidence.Clock!.ShouldSatisfyAllConditions(
            clock => clock.Due.ShouldBe(new(2026, 10, 16)), clock => clock.Notices.ShouldBe(["2026-amended"]));
    }

    [Fact]
    public async Task Filing_NobodyReceived_IsHintedAtAndThenFoundByTheRule()
    {
        await _case.DoAsync(Roles.Clerk, CaseFile.Filing(CaseFile.Rich));
        await _case.GoToAsync(10, 8);
        (await CardsAsync()).ShouldBe(["receive-1-dueSoon"]);
        (await _case.GoToAsync(10, 9, 17)).ShouldBe(CaseState.Accepted);
        (await CardsAsync()).ShouldBe(["receive-1-dueSoon"], "that silence accepts is what the red card is for");
    }

    [Fact]
    public async Task Responsible_WhoIsAway_IsTheirSubstitute()
    {
        await _host.EnlistAsync();
        await _host.ChangeAsync(new EnlistStaff("s-1", "003"));
        await _host.ChangeAsync(new GrantSkills("s-1", [HallProcess.IdCard]));
        await _host.ChangeAsync(new NameSubstitute("s-1", HallProcess.Bob));
        await _host.ChangeAsync(new RecordAbsence("s-1", new(2026, 10, 15), new(2026, 10, 15)));
        await AcceptAsync();
        await _case.GoToAsync(10, 14);
        await _case.GoToAsync(10, 15, 17);
        (await AllAsync()).Select(card => card.Raised.Responsible).ShouldBe(["s-1", "s-1", HallProcess.Bob]);
    }

    [Fact]
    public async Task Timer_ThatFiresTwice_RaisesOnce()
    {
        await AcceptAsync();
        await _case.GoToAsync(10, 15, 17);
        var kind = _host.Get<IEnumerable<ITimerKind>>().Single(one => one.Name == "card-promised");
        (await kind.FireAsync(new DueTimer(_case.Stream.Name, kind.Name, 0))).ShouldBeNull();
        (await CardsAsync()).ShouldBe(["promised-1-overdue"]);
    }

    private async Task AcceptAsync()
    {
        await _case.DoAsync(Roles.Clerk, CaseFile.Filing(CaseFile.Rich));
        await _case.DoAsync(Roles.Clerk, CaseTrigger.Receive);
        await _case.DoAsync(Roles.Clerk, CaseTrigger.Accept);
        await _case.DoAsync(Roles.System, CaseTrigger.BeginReview);
    }

    private async Task<IReadOnlyList<string>> CardsAsync() => [.. (await AllAsync()).Select(card => card.Raised.Card)];

    private ValueTask<List<Card>> AllAsync() => _host.Get<Streams<CaseCards>>().Open($"card/{_case.Stream.Name["case/".Length..]}").ReadAsync(all => all.All.ToList());
}
