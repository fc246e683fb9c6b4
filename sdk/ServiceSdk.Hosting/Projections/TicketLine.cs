using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Which tickets of a date; null for any.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Line">The line they stand in.</param>
/// <param name="Window">The window that called them last.</param>
public sealed record TicketFilter(TicketState? State, string? Line, string? Window);

/// <summary>A ticket in a list. Times of day are UTC milliseconds since 1970, durations milliseconds.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
/// <param name="Line">The line it stands or stood in last.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Title">The item's short title.</param>
/// <param name="Class">Its class.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Window">The window that has or had it in hand; null for none.</param>
/// <param name="Issued">When it was issued.</param>
/// <param name="Called">When it was called first; null for not yet.</param>
/// <param name="Waited">How long it had waited then; null for not yet called.</param>
/// <param name="Served">How long its finished services took together.</param>
public sealed record TicketLine(
    string Ticket, string Number, string Line, string Item, string Title, string Class, TicketState State, string? Window,
    long Issued, long? Called, long? Waited, long Served);
