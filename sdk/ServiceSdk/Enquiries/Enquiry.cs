namespace ServiceSdk.Enquiries;

/// <summary>One enquiry, as its events left it.</summary>
/// <param name="Logged">What was asked.</param>
/// <param name="By">Who was asked first: 首问负责人.</param>
/// <param name="At">When, UTC milliseconds since 1970.</param>
public sealed record Enquiry(EnquiryLogged Logged, Actor By, long At)
{
    /// <summary>Who answers for it now: who was asked first, or the substitute who took over. By opaque id.</summary>
    public string Responsible { get; init; } = By.Subject;

    /// <summary>The office that has it, by id.</summary>
    public string Office { get; init; } = By.Office;

    /// <summary>The offices it was handed over to, in order.</summary>
    public IReadOnlyList<EnquiryReferred> Referrals { get; init; } = [];

    /// <summary>By when it is answered; null where nobody set a date.</summary>
    public DateOnly? Due => Referrals is [.., var last] ? last.Due : null;

    /// <summary>The answer; null before that.</summary>
    public string? Answer { get; init; }

    /// <summary>Who answered; null before that.</summary>
    public Actor? AnsweredBy { get; init; }

    /// <summary>When it was answered, UTC milliseconds since 1970; null before that.</summary>
    public long? AnsweredAt { get; init; }

    /// <summary>How far it has come.</summary>
    public EnquiryState State => Answer is not null ? EnquiryState.Answered : Referrals.Count > 0 ? EnquiryState.Referred : EnquiryState.Open;
}
