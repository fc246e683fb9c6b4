using System.Text.Json.Serialization;
using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Supervision;

/// <summary>From when on cards are raised, as dated data.</summary>
/// <param name="ValidFrom">In force from that day, until the next.</param>
/// <param name="Source">Where the numbers come from, or <see cref="Sources.Sample"/>.</param>
/// <param name="OffSystemSeconds">A decision sooner than that after the acceptance was not made here.</param>
/// <param name="Clocks">The clocks that are watched; past its end each is a red card.</param>
public sealed record CardRules(DateOnly ValidFrom, string Source, int OffSystemSeconds, IReadOnlyList<WatchedClock> Clocks)
{
    /// <summary>All that ship, by their dates.</summary>
    public static IReadOnlyList<CardRules> Shipped { get; } = ShippedFacts.Read("supervision.json", CardRulesJson.Default.CardRulesDocument).Rules;

    /// <summary>The rules in force on a day; before the first of them, the first.</summary>
    /// <param name="on">The civil date.</param>
    public static CardRules Of(DateOnly on) => Shipped.LastOrDefault(rules => rules.ValidFrom <= on) ?? Shipped[0];

    /// <summary>How a clock is watched; null where it is not: what an applicant is late with is nobody's card.</summary>
    /// <param name="kind">The clock.</param>
    public WatchedClock? For(ClockKind kind) => Clocks.FirstOrDefault(clock => clock.Clock == kind);
}

/// <summary>A clock that is watched.</summary>
/// <param name="Clock">Which.</param>
/// <param name="HintDays">So many working days before its last a hint is given; null for none.</param>
/// <param name="YellowPercent">Once so much of its term is used up a yellow card is given, 1–100; null for none.</param>
public sealed record WatchedClock(ClockKind Clock, int? HintDays, int? YellowPercent);

/// <param name="Origin">Where the facts come from, for the reader of the file.</param>
/// <param name="Rules">The rules.</param>
internal sealed record CardRulesDocument(string Origin, IReadOnlyList<CardRules> Rules);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CardRulesDocument))]
internal sealed partial class CardRulesJson : JsonSerializerContext;
