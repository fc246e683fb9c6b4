namespace ServiceSdk.Items;

/// <summary>A plugin's answer to a filing.</summary>
/// <param name="Findings">Everything that stands in the way; empty when the filing may be accepted.</param>
/// <param name="Facts">What follows from the filing by rule: a fee, a validity, a term.</param>
public sealed record Judgement(IReadOnlyList<Finding> Findings, IReadOnlyList<Fact> Facts);

/// <summary>One thing that stands in the way, in words the applicant can act on.</summary>
/// <param name="Kind">Where it was found.</param>
/// <param name="Code">Stable, lower-case words joined by underscores.</param>
/// <param name="Message">What is missing and what to do, in Chinese; no personal data.</param>
/// <param name="Basis">The cited article, or <see cref="Sources.Sample"/>.</param>
public sealed record Finding(FindingKind Kind, string Code, string Message, string Basis);

/// <summary>Where a finding was made.</summary>
public enum FindingKind
{
    /// <summary>A form field.</summary>
    Form,

    /// <summary>A material.</summary>
    Material,

    /// <summary>A condition of the item.</summary>
    Condition,
}

/// <summary>Something that follows from a filing by rule.</summary>
/// <param name="Code">Stable: <see cref="FeeFen"/>, <c>validity</c>, …</param>
/// <param name="Label">What the clerk sees, in Chinese.</param>
/// <param name="Value">The value as text: integers in invariant digits, dates <c>yyyy-MM-dd</c>, otherwise Chinese.</param>
/// <param name="Basis">The cited article, or <see cref="Sources.Sample"/>.</param>
public sealed record Fact(string Code, string Label, string Value, string Basis)
{
    /// <summary>The code of what the filing costs: whole fen, from 0.</summary>
    public const string FeeFen = "fee_fen";
}
