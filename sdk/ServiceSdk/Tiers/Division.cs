namespace ServiceSdk.Tiers;

/// <summary>An administrative division 行政区划.</summary>
/// <param name="Code">Statistical division code: 6 digits of a district, 9 of a town or street, 12 of a village or community.</param>
/// <param name="Name">Its name, with its kind: 郑陆镇, 兰陵街道.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Parent">The code of the division above; null at the top of the region.</param>
/// <param name="Source">Where code and name come from; <c>sample</c> for those made up for demonstration.</param>
public sealed record Division(string Code, string Name, Tier Tier, string? Parent, string Source);
