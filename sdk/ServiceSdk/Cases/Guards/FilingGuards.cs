using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Cases.Guards;

/// <summary>What must hold to file a case, to take it in, and to take it back.</summary>
internal static class FilingGuards
{
    public static readonly CaseGuard NumberGiven = CaseGuard.OfStatement(
        "case number given",
        attempt => !string.IsNullOrWhiteSpace(attempt.Submission?.Number),
        "case_number_missing", "没有办件编号。", "请由受理系统编号后再申报。");

    public static readonly CaseGuard NotAQuery = CaseGuard.OfStatement(
        "not a query",
        attempt => attempt.Submission?.Item.Procedure != Procedure.Query,
        "case_item_is_query", "查询事项不立办件。", "请按查询事项登记。");

    public static readonly CaseGuard IdentityChecked = CaseGuard.OfStatement(
        "identity checked",
        attempt => attempt.Submission?.IdentityChecked == true,
        "case_identity_unchecked", "还没有核验申请人身份。", "请读取或核对申请人的身份证件后再申报。");

    public static readonly CaseGuard AddressGiven = CaseGuard.OfStatement(
        "an address for what is to be posted",
        attempt => attempt.Submission?.Delivery is not { Way: DeliveryWay.Post, Address: null },
        "delivery_address_missing", "选择邮寄送达的，应当填写邮寄地址。", "请填写收件人和地址，或者选择窗口领取。");

    public static readonly CaseGuard CrossRegion = CaseGuard.OfCase(
        "waits for the competent site",
        attempt => attempt.Case.WaitsForTransfer,
        "case_not_to_transfer", "本办件不需要转办。", "请直接收件。");

    public static readonly CaseGuard AtCompetentSite = CaseGuard.OfCase(
        "with the competent site",
        attempt => !attempt.Case.WaitsForTransfer,
        "case_not_transferred", "本办件实行收受分离，还没有转到承办机构。", "请先转办，由承办机构收件。");

    // A receipt that was issued for this very filing says so itself; one printed elsewhere is the clerk's word.
    public static readonly CaseGuard ReceiptPrinted = CaseGuard.OfStatement(
        "receipt printed",
        attempt => attempt.Statement.ReceiptPrinted || attempt.Case.Papers.Any(paper => paper.Issued.Kind == PaperKind.FilingReceipt),
        "case_receipt_missing", "还没有打印收件凭证。", "请打印收件凭证并交给申请人后再收件。");

    public static readonly CaseGuard Filed = CaseGuard.OfCase(
        "a filing is kept",
        attempt => attempt.Case.Opened is not null,
        "case_not_filed", "还没有申报内容，无需撤回。", "请直接放弃填写。");

    public static readonly CaseGuard ApplicantActs = CaseGuard.OfStatement(
        "by the applicant, or signed by the applicant",
        attempt => attempt.Actor.Role is Roles.Citizen or Roles.Agent || attempt.Statement.ApplicantSigned,
        "case_applicant_unsigned", "还没有申请人签字。", "请申请人在申请单上签字后再办理。");
}
