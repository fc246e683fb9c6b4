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
}
