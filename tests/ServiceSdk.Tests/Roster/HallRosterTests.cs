using ServiceSdk.Queueing;
using ServiceSdk.Roster;
using ServiceSdk.Tests.Halls;

namespace ServiceSdk.Tests.Roster;

public sealed class HallRosterTests
{
    private const string Ann = "s-ann", Bob = "s-bob", Cat = "s-cat";
    private static readonly Skill Household = SampleHall.Household, IdCard = SampleHall.IdCard, Benefit = SampleHall.Benefit;
    private static readonly Window One = SampleHall.Configuration.Windows[0], Two = SampleHall.Configuration.Windows[1];
    private static readonly Envelope Manager = Envelopes.Of("manager", new(2026, 11, 24));

    private readonly HallRoster _roster = new();

    public HallRosterTests()
    {
        Do(new EnlistStaff(Ann, "001"));
        Do(new EnlistStaff(Bob, "002"));
        Do(new EnlistStaff(Cat, "B7"));
        Do(new GrantSkills(Ann, [Household, IdCard]));
        Do(new GrantSkills(Bob, [IdCard]));
    }

    [Fact]
    public void Staff_Enlisted_AreListedByNumber() =>
        _roster.Staff.Select(one => (one.Number, one.Subject, one.Skills.Count)).ShouldBe([("001", Ann, 2), ("002", Bob, 1), ("B7", Cat, 0)]);

    [Fact]
    public void Enlist_SomebodyTwice_IsRefused() =>
        Refused(new EnlistStaff(Ann, "009")).ShouldBe(new Refusal("staff_already_enlisted", "这个人已在人员名册中，工号是001。", "无需再次登记。"));

    [Theory]
    [InlineData("")]
    [InlineData("123456789")]
    [InlineData("a1")]
    [InlineData("１")]
    [InlineData("0 1")]
    public void Enlist_WithANumberThatIsNone_IsRefused(string number) =>
        Refused(new EnlistStaff("s-new", number)).ShouldBe(new Refusal("staff_number_invalid", "工号应为1至8位数字或大写字母。", "请核对工号。"));

    [Fact]
    public void Enlist_WithAnothersNumber_IsRefused() =>
        Refused(new EnlistStaff("s-new", "001")).ShouldBe(new Refusal("staff_number_taken", "工号001已经有人使用。", "请换一个工号。"));

    [Fact]
    public void Grant_WhatIsPartlyHeld_AddsTheRest()
    {
        Do(new GrantSkills(Bob, [IdCard, Benefit, Benefit])).ShouldBeOfType<SkillsGranted>().Skills.ShouldBe([Benefit]);
        _roster.Find(Bob).Value().Skills.ShouldBe([IdCard, Benefit]);
    }

    [Fact]
    public void Grant_WhatIsHeld_IsRefused() =>
        Refused(new GrantSkills(Bob, [IdCard])).ShouldBe(new Refusal("skills_already_held", "002号人员已有这些授权。", "无需再次授权。"));

    [Fact]
    public void Withdraw_WhatIsPartlyHeld_TakesThat()
    {
        Do(new WithdrawSkills(Ann, [IdCard, Benefit])).ShouldBeOfType<SkillsWithdrawn>().Skills.ShouldBe([IdCard]);
        _roster.Find(Ann).Value().Skills.ShouldBe([Household]);
    }

    [Fact]
    public void Withdraw_WhatIsNotHeld_IsRefused() =>
        Refused(new WithdrawSkills(Bob, [Household])).ShouldBe(new Refusal("skills_not_held", "002号人员没有这些授权。", "请核对要收回的授权。"));

    [Fact]
    public void Change_OfSomebodyUnknown_IsRefused()
    {
        var unknown = new Refusal("staff_unknown", "人员名册中没有这个人。", "请大厅管理员先登记到人员名册。");
        Refused(new GrantSkills("nobody", [IdCard])).ShouldBe(unknown);
        Refused(new WithdrawSkills("nobody", [IdCard])).ShouldBe(unknown);
        Refused(new AssignSeat(One, "nobody")).ShouldBe(unknown);
        Refused(new NameSubstitute("nobody", Ann)).ShouldBe(unknown);
        Refused(new NameSubstitute(Ann, "nobody")).ShouldBe(unknown);
        _roster.SkillsAt(One, "nobody").Refusal().ShouldBe(unknown);
    }

    [Fact]
    public void Seat_OfSomebodyWithoutASkillOfTheWindow_IsRefused() =>
        Refused(new AssignSeat(One, Cat)).ShouldBe(
            new Refusal("staff_not_authorised", "B7号人员没有1号窗口的任何授权。", "请大厅管理员先授权，或换一个窗口。"));

