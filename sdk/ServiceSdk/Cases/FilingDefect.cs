namespace ServiceSdk.Cases;

/// <summary>One line of a one-time notice 一次告知书: what is missing from a filing, or wrong with it. No personal data.</summary>
/// <param name="Code">The finding's code, or the clerk's own: lower-case words joined by underscores.</param>
/// <param name="Text">What to do about it, in Chinese.</param>
/// <param name="Material">The code of the material to hand in; null where it is none.</param>
public sealed record FilingDefect(string Code, string Text, string? Material)
{
    /// <summary>The name of the form's field to fill in anew; null where it is none.</summary>
    public string? Field { get; init; }
}
