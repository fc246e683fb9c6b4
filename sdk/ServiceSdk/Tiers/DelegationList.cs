using System.Text.Json.Serialization;

namespace ServiceSdk.Tiers;

/// <summary>
/// 下放清单: which tiers and halls accept, review and decide each item of a catalog edition, and the bodies that are competent above the
/// halls. An item that is not in it is each hall's own. Immutable.
/// </summary>
/// <param name="Origin">Where the facts come from.</param>
/// <param name="Edition">The id of the catalog edition its items are of.</param>
/// <param name="Bodies">The competent bodies.</param>
/// <param name="Items">The items delegated, each once.</param>
public sealed record DelegationList(
    string Origin, string Edition, IReadOnlyList<CompetentBody> Bodies, IReadOnlyList<DelegatedItem> Items)
{
    private readonly Dictionary<string, DelegatedItem> _byCode = Items.ToDictionary(item => item.Item);

    /// <summary>The list of the 180 items of the plan's annex 1 for 天宁区; who does what is a sample.</summary>
    public static DelegationList Tianning2018 { get; } = ShippedFacts.Read("delegation-2018.json", DelegationJson.Default.DelegationList);

    /// <summary>What it says of an item; null for an item that is each hall's own.</summary>
    /// <param name="item">The item's code.</param>
    public DelegatedItem? Find(string item) => _byCode.GetValueOrDefault(item);

    /// <summary>The body of a department at a division; null where there is none.</summary>
    /// <param name="department">The department, named as the catalog edition names it.</param>
    /// <param name="division">The division's code.</param>
    public CompetentBody? Find(string department, string division) => Bodies.FirstOrDefault(body =>
        body.Department == department && BodyId.Parse(body.Id).Succeeded(out var id, out _) && id.Division == division);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DelegationList))]
internal sealed partial class DelegationJson : JsonSerializerContext;
