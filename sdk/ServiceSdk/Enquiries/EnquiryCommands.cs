namespace ServiceSdk.Enquiries;

/// <summary>Logs an enquiry; who sends it was asked first.</summary>
/// <param name="Hall">The id of the hall.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Item">The item's code; null for none.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Question">What was asked, 1 to 500 characters.</param>
/// <param name="Answer">What was answered at once, 1 to 500 characters; null where it is still to be answered.</param>
/// <param name="Substitute">B岗 of who sends it, by opaque id; null for nobody.</param>
/// <param name="Enquirer">Who asked; null where nobody wants to be called back.</param>
public sealed record LogEnquiry(
    string Hall, EnquiryCategory Category, string? Item, EnquiryChannel Channel, string Question, string? Answer, string? Substitute,
    Protected<Enquirer>? Enquirer) : ICommand;

/// <summary>转办: hands an enquiry over to another office.</summary>
/// <param name="Enquiry">The enquiry's number.</param>
/// <param name="Office">That office, by id.</param>
/// <param name="Note">What it is told, 1 to 500 characters.</param>
/// <param name="Due">By when it answers: from today, at most 60 days ahead.</param>
public sealed record ReferEnquiry(string Enquiry, string Office, string Note, DateOnly Due) : ICommand;

/// <summary>The substitute takes an enquiry over; whoever sends it.</summary>
/// <param name="Enquiry">The enquiry's number.</param>
public sealed record TakeOverEnquiry(string Enquiry) : ICommand;

/// <summary>Answers an enquiry.</summary>
/// <param name="Enquiry">The enquiry's number.</param>
/// <param name="Answer">What is answered, 1 to 500 characters.</param>
public sealed record AnswerEnquiry(string Enquiry, string Answer) : ICommand;
