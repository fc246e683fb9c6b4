using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>Every "no" of a case that is not a guard's own.</summary>
public static class CaseRefusals
{
    /// <summary>The code of a step that the case's state does not allow.</summary>
    public const string WrongStateCode = "case_wrong_state";

    private static readonly Refusal DecisionMissing = new("case_decision_missing", "没有写明准予还是不予。", "请选择准予或者不予。");

    /// <summary>Why a row is not taken: who acts first, then its guards in their order; null where nothing stands in the way.</summary>
    internal static Refusal? Of(CaseTransition row, CaseAttempt attempt)
    {
        if (!attempt.AtOneWindow && OfActor(row, attempt) is { } notTheirs)
            return notTheirs;
        for (var i = 0; i < row.Guards.Count; i++)
        {
            if (row.Guards[i].RefusalOf(attempt) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>Why a row is not somebody's to take: by the role, the office or the mandate; null where it is.</summary>
    internal static Refusal? OfActor(CaseTransition row, CaseAttempt attempt) =>
        !row.Roles.Contains(attempt.Actor.Role) ? RoleNotAllowed(row)
        : attempt.Case.Offices?.Judge(row.Trigger, attempt.Actor) ?? AgencyRules.Judge(attempt);

    /// <summary>Why no row was even asked: the state knows no such step, or nobody said which of several ends it is to have.</summary>
    internal static Refusal NotToBeChosen(CaseAttempt attempt) => CaseTable.Of(attempt.Case.State, attempt.Trigger).FirstOrDefault() is not { } row
        ? WrongState(attempt)
        : OfActor(row, attempt) ?? DecisionMissing;

    private static Refusal WrongState(CaseAttempt attempt)
    {
        var possible = attempt.Case.Options(_ => attempt.Actor, attempt.Today).Where(option => option.Standing.Count == 0)
            .Select(option => option.Row.Trigger.Label()).Distinct().ToList();
        var now = possible.Count == 0 ? "已没有可以办理的步骤" : $"现在可以办理：{string.Join("、", possible)}";
        return new(
            WrongStateCode,
            $"办件当前为“{attempt.Case.State.Label()}”状态，不能办理“{attempt.Trigger.Label()}”；{now}。",
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
