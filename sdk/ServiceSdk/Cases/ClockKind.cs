namespace ServiceSdk.Cases;

/// <summary>The clocks of a case. The names are kept in records for ever.</summary>
public enum ClockKind
{
    /// <summary>Acceptance or notice within 5 working days (Administrative Licensing Law 行政许可法 art. 32).</summary>
    Receive,

    /// <summary>承诺时限: what the department promises; drives the cards.</summary>
    Promised,

    /// <summary>法定时限: what the law allows; past it the case is overdue.</summary>
    Statutory,

    /// <summary>Delivery within 10 working days of the decision (Administrative Licensing Law art. 44).</summary>
    Delivery,

    /// <summary>What was named as missing must be in: after the one-time notice, or after acceptance on a pledge. The two never run together.</summary>
    Cure,

    /// <summary>What the higher authority has, after the hand-up.</summary>
    Upper,

    /// <summary>What a special procedure may take, as the applicant was told.</summary>
    Special,
}
