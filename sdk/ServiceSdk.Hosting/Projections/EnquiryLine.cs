using System.Globalization;
using ServiceSdk.Enquiries;

namespace ServiceSdk.Hosting.Projections;

/// <summary>An enquiry in a list.</summary>
/// <param name="Number">The enquiry's number.</param>
/// <param name="Hall">The id of the hall that was asked first.</param>
/// <param name="Office">The id of the office that has it.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Item">The item's code; null for none.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Due">By when it is answered; null where nobody set a date.</param>
/// <param name="Logged">When it was logged, UTC milliseconds since 1970.</param>
/// <param name="Answered">When it was answered; null before that.</param>
public sealed record EnquiryLine(
    string Number, string Hall, string Office, EnquiryCategory Category, string? Item, EnquiryState State, DateOnly? Due, long Logged, long? Answered);

/// <summary>A row of the table: SQLite keeps dates as text.</summary>
internal sealed record EnquiryRow(
    string Number, string Hall, string Office, EnquiryCategory Category, string? Item, EnquiryState State, string? Due, long Logged, long? Answered)
{
    public EnquiryLine Line => new(
        Number, Hall, Office, Category, Item, State, Due is null ? null : DateOnly.ParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture), Logged,
        Answered);
}
