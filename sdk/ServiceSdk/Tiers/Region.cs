using System.Text.Json.Serialization;

namespace ServiceSdk.Tiers;

/// <summary>A region: its divisions, the bodies the plan addresses, and its rules for hall names. Immutable.</summary>
/// <param name="Origin">Where the facts come from.</param>
/// <param name="Divisions">Each after the one above it.</param>
/// <param name="HallNames">Rules for hall names, with their dates.</param>
/// <param name="Addressees">Whom the plan addresses below the district's own departments.</param>
public sealed record Region(
    string Origin,
    IReadOnlyList<Division> Divisions,
    IReadOnlyList<HallNameRule> HallNames,
    IReadOnlyList<Addressee> Addressees)
{
    /// <summary>天宁区 of Changzhou; its villages and communities are samples.</summary>
    public static Region Tianning { get; } = ShippedFacts.Read("tianning.json", RegionJson.Default.Region);

    /// <summary>Finds a division.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The division, or <see cref="TierRefusals.DivisionUnknown"/>.</returns>
    public Outcome<Division> Find(string code) =>
        Divisions.FirstOrDefault(division => division.Code == code) is { } found ? found : TierRefusals.DivisionUnknown;

    /// <summary>The division of a tier that a division lies in: itself, or one above it.</summary>
    /// <param name="code">The division's code.</param>
    /// <param name="tier">Its tier, or one above.</param>
    /// <returns>The division, or <see cref="TierRefusals.DivisionUnknown"/> where there is none.</returns>
    public Outcome<Division> Above(string code, Tier tier) => Find(code).Then<Division>(division =>
        division.Tier == tier ? division
        : division.Parent is { } parent ? Above(parent, tier)
        : TierRefusals.DivisionUnknown);

    /// <summary>Whether a division is another one, or lies in it.</summary>
    /// <param name="code">The division's code.</param>
    /// <param name="of">The other one's.</param>
    public bool LiesIn(string code, string of) =>
        code == of || (Divisions.FirstOrDefault(division => division.Code == code)?.Parent is { } parent && LiesIn(parent, of));

    /// <summary>Checks a code that was typed in.</summary>
    /// <param name="code">6 digits of a district, 9 of a town or street, 12 of a village or community.</param>
    /// <returns>The division; or <see cref="TierRefusals.DivisionInvalid"/>, or <see cref="TierRefusals.DivisionUnknown"/>.</returns>
    public Outcome<Division> Check(string code) =>
        code.Length is 6 or 9 or 12 && code.All(char.IsAsciiDigit) ? Find(code) : TierRefusals.DivisionInvalid;

    /// <summary>Checks a hall's name against the rule in force; where none is, any name will do.</summary>
    /// <param name="division">The division the hall serves.</param>
    /// <param name="name">The name it is to bear.</param>
    /// <param name="on">The civil date it is named on.</param>
    /// <returns>The name, or a refusal that states the rule and the right name.</returns>
    public Outcome<string> NameHall(Division division, string name, DateOnly on)
    {
        var rule = HallNames.FirstOrDefault(rule => rule.Tier == division.Tier && rule.InForce(on));
        return rule is null || name == division.Name + rule.Suffix ? name : TierRefusals.HallNameWrong(division, rule);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Region))]
internal sealed partial class RegionJson : JsonSerializerContext;
