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
        CaseTrigger.TransferIntake => "收受分离转办",
        CaseTrigger.NotifySupplement => "一次告知补正",
        CaseTrigger.SubmitSupplement => "补正",
        CaseTrigger.SupplementLapsed => "逾期未补正",
        CaseTrigger.AcceptTolerated => "容缺受理",
        CaseTrigger.DeemAccepted => "视为受理",
        CaseTrigger.IssueOnSpot => "当场办结",
        CaseTrigger.StartSpecialProcedure => "启动特别程序",
        CaseTrigger.EndSpecialProcedure => "结束特别程序",
        CaseTrigger.Extend => "延期",
        CaseTrigger.HandUp => "上报",
        CaseTrigger.UpperReturn => "上级退件",
        CaseTrigger.UpperDecide => "上级批回",
        CaseTrigger.CureMaterials => "容缺补齐",
        CaseTrigger.CureLapsed => "容缺逾期",
        CaseTrigger.PostOut => "邮寄",
        CaseTrigger.PostConfirmed => "邮寄签收",
        CaseTrigger.PostFailed => "邮寄退回",
        CaseTrigger.DeliverOnline => "电子送达",
        CaseTrigger.RequestCorrection => "申请更正",
        CaseTrigger.ApproveCorrection => "同意更正",
        CaseTrigger.RejectCorrection => "不同意更正",
        CaseTrigger.RequestReopen => "申请重办",
        CaseTrigger.Reopen => "重办",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };

    /// <summary>The Chinese name of a clock.</summary>
    /// <param name="kind">A defined kind.</param>
    public static string Label(this ClockKind kind) => kind switch
    {
        ClockKind.Receive => "收件期限",
        ClockKind.Promised => "承诺时限",
        ClockKind.Statutory => "法定时限",
        ClockKind.Delivery => "送达期限",
        ClockKind.Cure => "补正补齐期限",
        ClockKind.Upper => "上级办理期限",
        ClockKind.Special => "特别程序期限",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
