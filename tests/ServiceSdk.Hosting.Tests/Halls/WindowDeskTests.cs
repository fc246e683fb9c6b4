using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;
using static ServiceSdk.Hosting.Tests.Halls.HallProcess;

namespace ServiceSdk.Hosting.Tests.Halls;

public sealed class WindowDeskTests : IAsyncLifetime
{
    private HallProcess _host = null!;

    public async ValueTask InitializeAsync() => _host = await StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task SignIn_WhereNoRosterIsKept_ServesAllOfTheWindow()
    {
        (await _host.SignInAsync("s-anybody", 1)).Done();
        await ShouldStandAsync(1, WindowState.Open, "s-anybody", Household, IdCard);
    }

    [Fact]
    public async Task SignIn_ServesWhatBothTheWindowAndTheClerkMay()
    {
        await _host.ChangeAsync(new EnlistStaff(Ann, "001"));
        await _host.ChangeAsync(new GrantSkills(Ann, [IdCard]));
        (await _host.SignInAsync(Ann, 1)).Done();
        await ShouldStandAsync(1, WindowState.Open, Ann, IdCard);
    }

    [Fact]
    public async Task SignIn_OfSomebodyNotOnTheRoster_IsRefused()
    {
        await _host.EnlistAsync();
        (await _host.SignInAsync("s-anybody", 1)).Refused().ShouldBe(
            new Refusal("staff_unknown", "人员名册中没有这个人。", "请大厅管理员先登记到人员名册。"));
    }

    [Fact]
    public async Task SignIn_AtAnothersPlace_IsRefused()
    {
        await _host.EnlistAsync();
        await _host.ChangeAsync(new AssignSeat(Configuration.Windows[0], Ann));
        (await _host.SignInAsync(Bob, 1)).Refused().ShouldBe(
            new Refusal("seat_of_other", "1号窗口已安排给001号人员。", "请在安排给您的窗口登录，或请大厅管理员调整安排。"));
    }

    [Fact]
    public async Task Substitute_OfWhoWentAway_TakesOverAndTheOwnerTakesBack()
    {
        await _host.EnlistAsync();
        await _host.ChangeAsync(new AssignSeat(Configuration.Windows[0], Ann));
        await _host.ChangeAsync(new NameSubstitute(Ann, Bob));

        foreach (var clerk in new[] { Ann, Bob, Ann })
        {
            (await _host.SignInAsync(clerk, 1)).Done();
            (await _host.StandingAsync(1)).Clerk.ShouldBe(clerk);
        }
    }

    [Fact]
    public async Task SignIn_WhereSomebodySitsAtNobodysWindow_IsRefused()
    {
        await _host.EnlistAsync();
        (await _host.SignInAsync(Ann, 1)).Done();
        (await _host.SignInAsync(Bob, 1)).Refused().Code.ShouldBe("window_taken");
    }

    [Fact]
    public async Task Window_HandedOver_StaysOpenWithWhatItHasInHand()
    {
        await InHandAsync();
        (await _host.SignInAsync(Bob, 1, from: Ann)).Done();
        await ShouldStandAsync(1, WindowState.Open, Bob, Household, IdCard);
        _host.Events(StreamNames.Queue(HallProcess.Hall, _host.Today)).OfType<WindowClosed>().ShouldBeEmpty();
        await _host.DoAsync(new StartService((await _host.InHandAsync(1))!, "1"));
    }

    [Fact]
    public async Task Window_HandedOverByWhoDoesNotSitThere_IsRefused()
    {
        await _host.EnlistAsync();
        (await _host.SignInAsync(Ann, 1)).Done();
        (await _host.SignInAsync(Bob, 1, from: "s-somebody")).Refused().Code.ShouldBe("window_taken");
    }

