namespace ServiceSdk.Cases;

/// <summary>What states and steps are called on pages, in refusals and in the diagram.</summary>
public static class CaseLabels
{
    /// <summary>The Chinese name of a state.</summary>
    /// <param name="state">A defined state.</param>
    public static string Label(this CaseState state) => state switch
    {
        CaseState.Draft => "草稿",
        CaseState.Submitted => "已申报",
        CaseState.Received => "已收件",
        CaseState.SupplementRequired => "待补正",
        CaseState.NotAccepted => "不予受理",
        CaseState.Accepted => "已受理",
        CaseState.UnderReview => "审查中",
        CaseState.Deciding => "决定中",
        CaseState.HandedUp => "已上报",
        CaseState.Suspended => "特别程序中",
        CaseState.Granted => "准予",
        CaseState.Refused => "不予",
        CaseState.AwaitingDelivery => "待送达",
        CaseState.Delivered => "已送达",
        CaseState.Closed => "已办结",
        CaseState.Archived => "已归档",
        CaseState.Withdrawn => "已撤回",
        CaseState.Terminated => "已终止",
        CaseState.Correcting => "更正中",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The Chinese name of a step.</summary>
    /// <param name="trigger">A defined trigger.</param>
    public static string Label(this CaseTrigger trigger) => trigger switch
    {
        CaseTrigger.Submit => "申报",
        CaseTrigger.Receive => "收件",
        CaseTrigger.RefuseAcceptance => "不予受理",
        CaseTrigger.Accept => "受理",
        CaseTrigger.BeginReview => "转审查",
        CaseTrigger.ReturnToWindow => "退回窗口",
        CaseTrigger.SubmitForDecision => "呈批",
        CaseTrigger.ReturnToReview => "退回审查",
        CaseTrigger.Grant => "准予",
        CaseTrigger.Refuse => "不予",
        CaseTrigger.PrepareDelivery => "制证",
        CaseTrigger.PickUp => "窗口领取",
        CaseTrigger.Close => "办结",
        CaseTrigger.Archive => "归档",
        CaseTrigger.Withdraw => "撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };
}
