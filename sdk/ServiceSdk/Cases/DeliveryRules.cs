using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>Whether the result goes the way the applicant chose.</summary>
internal static class DeliveryRules
{
    private static readonly Refusal AddressMissing = new(
        "delivery_address_missing", "选择邮寄送达的，应当填写邮寄地址。", "请填写收件人和地址，或者选择窗口领取。");

    /// <summary>Why a filing's choice cannot be kept to; null where it can.</summary>
    public static Refusal? Judge(CaseAttempt attempt) => attempt.Submission?.Delivery switch
    {
        { Way: DeliveryWay.Post, Address: null } => AddressMissing,
        _ => null,
    };
}
