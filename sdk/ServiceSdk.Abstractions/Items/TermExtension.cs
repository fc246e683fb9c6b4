namespace ServiceSdk.Items;

/// <summary>延期: how a term may be extended, with the approval of the agency's head.</summary>
/// <param name="Term">How long each time, in the unit of the term by law, or of the promise where the law names none.</param>
/// <param name="Times">How often, from 1.</param>
/// <param name="Source">The article, or <see cref="Sources.Sample"/>.</param>
public sealed record TermExtension(Term Term, int Times, string Source)
{
    /// <summary>How long a term counted in the other unit is extended with it; null where only terms of the first unit are.</summary>
    public Term? OtherUnit { get; init; }
}
