namespace ServiceSdk.Cases;

/// <summary>Where a case stands in its life. The names are kept in records for ever.</summary>
public enum CaseState
{
    /// <summary>草稿. Not filed yet.</summary>
    Draft,

    /// <summary>已申报. Filed with the site.</summary>
    Submitted,

    /// <summary>已收件. The window holds the file and has printed a receipt.</summary>
    Received,

    /// <summary>待补正. Everything missing was named once, in writing.</summary>
    SupplementRequired,

    /// <summary>不予受理. Ended: refused at the door, with reason and remedy.</summary>
    NotAccepted,

    /// <summary>已受理. Accepted; the process clock runs.</summary>
    Accepted,

    /// <summary>审查中. With the reviewer.</summary>
    UnderReview,

    /// <summary>决定中. With the approver.</summary>
    Deciding,

    /// <summary>已上报. With the upper body.</summary>
    HandedUp,

    /// <summary>特别程序中. Clock paused by a procedure the law does not count.</summary>
    Suspended,

    /// <summary>准予. Decided in favour.</summary>
    Granted,

    /// <summary>不予. Decided against, with reason and appeal rights.</summary>
    Refused,

    /// <summary>待送达. The document is made out and registered.</summary>
    AwaitingDelivery,

    /// <summary>已送达. In the hands of whoever may take it.</summary>
    Delivered,

    /// <summary>已办结. Done; the archive has not taken it yet.</summary>
    Closed,

    /// <summary>已归档. Ended for good: nothing leaves this state.</summary>
    Archived,

    /// <summary>已撤回. Ended by the applicant before any decision.</summary>
    Withdrawn,

    /// <summary>已终止. Ended by a lapse.</summary>
    Terminated,

    /// <summary>更正中. A correction is asked for and not yet approved.</summary>
    Correcting,
}
