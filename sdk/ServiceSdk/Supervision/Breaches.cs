using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;

namespace ServiceSdk.Supervision;

/// <summary>责任追究: rules a case shows to be broken. Guards stand before most of them; what was imported passed no guard.</summary>
public static class Breaches
{
    private static readonly CaseTrigger[] Steps =
    [
        CaseTrigger.NotifySupplement, CaseTrigger.DeemAccepted, CaseTrigger.RefuseAcceptance, CaseTrigger.Grant, CaseTrigger.Refuse,
    ];

    /// <summary>Whether an event can break a rule at all; cheap.</summary>
    /// <param name="event">An event of a case.</param>
    public static bool Concern(IEvent @event) => @event is FeeCharged || (@event is CaseMoved moved && Steps.Contains(moved.Trigger));

    /// <summary>The rule an event broke; null for none.</summary>
    /// <param name="one">The case as the event left it.</param>
    /// <param name="event">The event.</param>
    public static CardKind? Of(Case one, IEvent @event) => @event switch
    {
        FeeCharged charged when !one.ListedFees.Any(fee => fee.Code == charged.Fee && fee.Fen == charged.Fen) => CardKind.UnlistedFee,
        CaseMoved { Trigger: CaseTrigger.NotifySupplement } when one.Notices > 1 => CardKind.SecondNotice,
        CaseMoved { Trigger: CaseTrigger.DeemAccepted, From: CaseState.Submitted } => CardKind.NeverReceived,
        CaseMoved { Trigger: CaseTrigger.DeemAccepted } => CardKind.DeemedAccepted,
        CaseMoved { Trigger: CaseTrigger.RefuseAcceptance } moved when string.IsNullOrWhiteSpace(moved.Statement.Reason) => CardKind.NoReason,
        CaseMoved { Trigger: CaseTrigger.Grant or CaseTrigger.Refuse } when IsTooSoon(one) => CardKind.OffSystem,
        _ => null,
    };

    // An immediate item is decided by another step: whoever grants has had it reviewed and laid before them.
    private static bool IsTooSoon(Case one)
    {
        var decided = one.Log[^1].At.CivilTime;
        var accepted = one.Log.LastOrDefault(step => step.Move is { To: CaseState.Accepted, From: CaseState.Submitted or CaseState.Received });
        return accepted is not null && decided - accepted.At.CivilTime < CardRules.Of(CivilTime.Date(decided)).OffSystemSeconds * 1_000L;
    }
}
