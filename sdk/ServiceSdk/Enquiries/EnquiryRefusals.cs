namespace ServiceSdk.Enquiries;

/// <summary>Every "no" about an enquiry.</summary>
public static class EnquiryRefusals
{
    /// <summary>No enquiry of the hall and date is meant.</summary>
    public static Refusal Unknown { get; } = new("enquiry_unknown", "没有这条咨询记录。", "请核对咨询编号。");

    /// <summary>No hall or body is meant.</summary>
    public static Refusal OfficeUnknown { get; } = new("enquiry_office_unknown", "没有这个承办单位。", "请填写大厅或者主管单位的编号。");

    /// <summary>Nobody can be called back so.</summary>
    public static Refusal EnquirerInvalid { get; } = new(
        "enquirer_invalid", "咨询人的称呼应为1至50个字，电话应为5至20位数字。", "请核对后重试，不需要回复的可以不填。");

    internal static Refusal TextInvalid { get; } = new(
        "enquiry_text_invalid", "咨询内容、答复和转办说明应为1至500个字。", "请修改后重试，不要填写个人信息。");

    internal static Refusal AlreadyAnswered { get; } = new("enquiry_already_answered", "这条咨询已经答复。", "再次咨询请另行登记。");

    internal static Refusal OfOther { get; } = new(
        "enquiry_of_other_office", "这条咨询不由本单位答复。", "请由现在承办的单位答复；本单位登记的，可以转办。");

    internal static Refusal OfficeSame { get; } = new("enquiry_office_same", "这条咨询已经在这个单位。", "请选择另一个单位。");

    internal static Refusal DueInvalid { get; } = new("enquiry_due_invalid", "答复期限应在今天至60天之内。", "请修改答复期限。");

    internal static Refusal NotSubstitute { get; } = new(
        "enquiry_not_substitute", "您不是这条咨询的B岗。", "请由首问负责人或者登记的B岗办理。");
}
