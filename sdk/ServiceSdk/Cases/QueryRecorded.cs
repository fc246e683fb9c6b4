namespace ServiceSdk.Cases;

/// <summary><c>query.recorded</c>: a query was answered.</summary>
/// <param name="Number">The record's number.</param>
/// <param name="ItemCode">The item's code.</param>
/// <param name="Edition">The catalog edition's id.</param>
/// <param name="Title">The item's short title.</param>
/// <param name="Hall">The id of the hall.</param>
/// <param name="Ticket">The id of the ticket it was asked on.</param>
/// <param name="Answer">What was answered.</param>
public sealed record QueryRecorded(
    string Number, string ItemCode, string Edition, string Title, string Hall, string Ticket, Protected<string> Answer) : IEvent
{
    /// <summary>The name in the journal.</summary>
    public const string EventName = "query.recorded";

    /// <summary>The version of this shape.</summary>
    public const int EventVersion = 1;
}
