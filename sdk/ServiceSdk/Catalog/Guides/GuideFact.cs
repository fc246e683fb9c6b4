namespace ServiceSdk.Catalog.Guides;

/// <summary>One fact of an item's guide, in words: what pages print, tables hold and versions are compared by.</summary>
/// <param name="Field">Which field, by its name in the items document: <c>promisedTerm</c>.</param>
/// <param name="Label">What the field is called, in Chinese.</param>
/// <param name="Key">Which of several: a code, or a number from 1; empty for a field with one.</param>
/// <param name="Text">The fact, in Chinese.</param>
/// <param name="Source"><see cref="Items.Sources.Plan"/>, <see cref="Items.Sources.Sample"/>, or what it cites.</param>
public sealed record GuideFact(string Field, string Label, string Key, string Text, string Source);
