namespace ServiceSdk.Papers;

/// <summary>How a kind of paper is made: data, of a reviewed document. What is not a hall's text is locked.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Mark">What its numbers carry, as in <c>…-SL1</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sealed">Whether it has a place for a seal.</param>
/// <param name="Blocks">Its blocks, in order.</param>
/// <param name="Progress">Whether it leads to the case's public progress.</param>
/// <param name="LicensingTitle">Its title where the Administrative Licensing Law binds; null for the same.</param>
public sealed record PaperTemplate(
    PaperKind Kind, string Mark, string Title, bool Sealed, IReadOnlyList<TemplateBlock> Blocks, bool Progress = false, string? LicensingTitle = null);

/// <summary>A block of a template: exactly one of its kinds.</summary>
public sealed record TemplateBlock
{
    /// <summary>A locked paragraph, with placeholders.</summary>
    public string? Text { get; init; }

    /// <summary>The articles a locked paragraph cites, in full; <c>{依据}</c> in it names them.</summary>
    public IReadOnlyList<string>? Articles { get; init; }

    /// <summary>Whether the paragraph begins at the margin.</summary>
    public bool Flush { get; init; }

    /// <summary>The name of a hall's own text.</summary>
    public string? Hall { get; init; }

    /// <summary>The names of facts shown with their labels.</summary>
    public IReadOnlyList<string>? Facts { get; init; }

    /// <summary>Which list is shown.</summary>
    public TemplateList? List { get; init; }

    /// <summary>What stands over the list.</summary>
    public string? Caption { get; init; }

    /// <summary>Lines to be filled in by hand.</summary>
    public IReadOnlyList<string>? Blanks { get; init; }

    /// <summary>True for licensing only, false for all others only; null for both.</summary>
    public bool? Licensing { get; init; }

    /// <summary>True for what the law accepted by silence only, false for all else only; null for both.</summary>
    public bool? Deemed { get; init; }
}

/// <summary>The lists a template may show.</summary>
public enum TemplateList
{
    /// <summary>What was handed in.</summary>
    Materials,

    /// <summary>What is missing.</summary>
    Missing,

    /// <summary>What the case's file holds.</summary>
    Contents,
}

/// <summary>A text a hall may put into its own words.</summary>
/// <param name="Name">What templates call it.</param>
/// <param name="Label">What it is called on pages.</param>
/// <param name="Text">What it says until the hall changes it; may be empty.</param>
public sealed record HallText(string Name, string Label, string Text);
