using ServiceSdk.Cases;

namespace ServiceSdk.Papers;

/// <summary><c>paper.issued</c>: a paper was made out for a case. Its copies are on disk before this is recorded, and are what is printed ever after.</summary>
/// <param name="Number">文书编号.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Step">The line of the case's log it speaks of, from 1.</param>
/// <param name="Template">The version of the templates it was made by.</param>
/// <param name="Texts">The version of the hall's own texts.</param>
/// <param name="Copies">The same paper as it is printed and as it is shown, by media type.</param>
/// <param name="Seal">What the seal's provider states; null where there is no seal.</param>
public sealed record PaperIssued(
    string Number, PaperKind Kind, string Title, int Step, int Template, int Texts, IReadOnlyList<PaperCopy> Copies, string? Seal)
    : IEvent, INamesDocuments
{
    /// <summary>The name in the journal.</summary>
    public const string EventName = "paper.issued";

    /// <summary>The version of this shape.</summary>
    public const int EventVersion = 1;

    IEnumerable<IKeptDocument> INamesDocuments.Named => Copies;
}

/// <summary>A copy of a paper in the document store.</summary>
/// <param name="Document">Lower-case hexadecimal SHA-256 of the document as it is stored, encrypted: its name in the store.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Size">How long its content is, in bytes.</param>
/// <param name="Key">The document's own key, under the case's subject.</param>
public sealed record PaperCopy(string Document, string Type, long Size, Protected<byte[]> Key) : IKeptDocument;

/// <summary>Puts a paper that is stored already to its case.</summary>
/// <param name="Issued">What is recorded.</param>
public sealed record IssuePaper(PaperIssued Issued) : ICommand;

/// <summary>A paper of a case, with who issued it and when.</summary>
/// <param name="Issued">The paper.</param>
/// <param name="Actor">Who.</param>
/// <param name="At">When.</param>
public sealed record CasePaper(PaperIssued Issued, Actor Actor, Moment At);
