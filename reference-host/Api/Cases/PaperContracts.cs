using ServiceSdk.Papers;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>Which paper is to be issued.</summary>
internal sealed record PaperRequest(PaperKind? Kind);

/// <summary>A paper as staff see it in a list.</summary>
internal sealed record PaperView(string Number, PaperKind Kind, string Title, long At, string Role, string? Seal)
{
    public static PaperView Of(CasePaper paper) => new(
        paper.Issued.Number, paper.Issued.Kind, paper.Issued.Title, paper.At.CivilTime, paper.Actor.Role, paper.Issued.Seal);
}

/// <summary>The papers of a case, and which it could have now.</summary>
internal sealed record PapersView(IReadOnlyList<PaperView> Issued, IReadOnlyList<PossiblePaper> Possible);

internal sealed record PossiblePaper(PaperKind Kind, string Title);

/// <summary>What a hall's text is to say.</summary>
internal sealed record PaperTextBody(string? Text);

/// <summary>A hall's own texts, and what they may have filled in.</summary>
internal sealed record PaperTextsView(int Version, IReadOnlyList<HallText> Texts, IReadOnlyList<string> Placeholders);
