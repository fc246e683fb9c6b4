using ServiceSdk.Cases;
using ServiceSdk.Items;
using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Cases;

/// <summary>R10: a tier acts only inside its authority. A village hall takes in, the town reviews, the district decides, another hall hands out.</summary>
public sealed class CaseOfficesTests
{
    private const string Village = "320402006901-1", Town = "320402006-1", Body = "320402-b9", Other = "320402109-1", Stranger = "320402001-1";

    private static readonly CaseOffices Direct = new(Village, Town, Body, Other, HandsOver: false, Reported: false);

    public static TheoryData<CaseTrigger, string[]> Steps => new()
    {
        { CaseTrigger.Receive, [Village] },
        { CaseTrigger.RefuseAcceptance, [Village] },
        { CaseTrigger.Accept, [Village] },
        { CaseTrigger.BeginReview, [Village, Town] },
        { CaseTrigger.ReturnToWindow, [Town] },
        { CaseTrigger.SubmitForDecision, [Town] },
        { CaseTrigger.ReturnToReview, [Body] },
        { CaseTrigger.Grant, [Body] },
        { CaseTrigger.Refuse, [Body] },
        { CaseTrigger.PrepareDelivery, [Town, Body, Other] },
        { CaseTrigger.PickUp, [Other] },
        { CaseTrigger.Archive, [Town, Body] },
    };

    [Theory]
    [MemberData(nameof(Steps), DisableDiscoveryEnumeration = true)]
    public void Judge_AStep_IsOfItsOfficesAlone(CaseTrigger trigger, string[] offices)
    {
        foreach (var office in new[] { Village, Town, Body, Other, Stranger })
            (Direct.Judge(trigger, At(office)) is null).ShouldBe(offices.Contains(office), $"{trigger} {office}");
    }

    [Fact]
    public void Judge_AStepOutsideTheAuthority_SaysWhoseItIs()
    {
        Direct.Judge(CaseTrigger.Grant, At(Town)).ShouldBe(new Refusal(
            "case_outside_authority", "“准予”应由单位320402-b9办理，超出本单位权限。", "请转由有权的单位办理。"));
        Direct.Judge(CaseTrigger.Archive, At(Other)).ShouldBe(new Refusal(
            "case_outside_authority", "“归档”应由单位320402006-1或320402-b9办理，超出本单位权限。", "请转由有权的单位办理。"));
    }

    [Fact]
    public void Judge_OfAFilingHandedOver_ReceivesAndAcceptsAtTheCompetentSite()
    {
        var split = Direct with { HandsOver = true };

        split.Judge(CaseTrigger.Accept, At(Town)).ShouldBeNull();
        split.Judge(CaseTrigger.Accept, At(Village))!.Message.ShouldBe("“受理”应由单位320402006-1办理，超出本单位权限。");
    }

    [Fact]
    public void Judge_OfAReportedItem_LetsTheLowerBodysApproverSendItBack() =>
        (Direct with { Reported = true }).Judge(CaseTrigger.ReturnToReview, At(Town)).ShouldBeNull();

    [Theory]
    [InlineData(Roles.System)]
    [InlineData(Roles.Citizen)]
    [InlineData(Roles.Agent)]
    public void Judge_OfWhoSitsNowhere_IsLeftToTheTable(string role) =>
        Direct.Judge(CaseTrigger.Archive, new Actor("s-1", role, "", "")).ShouldBeNull();

    [Theory]
    [InlineData(Roles.Clerk, Village, true)]
    [InlineData(Roles.Clerk, Other, true)]
    [InlineData(Roles.DeliveryDesk, Other, true)]
    [InlineData(Roles.Clerk, Stranger, false)]
    [InlineData(Roles.Reviewer, Village, false)]
    [InlineData(Roles.Reviewer, Town, true)]
    [InlineData(Roles.Approver, Body, true)]
    [InlineData(Roles.Approver, Other, false)]
    [InlineData(Roles.Archivist, Other, false)]
    [InlineData(Roles.Manager, Town, false)]
    public void Reaches_EachRole_WhereItsWorkIs(string role, string office, bool reaches) => Direct.Reaches(role, office).ShouldBe(reaches);

    [Theory]
    [InlineData(CaseState.Submitted, Village, Village)]
    [InlineData(CaseState.Accepted, Village, Town)]
    [InlineData(CaseState.SupplementRequired, null, null)]
    [InlineData(CaseState.UnderReview, Town, Town)]
    [InlineData(CaseState.Deciding, Body, Body)]
    [InlineData(CaseState.HandedUp, Body, Body)]
    [InlineData(CaseState.Granted, Other, Other)]
    [InlineData(CaseState.AwaitingDelivery, Other, Other)]
    [InlineData(CaseState.Closed, Town, Town)]
    [InlineData(CaseState.Archived, null, null)]
    public void WaitsAt_EachState_IsTheNextOneToAct(CaseState state, string? direct, string? split)
    {
        Direct.WaitsAt(state, handedOver: false).ShouldBe(direct);
        (Direct with { HandsOver = true }).WaitsAt(state, handedOver: false).ShouldBe(split);
    }

    [Fact]
    public void WaitsAt_OfAFilingHandedOver_IsTheCompetentSite() =>
        (Direct with { HandsOver = true }).WaitsAt(CaseState.Submitted, handedOver: true).ShouldBe(Town);

    [Fact]
    public void Of_ARecordFromBeforeOfficesWereKept_IsTheHallsOwn()
    {
        var opened = CaseFile.In(CaseState.Submitted).Case.Opened!;

        CaseOffices.Of(opened).All.ShouldBe([Town]);
    }

    [Fact]
    public void Of_AFiling_IsWhatItsRecordSays()
    {
        var filing = CaseFile.Filing() with
        {
            Hall = Village,
            Intake = new Intake(IntakeChannel.Window, new Competence(Town, Body, false), HandsOver: true),
            Delivery = new DeliveryChoice(DeliveryWay.Window, Other, null),
        };

        CaseOffices.Of(new CaseFile().Take(Roles.Clerk, filing).Case.Opened!).ShouldBe(Direct with { HandsOver = true });
    }

    [Theory]
    [InlineData(DeliveryWay.Post)]
    [InlineData(DeliveryWay.Online)]
    public void Of_AFilingWhoseResultIsSent_HasItSentByTheHandler(DeliveryWay way)
    {
        var filing = CaseFile.Filing() with
        {
            Hall = Village,
            Intake = new Intake(IntakeChannel.Window, new Competence(Town, Body, false)),
            Delivery = new DeliveryChoice(way, null, new Protected<string>("c-1", "A256GCM", [4])),
        };

        CaseOffices.Of(new CaseFile().Take(Roles.Clerk, filing).Case.Opened!).Deliverer.ShouldBe(Town);
    }

    private static Actor At(string office) => new("s-1", Roles.Clerk, office, "");
}
