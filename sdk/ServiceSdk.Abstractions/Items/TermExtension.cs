namespace ServiceSdk.Items;

/// <summary>延期: how a term may be extended, with the approval of the agency's head.</summary>
/// <param name="Term">How long each time, in the unit of the term it extends.</param>
/// <param name="Times">How often, from 1.</param>
/// <param name="Source">The article, or <see cref="Sources.Sample"/>.</param>
public sealed record TermExtension(Term Term, int Times, string Source);