    [Fact]
    public void Seat_OfSomebodyWhoHasOne_IsRefused()
    {
        Do(new AssignSeat(One, Ann));
        Refused(new AssignSeat(Two, Ann)).ShouldBe(new Refusal("staff_seated_elsewhere", "001号人员已安排在窗口“1”。", "请先撤销那个窗口的安排。"));
    }

    [Fact]
    public void Seat_AsItIs_IsRefused()
    {
        var unchanged = new Refusal("seat_unchanged", "1号窗口已经是这样安排的。", "无需再次安排。");
        Refused(new AssignSeat(One, null)).ShouldBe(unchanged);
        Do(new AssignSeat(One, Ann));
        Refused(new AssignSeat(One, Ann)).ShouldBe(unchanged);
    }

    [Fact]
    public void Seat_GivenToAnother_IsTheOthers()
    {
        Do(new AssignSeat(One, Ann));
        Do(new AssignSeat(One, Bob));
        _roster.SeatOf("1").ShouldBe(Bob);
        Do(new AssignSeat(Two, Ann));
        Do(new AssignSeat(One, null));
        (_roster.SeatOf("1"), _roster.SeatOf("2")).ShouldBe((null, Ann));
    }

    [Fact]
    public void Substitute_OfOneself_IsRefused() =>
        Refused(new NameSubstitute(Ann, Ann)).ShouldBe(new Refusal("substitute_of_oneself", "自己不能做自己的B岗。", "请指定另一个人。"));

    [Fact]
    public void Substitute_WithoutASkillOfTheOther_IsRefused() =>
        Refused(new NameSubstitute(Ann, Cat)).ShouldBe(
            new Refusal("substitute_not_authorised", "B7号人员没有001号人员的任何授权，不能做B岗。", "请先授权，或指定另一个人。"));

    [Fact]
    public void Substitute_AsItIs_IsRefused()
    {
        var unchanged = new Refusal("substitute_unchanged", "B岗已经是这样安排的。", "无需再次安排。");
        Refused(new NameSubstitute(Ann, null)).ShouldBe(unchanged);
        Do(new NameSubstitute(Ann, Bob));
        Refused(new NameSubstitute(Ann, Bob)).ShouldBe(unchanged);
    }

    [Fact]
    public void SkillsAt_AWindowOfNobody_AreAllTheClerks() => _roster.SkillsAt(Two, Ann).Value().ShouldBe([Household, IdCard]);

    [Fact]
    public void SkillsAt_WhereNoRosterIsKept_AreAllOfTheWindow() => new HallRoster().SkillsAt(Two, "anybody").Value().ShouldBe([IdCard, Benefit]);

    [Fact]
    public void Find_ByNumber_IsTheMember()
    {
        _roster.FindByNumber("002").Value().Subject.ShouldBe(Bob);
        _roster.FindByNumber("999").Refusal().Code.ShouldBe("staff_unknown");
    }

    [Fact]
    public void SkillsAt_AWindowOfNobodyWithoutASkillOfIt_AreRefused() =>
        _roster.SkillsAt(One, Cat).Refusal().ShouldBe(
            new Refusal("staff_not_authorised", "B7号人员没有1号窗口的任何授权。", "请大厅管理员先授权，或换一个窗口。"));

    [Fact]
    public void SkillsAt_AnothersWindow_AreRefusedUnlessTheSubstitutes()
    {
        Do(new AssignSeat(One, Ann));
        _roster.SkillsAt(One, Ann).Value().ShouldBe([Household, IdCard]);
        _roster.SkillsAt(One, Bob).Refusal().ShouldBe(
            new Refusal("seat_of_other", "1号窗口已安排给001号人员。", "请在安排给您的窗口登录，或请大厅管理员调整安排。"));

        Do(new NameSubstitute(Ann, Bob));
        _roster.SkillsAt(One, Bob).Value().ShouldBe([IdCard]);

        Do(new NameSubstitute(Ann, null));
        _roster.SkillsAt(One, Bob).Refusal().Code.ShouldBe("seat_of_other");
    }

    [Fact]
    public void SkillsAt_OnesOwnWindowAfterAllWereWithdrawn_AreRefused()
    {
        Do(new AssignSeat(One, Bob));
        Do(new WithdrawSkills(Bob, [IdCard]));
        _roster.SkillsAt(One, Bob).Refusal().Code.ShouldBe("staff_not_authorised");
    }

    private Refusal Refused(ICommand command) => _roster.Decide(command, Manager).Refusal();

    private IEvent Do(ICommand command)
    {
        var @event = _roster.Decide(command, Manager).Value().ShouldHaveSingleItem();
        _roster.Apply(@event, Manager.Actor, Manager.At);
        return @event;
    }
}
