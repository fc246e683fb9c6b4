using ServiceSdk.Cases;
using ServiceSdk.Items;
using ServiceSdk.Notices;

namespace ServiceSdk.Tests.Notices;

/// <summary>R51: what an applicant is told of, written down apart from the code that does it.</summary>
public sealed class NoticeOccasionsTests
{
    private static readonly Dictionary<CaseTrigger, NoticeOccasion> Told = new()
    {
        [CaseTrigger.Accept] = NoticeOccasion.Accepted,
        [CaseTrigger.DeemAccepted] = NoticeOccasion.Accepted,
        [CaseTrigger.AcceptTolerated] = NoticeOccasion.AcceptedTolerated,
        [CaseTrigger.NotifySupplement] = NoticeOccasion.SupplementRequired,
        [CaseTrigger.RefuseAcceptance] = NoticeOccasion.NotAccepted,
        [CaseTrigger.StartSpecialProcedure] = NoticeOccasion.SpecialProcedureStarted,
        [CaseTrigger.EndSpecialProcedure] = NoticeOccasion.SpecialProcedureEnded,
        [CaseTrigger.Extend] = NoticeOccasion.Extended,
        [CaseTrigger.Grant] = NoticeOccasion.Decided,
        [CaseTrigger.Refuse] = NoticeOccasion.Decided,
        [CaseTrigger.UpperDecide] = NoticeOccasion.Decided,
        [CaseTrigger.PrepareDelivery] = NoticeOccasion.Ready,
        [CaseTrigger.PostOut] = NoticeOccasion.Posted,
        [CaseTrigger.DeliverOnline] = NoticeOccasion.SentOnline,
        [CaseTrigger.SupplementLapsed] = NoticeOccasion.Terminated,
        [CaseTrigger.CureLapsed] = NoticeOccasion.Terminated,
    };

    public static TheoryData<CaseTrigger> Triggers => [.. Enum.GetValues<CaseTrigger>()];

    [Theory]
    [MemberData(nameof(Triggers))]
    public void Move_ByItsTrigger_IsToldOrNot(CaseTrigger trigger) =>
        NoticeOccasions.Of(new CaseMoved(trigger, CaseState.Received, CaseState.Accepted, CaseStatement.Nothing, [], []))
            .ShouldBe(Told.TryGetValue(trigger, out var occasion) ? occasion : null);

    [Theory]
    [InlineData(NoticeOccasion.Accepted, HandlingMode.Immediate, null, false)]
    [InlineData(NoticeOccasion.Decided, HandlingMode.Immediate, null, false)]
    [InlineData(NoticeOccasion.Ready, HandlingMode.Immediate, null, false)]
    [InlineData(NoticeOccasion.NotAccepted, HandlingMode.Immediate, null, true)]
    [InlineData(NoticeOccasion.Accepted, HandlingMode.Reported, null, true)]
    [InlineData(NoticeOccasion.Ready, HandlingMode.Promised, null, true)]
    [InlineData(NoticeOccasion.Ready, HandlingMode.Promised, DeliveryWay.Window, true)]
    [InlineData(NoticeOccasion.Ready, HandlingMode.Promised, DeliveryWay.Post, false)]
    [InlineData(NoticeOccasion.Ready, HandlingMode.Promised, DeliveryWay.Online, false)]
    [InlineData(NoticeOccasion.Posted, HandlingMode.Promised, DeliveryWay.Post, true)]
    public void Occasion_ThatTheApplicantSees_IsNotTold(NoticeOccasion occasion, HandlingMode mode, DeliveryWay? way, bool told)
    {
        var item = new FrozenItem("tn2018-001", "tn2018", "户口登记", mode, Procedure.Confirmation, null, null, [], FourEyes: true);
        var opened = new CaseOpened(
            "n", item, "h", "t", new("s", "a", []), new("s", "a", []), [], new RecordedJudgement("p", "1", [], []),
            Delivery: way is { } wanted ? new DeliveryChoice(wanted, null, null) : null);
        NoticeOccasions.IsTold(occasion, opened).ShouldBe(told);
    }
}
