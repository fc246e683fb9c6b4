using ServiceSdk.Items;

namespace ServiceSdk.Cases.Fees;

/// <summary>By which step a case's fees must be settled, and what was paid in vain given back.</summary>
internal static class FeeGuards
{
    public static readonly CaseGuard FeesSettledFirst = CaseGuard.OfCase(
        "fees settled, where due before making",
        attempt => attempt.Item!.FeesDue != FeesDue.BeforeMaking || FeeRules.Open(attempt.Case).Count == 0,
        attempt => FeeRefusals.Open(FeeRules.Open(attempt.Case)));

    public static readonly CaseGuard FeesSettled = CaseGuard.OfCase(
        "fees settled",
        attempt => FeeRules.Open(attempt.Case).Count == 0,
        attempt => FeeRefusals.Open(FeeRules.Open(attempt.Case)));

    /// <summary>For the one window, whose command brings the payments: asked for with it.</summary>
    public static readonly CaseGuard FeesPaidOnSpot = CaseGuard.OfStatement(
        "fees settled, or paid with the step",
        attempt => FeeRules.Open(attempt.Case).Count == 0,
        attempt => FeeRefusals.Open(FeeRules.Open(attempt.Case)));

    public static readonly CaseGuard FeesReturned = CaseGuard.OfCase(
        "fees paid in vain given back",
        attempt => FeeRules.Unreturned(attempt.Case).Count == 0,
        attempt => FeeRefusals.Unreturned(FeeRules.Unreturned(attempt.Case)));
}
