namespace ServiceSdk.Catalog;

/// <summary>Something wrong with an item of an edition.</summary>
/// <param name="Code">Stable, lower-case words joined by underscores.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Message">What is wrong, in Chinese.</param>
public sealed record CatalogDefect(string Code, string Item, string Message);
