namespace ServiceSdk.Enquiries;

/// <summary>Who asked, where somebody wants to be called back. Personal data: it stands in events only as <see cref="Protected{T}"/>.</summary>
/// <param name="Name">称呼; null when none was given.</param>
/// <param name="Phone">联系电话; null when none was given.</param>
public sealed record Enquirer(string? Name, string? Phone)
{
    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(Enquirer);
}

/// <summary><c>enquiry.logged</c>: somebody asked. Who was asked first, and answers for it, is the record's actor.</summary>
/// <param name="Enquiry">The enquiry's number: hall, date, <c>-C</c> and an ordinal.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Item">The item's code; null for none.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Question">What was asked, without anything personal.</param>
/// <param name="Substitute">Who answers for it when the first asked is away, by opaque id; null for nobody.</param>
/// <param name="Enquirer">Who asked; null where nobody wants to be called back.</param>
public sealed record EnquiryLogged(
    string Enquiry, EnquiryCategory Category, string? Item, EnquiryChannel Channel, string Question, string? Substitute, Protected<Enquirer>? Enquirer)
    : IEvent;

/// <summary><c>enquiry.referred</c>: another office is to answer. Who was asked first still sees to it that it does.</summary>
/// <param name="Enquiry">The enquiry's number.</param>
/// <param name="Office">The office it is handed over to, by id.</param>
/// <param name="Note">What that office is told.</param>
/// <param name="Due">By when it answers.</param>
public sealed record EnquiryReferred(string Enquiry, string Office, string Note, DateOnly Due) : IEvent;

/// <summary><c>enquiry.taken-over</c>: the substitute answers for it from now on.</summary>
/// <param name="Enquiry">The enquiry's number.</param>
/// <param name="Subject">Who, by opaque id.</param>
public sealed record EnquiryTakenOver(string Enquiry, string Subject) : IEvent;

/// <summary><c>enquiry.answered</c>: it was answered.</summary>
/// <param name="Enquiry">The enquiry's number.</param>
/// <param name="Answer">What was answered, without anything personal.</param>
public sealed record EnquiryAnswered(string Enquiry, string Answer) : IEvent;
