using System.Globalization;
using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Which cases of a hall; null for any.</summary>
/// <param name="States">Where they stand: in one of these.</param>
/// <param name="Item">The item's code.</param>
/// <param name="From">Filed on this date or later.</param>
/// <param name="To">Filed on this date or earlier.</param>
/// <param name="DueBy">Due on this date or earlier.</param>
public sealed record CaseFilter(IReadOnlyList<CaseState>? States, string? Item, DateOnly? From, DateOnly? To, DateOnly? DueBy);

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
/// <param name="Due">The last day of whichever of its clocks ends first; null where none runs.</param>
public sealed record CaseLine(
    string Number, string Item, string Title, CaseState State, DateOnly Filed, DateOnly? Promised, long Moved, string Hall, string Handler,
    string Deliverer, DateOnly? Due)
{
    /// <summary>Who answers for it today, by number on the roster or by account; null for nobody named. Found when the list is shown.</summary>
    public string? Answering { get; init; }
}

/// <summary>How far a case has come, for everyone who has its number: not even its item is named, since numbers can be guessed.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Words">Where it stands, in Chinese.</param>
/// <param name="Next">What its applicant is to do next, in Chinese.</param>
/// <param name="Promised">Until when it is promised; null where that is not running.</param>
public sealed record CaseProgress(string Number, PublicStage Stage, string Words, string Next, DateOnly? Promised);

/// <summary>A row of the table: SQLite keeps dates as text.</summary>
internal sealed record CaseRow(
    string Number, string Item, string Title, CaseState State, string Filed, string? Promised, long Moved, string Hall, string Handler, string Deliverer,
    DeliveryWay Way, string? Due)
{
    public const string Columns = """
        number, item, title, state, filed,
        (SELECT due FROM clocks JOIN clock_counts USING (count)
            WHERE clocks.number = cases.number AND kind = 'Promised' AND clocks.state <> 'Stopped') AS promised,
        moved, hall, handler, deliverer, way,
        (SELECT due FROM clocks JOIN clock_counts USING (count)
            WHERE clocks.number = cases.number AND clocks.state = 'Running' ORDER BY due LIMIT 1) AS due
        """;

    public CaseLine Line => new(Number, Item, Title, State, Date(Filed)!.Value, PromisedOn, Moved, Hall, Handler, Deliverer, Date(Due));

    public CaseProgress Progress => new(Number, PublicWords.StageOf(State), PublicWords.Of(State, Way), PublicWords.NextOf(State, Way), PromisedOn);

    private DateOnly? PromisedOn => Date(Promised);

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
