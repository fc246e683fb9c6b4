namespace ServiceSdk.Cases;

/// <summary>What moves a case on. The names are kept in records for ever.</summary>
public enum CaseTrigger
{
    /// <summary>申报. The applicant files.</summary>
    Submit,

    /// <summary>收件. The window takes the file.</summary>
    Receive,

    /// <summary>不予受理. The window refuses it at the door.</summary>
    RefuseAcceptance,

    /// <summary>受理. The window accepts it: the process clock starts.</summary>
    Accept,

    /// <summary>转审查. It goes to the reviewer.</summary>
    BeginReview,

    /// <summary>退回窗口. The reviewer sends it back; internal, pauses nothing.</summary>
    ReturnToWindow,

    /// <summary>呈批. The reviewer lays it before the approver.</summary>
    SubmitForDecision,

    /// <summary>退回审查. The approver sends it back; internal, pauses nothing.</summary>
    ReturnToReview,

    /// <summary>准予. The approver decides in favour.</summary>
    Grant,

    /// <summary>不予. The approver decides against.</summary>
    Refuse,

    /// <summary>制证. The delivery desk makes out and registers the document.</summary>
    PrepareDelivery,

    /// <summary>窗口领取. It is taken at the window.</summary>
    PickUp,

    /// <summary>办结. The platform closes it.</summary>
    Close,

    /// <summary>归档. The package is sealed and kept.</summary>
    Archive,

    /// <summary>撤回. The applicant takes it back before any decision.</summary>
    Withdraw,

    /// <summary>收受分离转办. The intake window hands the filing over to the competent site.</summary>
    TransferIntake,

    /// <summary>一次告知补正. The window names in writing everything that is missing.</summary>
    NotifySupplement,

    /// <summary>补正. The applicant hands in what was named.</summary>
    SubmitSupplement,

    /// <summary>逾期未补正. What was named did not come in time.</summary>
    SupplementLapsed,

    /// <summary>容缺受理. The window accepts it on a pledge to hand in what is missing.</summary>
    AcceptTolerated,

    /// <summary>视为受理. Nobody answered in time: it is accepted as of the day it was received.</summary>
    DeemAccepted,

    /// <summary>当场办结. The window decides at once.</summary>
    IssueOnSpot,

    /// <summary>启动特别程序. The clock pauses, the applicant is told.</summary>
    StartSpecialProcedure,

    /// <summary>结束特别程序. The clock goes on where it stood.</summary>
    EndSpecialProcedure,

    /// <summary>延期. The head of the agency adds to the term once, the applicant is told.</summary>
    Extend,

    /// <summary>上报. The file goes up with the first opinion.</summary>
    HandUp,

    /// <summary>上级退件. The higher authority sends it back.</summary>
    UpperReturn,

    /// <summary>上级批回. The higher authority decides.</summary>
    UpperDecide,

    /// <summary>容缺补齐. The applicant hands in what the pledge named.</summary>
    CureMaterials,

    /// <summary>容缺逾期. What the pledge named did not come in time.</summary>
    CureLapsed,

    /// <summary>邮寄. The result is posted.</summary>
    PostOut,

    /// <summary>邮寄签收. The addressee signed for it.</summary>
    PostConfirmed,

    /// <summary>邮寄退回. It came back.</summary>
    PostFailed,

    /// <summary>电子送达. The result is delivered electronically.</summary>
    DeliverOnline,

    /// <summary>申请更正. A first person asks to correct the result.</summary>
    RequestCorrection,

    /// <summary>同意更正. A second person corrects it.</summary>
    ApproveCorrection,

    /// <summary>不同意更正. A second person leaves it as it is.</summary>
    RejectCorrection,

    /// <summary>申请重办. A first person asks to handle it anew.</summary>
    RequestReopen,

    /// <summary>重办. A second person lets it be handled anew.</summary>
    Reopen,
}
