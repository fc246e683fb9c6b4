using ServiceSdk.Items;

namespace ServiceSdk.Cases.Guards;

/// <summary>What must hold to review and decide, here or above.</summary>
internal static class DecisionGuards
{
    public static readonly CaseGuard Immediate = CaseGuard.OfCase(
        "mode is immediate",
        attempt => attempt.Item!.Mode == HandlingMode.Immediate,
        "case_mode_not_immediate", "本事项不是即办件，不能当场办结。", "请转审查。");

    public static readonly CaseGuard SameDay = CaseGuard.OfCase(
        "accepted today",
        attempt => attempt.Case.AcceptedOn == attempt.Today,
        "case_spot_day_over", "受理当日已过，不能再当场办结。", "请转审查后尽快决定。");

    public static readonly CaseGuard NotTolerated = CaseGuard.OfCase(
        "not accepted on a pledge",
        attempt => !attempt.Case.Tolerated,
        "case_spot_tolerated", "容缺受理的办件不能当场办结。", "请转审查，待材料补齐后决定。");

    // An immediate item that was not done on its day is not left to lie: it takes the full path.
    public static readonly CaseGuard NotOnSpot = CaseGuard.OfCase(
        "not to be issued on the spot",
        attempt => attempt.Item!.Mode != HandlingMode.Immediate || attempt.Case.Tolerated || attempt.Case.AcceptedOn < attempt.Today,
        "case_mode_immediate", "即办件不转审查。", "请在窗口当场办结。");

    public static readonly CaseGuard ReasonGiven = CaseGuard.OfText(
        "reason given",
        statement => statement.Reason,
        "case_reason_missing", "没有填写理由。", "请写明理由。");

    public static readonly CaseGuard RemedyNamed = CaseGuard.OfText(
        "appeal rights named",
        statement => statement.Remedy,
        "case_remedy_missing", "没有告知救济途径。", "请写明申请行政复议或者提起行政诉讼的途径和期限。");

    public static readonly CaseGuard OtherBodyNamed = CaseGuard.OfText(
        "other body named",
        statement => statement.OtherBody,
        "case_other_body_missing", "没有告知应当向哪个机关申请。", "请写明有权办理的机关；没有的，填写“无”。");

    public static readonly CaseGuard ChecklistDone = CaseGuard.OfStatement(
        "checklist done",
        attempt => attempt.Statement.ChecklistDone,
        "case_checklist_open", "审查清单还没有全部完成。", "请完成审查清单后再呈批。");

    public static readonly CaseGuard FourEyes = CaseGuard.OfCase(
        "approver is not the reviewer",
        attempt => !attempt.Item!.FourEyes || attempt.Actor.Subject != attempt.Case.Reviewer,
        "case_four_eyes", "审查和决定不能是同一个人。", "请由另一名审批人员决定。");

    public static readonly CaseGuard Cured = CaseGuard.OfCase(
        "not tolerated, or cured",
        attempt => !attempt.Case.Tolerated,
        "case_cure_open", "容缺的材料还没有补齐，不能准予。", "请等申请人补齐材料后再决定。");

    public static readonly CaseGuard ResultGiven = CaseGuard.OfText(
        "result given",
        statement => statement.Result,
        "case_result_missing", "没有填写办理结果。", "请写明准予的内容。");

    public static readonly CaseGuard Reported = CaseGuard.OfCase(
        "mode is reported",
        attempt => attempt.Item!.Mode == HandlingMode.Reported,
        "case_mode_not_reported", "本事项不是上报件。", "请由本级决定。");

    public static readonly CaseGuard OpinionGiven = CaseGuard.OfText(
        "first-review opinion given",
        statement => statement.Opinion,
        "case_opinion_missing", "没有填写初审意见。", "请写明初审意见后再上报。");

    public static readonly CaseGuard FileComplete = CaseGuard.OfStatement(
        "full file attached",
        attempt => attempt.Statement.FileComplete,
        "case_file_incomplete", "没有确认全部案卷材料已经上报。", "请附上全部案卷材料后再上报。");
}
