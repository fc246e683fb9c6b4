using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceSdk.Tiers;

/// <summary>A competent body's id: the code of its division, <c>b</c> and an ordinal, <c>320402-b1</c>. It stays when the body is renamed.</summary>
public sealed partial record BodyId
{
    private BodyId(string division, int ordinal) => (Division, Ordinal) = (division, ordinal);

    /// <summary>The division code: 6, 9 or 12 digits.</summary>
    public string Division { get; }

    /// <summary>Which body of the division, from 1 to 99.</summary>
    public int Ordinal { get; }

    /// <summary>Reads an id.</summary>
    /// <param name="text">As <see cref="ToString"/> writes it.</param>
    /// <returns>The id, or <see cref="TierRefusals.BodyIdInvalid"/>.</returns>
    public static Outcome<BodyId> Parse(string? text)
    {
        var match = Shape().Match(text ?? "");
        return match.Success
            ? new BodyId(match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : TierRefusals.BodyIdInvalid;
    }

    /// <summary>The id as everything names the body.</summary>
    public override string ToString() => $"{Division}-b{Ordinal}";

    [GeneratedRegex(@"^([0-9]{6}(?:[0-9]{3}){0,2})-b([1-9][0-9]?)\z")]
    private static partial Regex Shape();
}
