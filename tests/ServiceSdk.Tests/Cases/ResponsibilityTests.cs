using ServiceSdk.Cases;
using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Cases;

/// <summary>R22, first-asked responsibility: who answers for a case, and who may say that somebody else does.</summary>
public sealed class ResponsibilityTests
{
    private const string Hall = "320402006-1", Other = "320402001-1";

    private static readonly SubmitCase Online = CaseFile.Filing(CaseFile.Licence) with
    {
        Ticket = "", Agency = null, Intake = new Intake(IntakeChannel.Online, new Competence(Hall, Hall, false), Assurance: IdentityAssurance.Face),
    };

    [Fact]
    public void Clerk_WhoTookTheFiling_AnswersWhoeverGoesOnWithIt()
    {
        var file = new CaseFile();
        file.Case.Responsible.ShouldBeNull();
        file.Take(Roles.Clerk, CaseFile.Filing(), "first").Take(Roles.Clerk, CaseTrigger.Receive, "second").Take(Roles.Clerk, CaseTrigger.Accept, "third");
        file.Case.Responsible.ShouldBe(new Responsible(Hall, "first"));
    }

    [Fact]
    public void FilingOnline_UntilAClerkHasIt_IsTheManagers()
    {
        var file = new CaseFile().Take(Roles.Citizen, Online, "platform");
        file.Case.Responsible.ShouldBe(new Responsible(Hall, null));
        file.Take(Roles.Clerk, CaseTrigger.Receive, "first").Take(Roles.Clerk, CaseTrigger.Accept, "second");
        file.Case.Responsible.ShouldBe(new Responsible(Hall, "first"));
    }

    [Fact]
    public void Filing_HandedOverToAnotherSite_IsThatSitesFirstClerks()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich) with
        {
            Intake = new(IntakeChannel.Window, new Competence(Other, Other, CrossRegion: true), HandsOver: true),
        });
        file.Take(Roles.Clerk, CaseTrigger.TransferIntake);
        file.Case.Responsible.ShouldBe(new Responsible(Other, null));
        Take(file, new MoveCase(CaseTrigger.Receive, CaseFile.Everything), "s-other", Roles.Clerk, Other);
        file.Case.Responsible.ShouldBe(new Responsible(Other, "s-other"));
    }

    [Theory]
    [InlineData("s-1", Roles.Clerk, null)]
    [InlineData("s-b", Roles.Clerk, "s-b")]
    [InlineData("s-manager", Roles.Manager, null)]
    public void HandOver_ByWhoeverMay_IsRecorded(string subject, string role, string? answering)
    {
        var file = new CaseFile().Accept();
        Take(file, new HandOverResponsibility("s-2", answering), subject, role).ShouldBe(new ResponsibilityHandedOver(Hall, "s-1", "s-2"));
        file.Case.Responsible.ShouldBe(new Responsible(Hall, "s-2"));
    }

    [Theory]
    [InlineData("s-2", Roles.Clerk, Hall)]
    [InlineData("s-manager", Roles.Manager, Other)]
    [InlineData("s-1", Roles.Clerk, Other)]
    public void HandOver_ByWhoeverMayNot_IsRefused(string subject, string role, string office) =>
        Decide(new CaseFile().Accept(), new HandOverResponsibility("s-2", "s-1"), subject, role, office).Refusal().ShouldBe(new Refusal(
            "responsibility_of_other", "这个办件不由您负责。", "请由首问负责人、顶岗人员或者本单位的大厅管理员移交。"));

    [Fact]
    public void HandOver_ToWhoeverHasIt_IsRefused() =>
        Decide(new CaseFile().Accept(), new HandOverResponsibility("s-1", null), "s-manager", Roles.Manager).Refusal().ShouldBe(new Refusal(
            "responsibility_same", "这个办件已经由这个人负责。", "请选择本单位的另一个人。"));

    [Fact]
    public void HandOver_BeforeTheFilingOrAfterTheEnd_IsRefused()
    {
        Decide(new CaseFile(), new HandOverResponsibility("s-2", null), "s-manager", Roles.Manager).Refusal().ShouldBe(new Refusal(
            "responsibility_case_ended", "办件当前为“草稿”状态，不能再移交。", "请核对办件状态。"));
        Decide(CaseFile.In(CaseState.Closed), new HandOverResponsibility("s-2", null), "s-manager", Roles.Manager).Refusal().Message.ShouldBe(
            "办件当前为“已办结”状态，不能再移交。");
    }

    private static IEvent Take(CaseFile file, ICommand command, string subject, string role, string office = Hall)
    {
        var @event = Decide(file, command, subject, role, office).Value().ShouldHaveSingleItem();
        file.Case.Apply(@event, new Actor(subject, role, office, ""), Envelopes.At(file.Today));
        return @event;
    }

    private static Outcome<IReadOnlyList<IEvent>> Decide(CaseFile file, ICommand command, string subject, string role, string office = Hall) =>
        file.Case.Decide(command, Envelopes.Of(role, file.Today) with { Actor = new Actor(subject, role, office, "") });
}
