using ServiceSdk.Items;

namespace ServiceSdk.Cases.Fees;

/// <summary>By which step a case's fees must be settled.</summary>
internal static class FeeGuards
{
    public static readonly CaseGuard FeesSettledFirst = new(
        "fees settled, where due before making",
        attempt => attempt.Case.Opened?.Item.FeesDue != FeesDue.BeforeMaking || FeeRules.Open(attempt.Case).Count == 0,
        attempt => FeeRefusals.Open(FeeRules.Open(attempt.Case)));

    public static readonly CaseGuard FeesSettled = new(
        "fees settled",
        attempt => FeeRules.Open(attempt.Case).Count == 0,
        attempt => FeeRefusals.Open(FeeRules.Open(attempt.Case)));
}
