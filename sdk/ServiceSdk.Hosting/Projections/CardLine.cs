using System.Globalization;
using ServiceSdk.Cases;
using ServiceSdk.Supervision;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Which cards; null for any.</summary>
/// <param name="Office">Held against this hall or body; against any in it, for a division.</param>
/// <param name="Responsible">Held against this person, by opaque id.</param>
/// <param name="Colour">How grave.</param>
/// <param name="State">What became of them.</param>
/// <param name="Item">The item's code.</param>
/// <param name="DueBy">Of clocks that end on this date or earlier.</param>
public sealed record CardFilter(string? Office, string? Responsible, CardColour? Colour, CardState? State, string? Item, DateOnly? DueBy);

/// <summary>A card in a list.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Card">The card's id.</param>
/// <param name="Kind">What it was raised for.</param>
/// <param name="Colour">How grave that is.</param>
/// <param name="Office">The office it is held against, by id.</param>
/// <param name="Responsible">Who it is held against, by opaque id; null for nobody named.</param>
/// <param name="Item">The item's code; null while the list of cases is behind.</param>
/// <param name="Title">The item's short title; null likewise.</param>
/// <param name="Due">The last day of its clock; null for a broken rule.</param>
/// <param name="Raised">When, UTC milliseconds since 1970.</param>
/// <param name="State">What became of it.</param>
public sealed record CardLine(
    string Number, string Card, CardKind Kind, CardColour Colour, string Office, string? Responsible, string? Item, string? Title, DateOnly? Due, long Raised,
    CardState State)
{
    /// <summary>What it was raised for, in Chinese.</summary>
    public string Label => Kind.Label();
}

/// <summary>A clock of a case that ends soon, or has.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Title">The item's short title.</param>
/// <param name="State">Where the case stands.</param>
/// <param name="Office">Where it waits, by id.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="Due">Its last day.</param>
public sealed record DueLine(string Number, string Item, string Title, CaseState State, string Office, ClockKind Clock, DateOnly Due)
{
    /// <summary>Which clock, in Chinese.</summary>
    public string ClockLabel => Clock.Label();

    /// <summary>Where the case stands, in Chinese.</summary>
    public string StateLabel => State.Label();

    /// <summary>Who answers for it today, by number on the roster or by account; null for nobody named. Found when the list is shown.</summary>
    public string? Answering { get; init; }
}

/// <summary>A row of the table: SQLite keeps dates as text.</summary>
internal sealed record CardRow(
    string Place, string Number, string Card, CardKind Kind, CardColour Colour, string Office, string? Responsible, string? Item, string? Title, string? Due,
    long Raised, CardState State)
{
    public CardLine Line => new(
        Number, Card, Kind, Colour, Office, Responsible, Item, Title,
        Due is null ? null : DateOnly.ParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture), Raised, State);
}

/// <summary>A row of the clocks with their cases.</summary>
internal sealed record DueRow(string Number, string Item, string Title, CaseState State, string Office, ClockKind Clock, string Due)
{
    public string Place => $"{Due}/{Number}/{Clock}";

    public DueLine Line => new(Number, Item, Title, State, Office, Clock, DateOnly.ParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
