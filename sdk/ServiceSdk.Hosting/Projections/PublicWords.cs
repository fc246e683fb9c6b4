using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Projections;

/// <summary>What everyone may read of a case's state. What goes on inside the office, and how it was decided, is not among it.</summary>
internal static class PublicWords
{
    public static PublicStage StageOf(CaseState state) => state switch
    {
        CaseState.Draft or CaseState.Submitted or CaseState.Received or CaseState.SupplementRequired => PublicStage.Filed,
        CaseState.Accepted or CaseState.UnderReview or CaseState.Deciding or CaseState.HandedUp or CaseState.Suspended or CaseState.Correcting =>
            PublicStage.Accepted,
        CaseState.Granted or CaseState.Refused or CaseState.AwaitingDelivery => PublicStage.Decided,
        _ => PublicStage.Ended,
    };

    public static string Of(CaseState state, DeliveryWay way) => state switch
    {
        CaseState.Draft or CaseState.Submitted or CaseState.Received => "已收到申请，尚未受理。",
        CaseState.SupplementRequired => "需要补正材料，请按补正通知办理。",
        CaseState.Accepted or CaseState.UnderReview or CaseState.Deciding or CaseState.HandedUp or CaseState.Correcting => "正在办理。",
        CaseState.Suspended => "正在办理，所需时间不计入办理期限。",
        CaseState.Granted or CaseState.Refused => "已作出决定，正在制作文书。",
        CaseState.AwaitingDelivery => way switch
        {
            DeliveryWay.Post => "结果已出，将邮寄送达。",
            DeliveryWay.Online => "结果已出，将电子送达。",
            _ => "结果已出，请到大厅领取。",
        },
        CaseState.Delivered or CaseState.Closed or CaseState.Archived or CaseState.NotAccepted or CaseState.Withdrawn or CaseState.Terminated => "已经办结。",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string NextOf(CaseState state, DeliveryWay way) => (StageOf(state), state, way) switch
    {
        (_, CaseState.SupplementRequired, _) => "请在补正通知写明的期限内，把其中列明的材料一次交齐。",
        (_, CaseState.AwaitingDelivery, DeliveryWay.Post) => "请留意邮件，并当面签收。",
        (_, CaseState.AwaitingDelivery, DeliveryWay.Online) => "请留意电子送达的通知。",
        (_, CaseState.AwaitingDelivery, _) => "请带本人身份证件到大厅领取；由他人代领的，代领人还要带自己的身份证件。",
        (PublicStage.Ended, _, _) => "没有需要您办理的手续。对结果有异议的，可以按文书写明的救济途径提出。",
        _ => "请等待通知，现在没有需要您办理的手续。",
    };
}
