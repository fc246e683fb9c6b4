namespace ServiceSdk.Notices;

/// <summary>What an applicant is told of. The names are kept in records for ever.</summary>
public enum NoticeOccasion
{
    /// <summary>受理. The case was accepted, or is by law.</summary>
    Accepted,

    /// <summary>容缺受理. It was accepted with materials missing, to be brought by a date.</summary>
    AcceptedTolerated,

    /// <summary>一次告知. Everything missing was named; to be brought by a date.</summary>
    SupplementRequired,

    /// <summary>不予受理.</summary>
    NotAccepted,

    /// <summary>特别程序开始. The time it takes is not counted.</summary>
    SpecialProcedureStarted,

    /// <summary>特别程序结束. The time runs again.</summary>
    SpecialProcedureEnded,

    /// <summary>延期.</summary>
    Extended,

    /// <summary>决定. Whether granted or refused, only the decision itself says.</summary>
    Decided,

    /// <summary>待领取. The result can be fetched, or is about to be sent.</summary>
    Ready,

    /// <summary>已寄出.</summary>
    Posted,

    /// <summary>电子送达. The result was sent online.</summary>
    SentOnline,

    /// <summary>补正期限将到. What is missing is still to be brought, and soon.</summary>
    CureDue,

    /// <summary>终止. Time ran out on what was to be brought.</summary>
    Terminated,
}
