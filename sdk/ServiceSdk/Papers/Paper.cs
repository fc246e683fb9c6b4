namespace ServiceSdk.Papers;

/// <summary>
/// A paper, composed: what it says, in order, and nothing of how it looks. Every renderer shows all of it. Holds personal data; its text form
/// shows none of it. Immutable.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">文书编号.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What it says, in order.</param>
/// <param name="Sealed">Whether it has a place for the issuer's seal and date.</param>
/// <param name="IssuedOn">The day it is issued on.</param>
/// <param name="Mark">What stands at the top of every page; null for nothing.</param>
/// <param name="ProgressAddress">What its QR code leads to; null for none.</param>
public sealed record Paper(
    PaperKind Kind, string Number, string Issuer, string Title, IReadOnlyList<PaperBlock> Blocks, bool Sealed, DateOnly IssuedOn,
    string? Mark, string? ProgressAddress)
{
    /// <summary>Everything it says, piece by piece.</summary>
    public IEnumerable<string> Texts => [Mark ?? "", Issuer, Title, Number, .. Blocks.SelectMany(block => block.Texts)];

    /// <summary>The number alone.</summary>
    public override string ToString() => Number;
}

/// <summary>A part of a paper.</summary>
public abstract record PaperBlock
{
    /// <summary>Everything it says, piece by piece.</summary>
    public abstract IEnumerable<string> Texts { get; }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says; line breaks are kept.</param>
/// <param name="Flush">Whether it begins at the margin, as an address does.</param>
public sealed record ParagraphBlock(string Text, bool Flush) : PaperBlock
{
    /// <inheritdoc />
    public override IEnumerable<string> Texts => [Text];

    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(ParagraphBlock);
}

/// <summary>Facts with their labels, one a row.</summary>
/// <param name="Rows">Label and value.</param>
public sealed record FactsBlock(IReadOnlyList<KeyValuePair<string, string>> Rows) : PaperBlock
{
    /// <inheritdoc />
    public override IEnumerable<string> Texts => Rows.SelectMany(row => new[] { row.Key, row.Value });

    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(FactsBlock);
}

/// <summary>A list, as a table with numbered rows; its heading is repeated on every page it runs over.</summary>
/// <param name="Caption">What is listed.</param>
/// <param name="Heading">The names of its two columns; the first has the ordinal.</param>
/// <param name="Lines">Its lines, in order.</param>
public sealed record ListBlock(string Caption, (string Name, string Remark) Heading, IReadOnlyList<PaperLine> Lines) : PaperBlock
{
    /// <inheritdoc />
    public override IEnumerable<string> Texts => [Caption, Heading.Name, Heading.Remark, .. Lines.SelectMany(line => new[] { line.Name, line.Remark })];
}

/// <summary>Lines to be filled in by hand.</summary>
/// <param name="Labels">What stands before each.</param>
public sealed record BlanksBlock(IReadOnlyList<string> Labels) : PaperBlock
{
    /// <inheritdoc />
    public override IEnumerable<string> Texts => Labels;
}
