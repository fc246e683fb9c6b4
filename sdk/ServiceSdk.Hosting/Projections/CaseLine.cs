using System.Globalization;
using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Which cases of a hall; null for any.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Item">The item's code.</param>
/// <param name="From">Filed on this date or later.</param>
/// <param name="To">Filed on this date or earlier.</param>
public sealed record CaseFilter(CaseState? State, string? Item, DateOnly? From, DateOnly? To);

/// <summary>A case in a list.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Title">The item's short title.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Filed">The civil date of the filing.</param>
/// <param name="Promised">Until when it is promised; null where that is not running.</param>
/// <param name="Moved">When its last step was taken, in UTC milliseconds since 1970.</param>
/// <param name="Hall">The id of the hall that took it in.</param>
/// <param name="Handler">The id of the office that reviews it.</param>
/// <param name="Deliverer">The id of the office its result is handed out at.</param>
public sealed record CaseLine(
    string Number, string Item, string Title, CaseState State, DateOnly Filed, DateOnly? Promised, long Moved, string Hall, string Handler,
    string Deliverer);

/// <summary>How far a case has come, for everyone who has its number: not even its item is named, since numbers can be guessed.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Words">Where it stands, in Chinese.</param>
/// <param name="Promised">Until when it is promised; null where that is not running.</param>
public sealed record CaseProgress(string Number, string Words, DateOnly? Promised);

/// <summary>A row of the table: SQLite keeps dates as text.</summary>
internal sealed record CaseRow(
    string Number, string Item, string Title, CaseState State, string Filed, string? Promised, long Moved, string Hall, string Handler, string Deliverer,
    DeliveryWay Way)
{
    public const string Columns = "number, item, title, state, filed, promised, moved, hall, handler, deliverer, way";

    public CaseLine Line => new(Number, Item, Title, State, Date(Filed), PromisedOn, Moved, Hall, Handler, Deliverer);

    public CaseProgress Progress => new(Number, PublicWords.Of(State, Way), PromisedOn);

    private DateOnly? PromisedOn => Promised is null ? null : Date(Promised);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