    [Fact]
    public async Task Substitute_HandedTheOwnersPlace_DoesNotCloseIt()
    {
        await _host.EnlistAsync();
        await _host.ChangeAsync(new AssignSeat(Configuration.Windows[0], Ann));
        await _host.ChangeAsync(new NameSubstitute(Ann, Bob));
        (await _host.SignInAsync(Ann, 1)).Done();
        (await _host.SignInAsync(Bob, 1, from: Ann)).Done();
        _host.Events(StreamNames.Queue(HallProcess.Hall, _host.Today)).OfType<WindowClosed>().ShouldBeEmpty();
    }

    [Fact]
    public async Task SignIn_AtAnotherWindow_LeavesTheFirst()
    {
        await _host.EnlistAsync();
        (await _host.SignInAsync(Ann, 1)).Done();
        (await _host.SignInAsync(Ann, 2)).Done();
        await ShouldStandAsync(1, WindowState.Closed, null);
        await ShouldStandAsync(2, WindowState.Open, Ann, IdCard);
    }

    [Fact]
    public async Task SignIn_AtAnotherWindowWithANumberInHand_IsRefusedAndTheFirstStands()
    {
        await InHandAsync();
        (await _host.SignInAsync(Ann, 2)).Refused().ShouldBe(new Refusal("window_busy", "1号窗口正在办理A001号。", "请先办结当前号。"));
        await ShouldStandAsync(1, WindowState.Open, Ann, Household, IdCard);
        await ShouldStandAsync(2, WindowState.Closed, null);
    }

    [Fact]
    public async Task SignIn_Repeated_IsAnsweredAgainWhateverTheRosterSaysNow()
    {
        await _host.EnlistAsync();
        var key = Guid.NewGuid();
        (await _host.SignInAsync(Ann, 1, key)).Done();
        await _host.ChangeAsync(new AssignSeat(Configuration.Windows[0], Bob));
        (await _host.SignInAsync(Ann, 1, key)).Done().Repeated.ShouldBeTrue();
    }

    [Fact]
    public async Task Leave_AtAWindow_ClosesIt()
    {
        await _host.EnlistAsync();
        (await _host.SignInAsync(Ann, 1)).Done();
        (await _host.LeaveAsync(Bob)).ShouldBeNull();
        (await _host.StandingAsync(1)).State.ShouldBe(WindowState.Open);
        (await _host.LeaveAsync(Ann)).ShouldBeNull();
        (await _host.StandingAsync(1)).State.ShouldBe(WindowState.Closed);
    }

    [Fact]
    public async Task Leave_WithANumberInHand_IsRefused()
    {
        await InHandAsync();
        (await _host.LeaveAsync(Ann)).ShouldBe(new Refusal("window_busy", "1号窗口正在办理A001号。", "请先办结当前号。"));
    }

    [Fact]
    public async Task Leave_BeforeTheDateIsOpen_IsNothing() => (await _host.LeaveAsync(Ann)).ShouldBeNull();

    [Fact]
    public async Task Grant_OfWhatTheHallDoesNotDo_IsRefused()
    {
        await _host.EnlistAsync();
        var granted = await _host.Roster.ExecuteAsync(
            HallProcess.Hall, new GrantSkills(Ann, [new Skill("民政局", "household")]), Manager, Guid.NewGuid(), new byte[32]);
        granted.Refused().ShouldBe(new Refusal("skill_unknown", "本大厅没有“民政局·household”的业务队列。", "请核对部门和事项组。"));
    }

    private async Task InHandAsync()
    {
        await _host.EnlistAsync();
        (await _host.SignInAsync(Ann, 1)).Done();
        await _host.DoAsync(new IssueTicket([new TicketItem("tn2018-001", "户口登记", Household)], TicketClass.Ordinary, null, null));
        await _host.DoAsync(new CallNext("1"));
    }

    private async Task ShouldStandAsync(int window, WindowState state, string? clerk, params Skill[] skills)
    {
        var standing = await _host.StandingAsync(window);
        (standing.State, standing.Clerk).ShouldBe((state, clerk));
        standing.Skills.ShouldBe(skills);
    }
}
