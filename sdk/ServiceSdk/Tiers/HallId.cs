using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceSdk.Tiers;

/// <summary>A hall's id: the code of its division and an ordinal, <c>320402006-1</c>.</summary>
public sealed partial record HallId
{
    private HallId(string division, int ordinal) => (Division, Ordinal) = (division, ordinal);

    /// <summary>The division code: 6, 9 or 12 digits.</summary>
    public string Division { get; }

    /// <summary>Which hall of the division, from 1 to 99.</summary>
    public int Ordinal { get; }

    /// <summary>Reads an id.</summary>
    /// <param name="text">As <see cref="ToString"/> writes it.</param>
    /// <returns>The id, or <see cref="TierRefusals.HallIdInvalid"/>.</returns>
    public static Outcome<HallId> Parse(string? text)
    {
        var match = Shape().Match(text ?? "");
        return match.Success
            ? new HallId(match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : TierRefusals.HallIdInvalid;
    }

    /// <summary>The first hall of a division: the division's own office for cases.</summary>
    /// <param name="division">6, 9 or 12 digits.</param>
    public static HallId FirstOf(string division) => new(division, 1);

    /// <summary>The id as everything names the hall.</summary>
    public override string ToString() => $"{Division}-{Ordinal}";

    [GeneratedRegex(@"^([0-9]{6}(?:[0-9]{3}){0,2})-([1-9][0-9]?)\z")]
    private static partial Regex Shape();
}
