namespace ServiceSdk.Queueing;

/// <summary>What a citizen comes for.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Title">The item's short title, for window and print.</param>
/// <param name="Skill">The item's department and group, which names the line.</param>
public sealed record TicketItem(string Item, string Title, Skill Skill);

/// <summary>An item of a ticket, with the line it is waited for in.</summary>
/// <param name="Line">The line.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Title">The item's short title.</param>
public sealed record LineItem(string Line, string Item, string Title);
