namespace ServiceSdk.Items;

/// <summary>A code by which others know an item. The platform finds items by their own code only; these are attributes.</summary>
/// <param name="Scheme">Whose code it is, lower-case words joined by hyphens: <c>jiangsu-items</c>. Once in an item.</param>
/// <param name="Value">The code, as that scheme writes it.</param>
/// <param name="Source">Where it comes from: a cited document or <see cref="Sources.Sample"/>.</param>
public sealed record OfficialCode(string Scheme, string Value, string Source);
