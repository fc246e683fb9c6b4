using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;
using static ServiceSdk.Hosting.Tests.Halls.HallProcess;

namespace ServiceSdk.Hosting.Tests.Processes;

public sealed class HallChangingTests : IAsyncLifetime
{

    private HallProcess _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await StartAsync();
        await _host.EnlistAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Configuration_ChangedWhileTheDateIsOpen_IsItsPlan()
    {
        (await _host.SignInAsync(Ann, 1)).Done();
        using var follower = _host.Follow();
        await _host.FollowChangesAsync();
        await ConfigureAsync(quota: 7);

        var changed = await NextAsync<PlanChanged>(follower);
        changed.Plan.Lines[0].DailyQuota.ShouldBe(7);
        (await _host.Queue(_host.Today).ReadAsync(day => day.View.Plan.Lines[0].DailyQuota)).ShouldBe(7);
    }

    [Fact]
    public async Task Configuration_ChangedBeforeTheDateOpens_NeedsNoSecondRecord()
    {
        await ConfigureAsync(quota: 7);
        (await _host.SignInAsync(Ann, 1)).Done();
        _host.Events(StreamNames.Queue(HallProcess.Hall, _host.Today)).OfType<DayOpened>().Single().Plan.Lines[0].DailyQuota.ShouldBe(7);
    }

    /// <summary>A date opened for its appointments is reached, one that is over is not.</summary>
    [Fact]
    public async Task Configuration_Changed_ReachesDatesToComeAndNoneThatIsOver()
    {
        var (before, after) = (_host.Today.AddDays(-1), _host.Today.AddDays(3));
        foreach (var date in new[] { before, after })
            (await _host.Queue(date).ExecuteAsync(new OpenDay(HallProcess.Hall, date, Configuration.PlanFor(date, true)), Actor.System, Guid.NewGuid(), new byte[32])).Done();
        (await _host.SignInAsync(Ann, 1)).Done();
        using var follower = _host.Follow();
        await ConfigureAsync(quota: 7);
        await _host.FollowChangesAsync();
        await NextAsync<PlanChanged>(follower);

        // Dates are taken in order: what is after today follows at once.
        await ConfigureAsync(quota: 8);
        await NextAsync<PlanChanged>(follower);
        QuotasOf(after).First().ShouldBe(7);
        QuotasOf(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task Configuration_ChangedBeforeACrash_IsBroughtOnceAfterIt()
    {
        (await _host.SignInAsync(Ann, 1)).Done();
        await ConfigureAsync(quota: 7);
        await _host.RestartAsync();
        using (var follower = _host.Follow())
        {
            await _host.FollowChangesAsync();
            await NextAsync<PlanChanged>(follower);
        }

        // The reader acted and died before it kept its position: it begins again.
        _host.Positions.Keep("hall-changing", 0);
        await _host.RestartAsync();
        using (var follower = _host.Follow())
        {
            await _host.FollowChangesAsync();
            await ConfigureAsync(quota: 8);
            await NextAsync<PlanChanged>(follower);
        }

        QuotasOf(_host.Today).ShouldBe([7, 8]);
    }

    [Fact]
    public async Task Configuration_WithoutALineInUse_IsRefusedAndNothingChanges()
    {
        (await _host.SignInAsync(Ann, 1)).Done();
        await _host.DoAsync(new IssueTicket([new TicketItem("tn2018-001", "户口登记", Household)], TicketClass.Ordinary, null, null));
        var without = Configuration with
        {
            Lines = [Configuration.Lines[1]],
            Windows = [.. Configuration.Windows.Select(window => window with { Skills = [IdCard] })],
        };

        var refusal = (await _host.Halls.ConfigureAsync(without, Manager, Guid.NewGuid())).Refused();
        refusal.ShouldBe(new Refusal("line_in_use", "“户籍”还有未办结的号，不能从设置中去掉。", "请等这些号办结后再改设置。"));
        (await _host.Halls.JudgeAsync(without, Manager)).Refused().ShouldBe(refusal);
        _host.Events(StreamNames.Setup(HallProcess.Hall)).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Configuration_Judged_LeavesNoRecord()
    {
        (await _host.SignInAsync(Ann, 1)).Done();
        var last = _host.Store.Last()?.Sequence;
        (await _host.Halls.JudgeAsync(Configuration with { Margin = 0 }, Manager)).Done();
        (_host.Store.Last()?.Sequence).ShouldBe(last);
    }

    [Fact]
    public async Task Authorisation_Withdrawn_TakesEffectAtOnceWhereItsHolderSits()
    {
        using var follower = await FollowAtWindowAsync();
        await _host.ChangeAsync(new WithdrawSkills(Ann, [Household]));
        (await NextAsync<WindowOpened>(follower)).Skills.ShouldBe([IdCard]);

        await _host.ChangeAsync(new GrantSkills(Ann, [Household]));
        (await NextAsync<WindowOpened>(follower)).Skills.ShouldBe([Household, IdCard]);
    }

    [Fact]
    public async Task Authorisation_TheLastWithdrawn_ClosesTheWindow()
    {
        using var follower = await FollowAtWindowAsync();
        await _host.ChangeAsync(new WithdrawSkills(Ann, [Household, IdCard]));
        (await NextAsync<WindowClosed>(follower)).Window.ShouldBe("1");
    }

    [Fact]
    public async Task Authorisation_TheLastWithdrawnWithANumberInHand_PausesTheWindow()
    {
        using var follower = await FollowAtWindowAsync();
        await _host.DoAsync(new IssueTicket([new TicketItem("tn2018-001", "户口登记", Household)], TicketClass.Ordinary, null, null));
        await _host.DoAsync(new CallNext("1"));
        await _host.ChangeAsync(new WithdrawSkills(Ann, [Household, IdCard]));
        (await NextAsync<WindowPaused>(follower)).ShouldBe(new WindowPaused("1", "授权已收回"));
    }

    [Fact]
    public async Task Authorisation_WithdrawnFromAnother_LeavesTheWindow()
    {
        using var follower = await FollowAtWindowAsync();
        await _host.ChangeAsync(new WithdrawSkills(Bob, [Household]));
        await _host.ChangeAsync(new WithdrawSkills(Ann, [IdCard]));
        (await NextAsync<WindowOpened>(follower)).ShouldSatisfyAllConditions(
            opened => opened.Clerk.ShouldBe(Ann), opened => opened.Skills.ShouldBe([Household]));
        _host.Events(StreamNames.Queue(HallProcess.Hall, _host.Today)).OfType<WindowOpened>().Count().ShouldBe(2);
    }

    private async Task<Follower> FollowAtWindowAsync()
    {
        // Followed from before: a record is told some time after it was answered.
        var follower = _host.Follow();
        (await _host.SignInAsync(Ann, 1)).Done();
        await NextAsync<WindowOpened>(follower);
        await _host.FollowChangesAsync();
        return follower;
    }

    private async Task ConfigureAsync(int quota) => (await _host.Halls.ConfigureAsync(
        Configuration with { Lines = [Configuration.Lines[0] with { DailyQuota = quota }, Configuration.Lines[1]] }, Manager, Guid.NewGuid())).Done();

    private IEnumerable<int?> QuotasOf(DateOnly date) =>
        _host.Events(StreamNames.Queue(HallProcess.Hall, date)).OfType<PlanChanged>().Select(changed => changed.Plan.Lines[0].DailyQuota);
}
