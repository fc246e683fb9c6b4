using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>Every "no" of a case that is not a guard's own.</summary>
public static class CaseRefusals
{
    /// <summary>The code of a step that the case's state does not allow.</summary>
    public const string WrongStateCode = "case_wrong_state";

    internal static Refusal WrongState(CaseState state, CaseTrigger trigger)
    {
        var possible = CaseTable.From(state).Select(row => row.Trigger.Label()).ToList();
        var now = possible.Count == 0 ? "已没有可以办理的步骤" : $"现在可以办理：{string.Join("、", possible)}";
        return new(
            WrongStateCode,
            $"办件当前为“{state.Label()}”状态，不能办理“{trigger.Label()}”；{now}。",
            "请刷新办件，按当前状态办理。");
    }

    internal static Refusal RoleNotAllowed(CaseTransition row) => new(
        "case_role_not_allowed",
        $"“{row.Trigger.Label()}”应由{string.Join("、", row.Roles.Select(Roles.Label))}办理。",
        "请由有权限的人员办理。");

    internal static Refusal FilingIncomplete(IReadOnlyList<Finding> findings) => new(
        "case_filing_incomplete",
        "申报还不完备，不能受理。",
        string.Concat(findings.Select(finding => finding.Message)));
}
