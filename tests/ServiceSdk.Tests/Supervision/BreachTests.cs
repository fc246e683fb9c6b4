using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Supervision;
using ServiceSdk.Tests.Cases;

namespace ServiceSdk.Tests.Supervision;

/// <summary>R30: rules found broken from what a case's events say.</summary>
public sealed class BreachTests
{
    private static readonly Actor System = Actor.System, Clerk = new("s-1", Roles.Clerk, "320402006-1", "w-1");

    [Fact]
    public void Notice_GivenOnce_IsNone() => Of(new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich)).Take(Roles.Clerk, CaseTrigger.Receive)
        .Take(Roles.Clerk, CaseTrigger.NotifySupplement)).ShouldBeNull();

    [Fact]
    public void Notice_GivenTwice_IsAlwaysOne()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich)).Take(Roles.Clerk, CaseTrigger.Receive)
            .Take(Roles.Clerk, CaseTrigger.NotifySupplement).Take(Roles.Clerk, CaseTrigger.SubmitSupplement)
            .Take(Roles.Clerk, CaseTrigger.NotifySupplement, CaseFile.Everything with { SupervisorMark = "JC-2026-0001" });
        Of(file).ShouldBe(CardKind.SecondNotice);
    }

    [Theory]
    [InlineData(CaseState.Submitted, CardKind.NeverReceived)]
    [InlineData(CaseState.Received, CardKind.DeemedAccepted)]
    public void Silence_ThatAccepted_IsOne(CaseState from, CardKind kind) =>
        Of(Filed(), new(CaseTrigger.DeemAccepted, from, CaseState.Accepted, CaseStatement.Nothing, [], []), System).ShouldBe(kind);

    [Theory]
    [InlineData(null, CardKind.NoReason)]
    [InlineData(" ", CardKind.NoReason)]
    [InlineData("不属于本机关职权范围", null)]
    public void Refusal_AtTheDoor_NeedsAReason(string? reason, CardKind? kind) => Of(
        Filed(), new(CaseTrigger.RefuseAcceptance, CaseState.Received, CaseState.NotAccepted, new() { Reason = reason }, [], []), Clerk).ShouldBe(kind);

    [Theory]
    [InlineData(9_999, CardKind.OffSystem)]
    [InlineData(10_000, null)]
    public void Decision_SoonerThanAnybodyReads_IsOne(long after, CardKind? kind)
    {
        var file = Filed();
        var accepted = Envelopes.At(file.Today);
        file.Case.Apply(new CaseMoved(CaseTrigger.Accept, CaseState.Received, CaseState.Accepted, CaseStatement.Nothing, [], []), Clerk, accepted);
        Of(
            file, new(CaseTrigger.Refuse, CaseState.Deciding, CaseState.Refused, CaseStatement.Nothing, [], []), Clerk,
            accepted with { CivilTime = accepted.CivilTime + after }).ShouldBe(kind);
    }

    [Fact]
    public void Decision_OnTheSpot_IsNone()
    {
        var file = Filed();
        file.Case.Apply(new CaseMoved(CaseTrigger.Accept, CaseState.Received, CaseState.Accepted, CaseStatement.Nothing, [], []), Clerk, Envelopes.At(file.Today));
        Of(file, new(CaseTrigger.IssueOnSpot, CaseState.Accepted, CaseState.Granted, CaseStatement.Nothing, [], []), Clerk).ShouldBeNull();
    }

    [Theory]
    [InlineData("card", 2_000, null)]
    [InlineData("card", 2_001, CardKind.UnlistedFee)]
    [InlineData("copies", 2_000, CardKind.UnlistedFee)]
    public void Fee_NotAsListed_IsOne(string fee, int fen, CardKind? kind)
    {
        var item = CaseFile.IdCard with { Fees = [new("card", "工本费", "示例文件", "sample") { Fen = 2000 }] };
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(item));
        var charged = new FeeCharged(fee, fen, "sample");
        file.Case.Apply(charged, Clerk, Envelopes.At(file.Today));
        Breaches.Of(file.Case, charged).ShouldBe(kind);
    }

    [Fact]
    public void Event_ThatMayBreakARule_IsOfConcern()
    {
        Breaches.Concern(new FeeCharged("card", 1, "sample")).ShouldBeTrue();
        Breaches.Concern(new FileHandedOver("a", "b")).ShouldBeFalse();
        Enum.GetValues<CaseTrigger>().Where(trigger => Breaches.Concern(new CaseMoved(
            trigger, CaseState.Draft, CaseState.Draft, CaseStatement.Nothing, [], []))).ShouldBe(
            [CaseTrigger.RefuseAcceptance, CaseTrigger.Grant, CaseTrigger.Refuse, CaseTrigger.NotifySupplement, CaseTrigger.DeemAccepted]);
    }

    private static CaseFile Filed() => new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich));

    private static CardKind? Of(CaseFile file) => Breaches.Of(file.Case, file.Case.Log[^1].Move);

    private static CardKind? Of(CaseFile file, CaseMoved moved, Actor actor, Moment? at = null)
    {
        file.Case.Apply(moved, actor, at ?? Envelopes.At(file.Today));
        return Breaches.Of(file.Case, moved);
    }
}
