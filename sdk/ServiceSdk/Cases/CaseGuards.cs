using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>The guards of the table, each with its own refusal.</summary>
internal static class CaseGuards
{
    private const int Sha256HexLength = 64;

    public static readonly CaseGuard NumberGiven = new(
        "case number given",
        attempt => Given(attempt.Submission?.Number),
        "case_number_missing", "没有办件编号。", "请由受理系统编号后再申报。");

    public static readonly CaseGuard NotAQuery = new(
        "not a query",
        attempt => attempt.Submission?.Item.Procedure != Procedure.Query,
        "case_item_is_query", "查询事项不立办件。", "请按查询事项登记。");

    public static readonly CaseGuard IdentityChecked = new(
        "identity checked",
        attempt => attempt.Submission?.IdentityChecked == true,
        "case_identity_unchecked", "还没有核验申请人身份。", "请读取或核对申请人的身份证件后再申报。");

    public static readonly CaseGuard ReceiptPrinted = new(
        "receipt printed",
        attempt => attempt.Statement.ReceiptPrinted,
        "case_receipt_missing", "还没有打印收件凭证。", "请打印收件凭证并交给申请人后再收件。");

    public static readonly CaseGuard FilingComplete = new(
        "materials complete",
        attempt => attempt.Case.Opened?.Judgement.Findings.Count == 0,
        attempt => CaseRefusals.FilingIncomplete(attempt.Case.Opened!.Judgement.Findings));

    public static readonly CaseGuard NotImmediate = new(
        "mode is not immediate",
        attempt => attempt.Case.Opened?.Item.Mode != HandlingMode.Immediate,
        "case_mode_immediate", "即办件不转审查。", "请在窗口当场办结。");

    public static readonly CaseGuard ReasonGiven = new(
        "reason given",
        attempt => Given(attempt.Statement.Reason),
        "case_reason_missing", "没有填写理由。", "请写明理由。");

    public static readonly CaseGuard RemedyNamed = new(
        "appeal rights named",
        attempt => Given(attempt.Statement.Remedy),
        "case_remedy_missing", "没有告知救济途径。", "请写明申请行政复议或者提起行政诉讼的途径和期限。");

    public static readonly CaseGuard OtherBodyNamed = new(
        "other body named",
        attempt => Given(attempt.Statement.OtherBody),
        "case_other_body_missing", "没有告知应当向哪个机关申请。", "请写明有权办理的机关；没有的，填写“无”。");

    public static readonly CaseGuard ChecklistDone = new(
        "checklist done",
        attempt => attempt.Statement.ChecklistDone,
        "case_checklist_open", "审查清单还没有全部完成。", "请完成审查清单后再呈批。");

    public static readonly CaseGuard FourEyes = new(
        "approver is not the reviewer",
        attempt => attempt.Case.Opened?.Item.FourEyes == false || attempt.Actor.Subject != attempt.Case.Reviewer,
        "case_four_eyes", "审查和决定不能是同一个人。", "请由另一名审批人员决定。");

    public static readonly CaseGuard ResultGiven = new(
        "result given",
        attempt => Given(attempt.Statement.Result),
        "case_result_missing", "没有填写办理结果。", "请写明准予的内容。");

    public static readonly CaseGuard DocumentRegistered = new(
        "document registered",
        attempt => Given(attempt.Statement.Document),
        "case_document_missing", "结果文书还没有登记编号。", "请登记文书编号后再制证。");

    public static readonly CaseGuard TakerChecked = new(
        "taker's identity checked",
        attempt => attempt.Statement.TakerChecked,
        "case_taker_unchecked", "还没有核验领取人身份。", "请核对领取人的身份证件后再发放。");

    public static readonly CaseGuard PackageComplete = new(
        "package complete",
        attempt => attempt.Statement.PackageHash is { Length: Sha256HexLength } hash && hash.All(char.IsAsciiHexDigitLower),
        "case_package_incomplete", "归档包还没有生成。", "请生成归档包后再归档。");

    public static readonly CaseGuard HashVerified = new(
        "hash verified",
        attempt => attempt.Statement.HashVerified,
        "case_hash_unverified", "归档包的校验值还没有核对。", "请核对校验值后再归档。");

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);
}
