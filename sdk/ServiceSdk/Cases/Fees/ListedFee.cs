using System.Globalization;
using ServiceSdk.Items;

namespace ServiceSdk.Cases.Fees;

/// <summary>A fee of one filing: shown with its basis before it is charged, and charged as it stands or not at all.</summary>
/// <param name="Code">The item's code for it.</param>
/// <param name="Label">What it is called, in Chinese.</param>
/// <param name="Fen">The amount in fen, from 0; 0 is free of charge and never charged.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ListedFee(string Code, string Label, long Fen, string Basis)
{
    /// <summary>The amount as people read it: <c>20.00元</c>.</summary>
    public string Amount => string.Create(CultureInfo.InvariantCulture, $"{Fen / 100}.{Fen % 100:00}元");

    /// <summary>The fees an item lists for a filing, in its order.</summary>
    /// <param name="fees">The item's fees; null for an item frozen before fees were kept: none.</param>
    /// <param name="facts">What follows from the filing by rule: the amounts that do.</param>
    public static IReadOnlyList<ListedFee> Of(IReadOnlyList<ItemFee>? fees, IReadOnlyList<Fact> facts) =>
        [.. (fees ?? []).Select(fee => fee.Fen is { } fen ? new ListedFee(fee.Code, fee.Label, fen, fee.Basis) : ByFact(fee, facts)).OfType<ListedFee>()];

    private static ListedFee? ByFact(ItemFee fee, IReadOnlyList<Fact> facts) =>
        facts.FirstOrDefault(fact => fact.Code == Fact.FeeFen) is { } fact
        && long.TryParse(fact.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var fen)
            ? new ListedFee(fee.Code, fee.Label, fen, fact.Basis)
            : null;
}
