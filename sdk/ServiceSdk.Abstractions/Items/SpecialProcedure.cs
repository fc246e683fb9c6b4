namespace ServiceSdk.Items;

/// <summary>特别程序: a hearing, an inspection, an expert review, whose time the law does not count.</summary>
/// <param name="Name">What it is called, in Chinese; unique inside the item.</param>
/// <param name="Longest">How long it may take.</param>
/// <param name="Source">The article, or <see cref="Sources.Sample"/>.</param>
public sealed record SpecialProcedure(string Name, Term Longest, string Source);
