using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Every "no" of the case desk.</summary>
public static class DeskRefusals
{
    internal static Refusal NotServing(string number) => new(
        "ticket_not_serving", $"{number}号没有在本窗口办理中。", "请先叫号并开始办理。");

    internal static Refusal NotAuthorised(string title) => new(
        "window_not_authorised", $"本窗口没有办理“{title}”的授权。", "请转到有授权的窗口办理。");

    internal static Refusal ApplicantMissing() => new(
        "applicant_missing", "没有申请人信息。", "请读取身份证，或录入姓名和身份证号码。");

    internal static readonly Refusal CardUnread = new("visitor_card_unread", "这个号没有读取身份证，不能核对是谁。", "请读取身份证后取号。");

    internal static Refusal NameInvalid() => new(
        "applicant_name_invalid", "申请人姓名应为1至50个字。", "请核对姓名。");

    internal static Refusal PhoneInvalid() => new(
        "applicant_phone_invalid", "联系电话应为5至20位数字。", "请核对联系电话。");

    internal static Refusal PayerInvalid() => new("payer_invalid", "缴款人姓名应为1至50个字。", "请核对缴款人。");

    internal static Refusal CaseUnknown() => new("case_unknown", "没有找到这个编号的办件。", "请核对办件编号。");

    internal static Refusal ApplicantErased() => new(
        "case_applicant_erased", "申请人的个人信息已按规定删除，不能再核对材料。", "请重新申报。");

    internal static Refusal NotAQuery(string title) => new(
        "query_item_required", $"“{title}”不是查询事项。", "请按办件申报。");

    internal static Refusal QueryNotConnected(string title) => new(
        "query_not_connected", $"“{title}”的数据还没有接入本系统。", "请到主管部门查询。");

    internal static Refusal WayNotOffered(string title) => new(
        "delivery_way_not_offered", $"“{title}”不能这样送达。", "请选择该事项提供的送达方式。");

    internal static Refusal AgentNotTaken(string title) => new(
        "agent_not_taken", $"“{title}”应由本人办理，不能代办。", "请申请人本人办理。");

    internal static Refusal AddressInvalid() => new(
        "delivery_address_invalid", "邮寄地址应为1至200个字。", "请核对收件人和地址。");

    internal static Refusal OfficeAbsent(string office) => new(
        "competent_office_absent", $"负责办理的单位{office}还没有接入本系统。", "请到该单位的大厅办理。");

    internal static Refusal OutsideDivision() => new(
        "online_outside_division", "接入平台不能向这个单位申报。", "请核对接口密钥的区划。");

    internal static Refusal NotFiledOnline() => new(
        "case_not_online", "这个办件不是网上申报的。", "请到大厅窗口办理。");

    /// <summary>The filing has gaps; the findings name them all at once.</summary>
    internal static Refusal Incomplete(IReadOnlyList<Finding> findings) => new(
        IncompleteCode, $"申报还不完备，共{findings.Count}处。", string.Concat(findings.Select(finding => finding.Message)));

    /// <summary>The code of a filing with gaps.</summary>
    public const string IncompleteCode = "filing_incomplete";
}
