using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Projections;

/// <summary>What everyone may read of a case's state. What goes on inside the office, and how it was decided, is not among it.</summary>
internal static class PublicWords
{
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
}
