namespace ServiceSdk.Supervision;

/// <summary>Raises a card, once.</summary>
/// <param name="Card">The card's id, unique in the case: what it is for, and which clock or record.</param>
/// <param name="Kind">What for.</param>
/// <param name="Office">The office it is held against, by id.</param>
/// <param name="Responsible">Who it is held against, by opaque id; null where the office names nobody.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record RaiseCard(string Card, CardKind Kind, string Office, string? Responsible, CardEvidence Evidence) : ICommand;

/// <summary>Says that a card is wrong; sent by whoever it is held against.</summary>
/// <param name="Card">The card's id.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record AppealCard(string Card, string Reason) : ICommand;

/// <summary>Decides on an appeal; sent by a supervisor it is not held against.</summary>
/// <param name="Card">The card's id.</param>
/// <param name="Withdrawn">Whether the card should not have been raised.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record DecideCard(string Card, bool Withdrawn, string Reason) : ICommand;
