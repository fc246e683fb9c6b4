namespace ServiceSdk.Items;

/// <summary>A material 材料 the applicant brings.</summary>
/// <param name="Code">Unique inside the item, lower-case words joined by hyphens.</param>
/// <param name="Name">What the clerk calls it, in Chinese.</param>
/// <param name="Essential">Without it the filing is incomplete.</param>
/// <param name="Source">Where the demand comes from: a cited article or <see cref="Sources.Sample"/>.</param>
public sealed record ItemMaterial(string Code, string Name, bool Essential, string Source)
{
    /// <summary>容缺: within how many working days it may be handed in after acceptance, from 1; null where the item is not accepted without it.</summary>
    public int? CureDays { get; init; }
}
