namespace ServiceSdk.Notices;

/// <summary>Every "no" about a notice, and every reason why one did not go out.</summary>
public static class CaseNoticeRefusals
{
    /// <summary>No notice of the case is meant.</summary>
    public static Refusal Unknown { get; } = new("notice_unknown", "这个办件没有这份通知。", "请核对通知编号。");

    /// <summary>It waits for the hours in which the hall sends messages.</summary>
    public static Refusal QuietHours { get; } = new("notice_quiet_hours", "现在是免打扰时段。", "到可以发送的时间会自动发送。");

    /// <summary>The provider did not answer in time. It may have taken the notice; it is asked again under the same id.</summary>
    public static Refusal ProviderTimeout { get; } = new("notice_provider_timeout", "发送渠道没有及时答复。", "系统会自动重发；仍然失败的，请由窗口送达。");

    /// <summary>The provider failed.</summary>
    public static Refusal ProviderFault { get; } = new("notice_provider_fault", "发送渠道出现故障。", "系统会自动重发；仍然失败的，请由窗口送达。");

    /// <summary>The provider failed so often that it is left alone for a while.</summary>
    public static Refusal ProviderResting { get; } = new("notice_provider_resting", "发送渠道接连出现故障，暂停使用一分钟。", "系统会自动重发；仍然失败的，请由窗口送达。");

    /// <summary>The host has no provider for the channel any more.</summary>
    public static Refusal ChannelMissing { get; } = new("notice_channel_missing", "没有接入这个发送渠道。", "请由窗口送达，或请系统管理员接入发送渠道。");

    /// <summary>A provider's word for a number or address that can never be reached: it is not tried again.</summary>
    public static Refusal Unreachable { get; } = new("notice_unreachable", "号码或者地址无法送达。", "请由窗口送达，并核对联系方式。");

    /// <summary>Nobody is left to tell: the personal data was erased.</summary>
    public static Refusal RecipientErased { get; } = new("notice_recipient_erased", "申请人的联系方式已按规定删除。", "无需再送达。");

    /// <summary>No receipt came as long as one may be waited for.</summary>
    public static Refusal ReceiptMissing { get; } = new("notice_receipt_missing", "一直没有收到送达回执。", "请由窗口送达，或登记其他送达证明。");

    internal static Refusal AlreadyDelivered { get; } = new("notice_already_delivered", "这份通知已经送达。", "无需再次登记。");

    internal static Refusal NotQueued { get; } = new("notice_not_queued", "这份通知不在待发送状态。", "请查看它的送达情况。");

    internal static Refusal DateInvalid { get; } = new(
        "notice_delivery_date_invalid", "送达日期不能早于通知日期，也不能晚于今天。", "请核对送达日期。");

    internal static Refusal ReferenceMissing { get; } = new(
        "notice_reference_missing", "没有填写邮寄回执的编号。", "请填写回执或者邮件编号，不超过64个字。");
}
