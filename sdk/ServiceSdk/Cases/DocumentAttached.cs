namespace ServiceSdk.Cases;

/// <summary><c>document.attached</c>: a scan, photo or file of a material was put to a case. Its content is on disk before this is recorded.</summary>
/// <param name="Document">Lower-case hexadecimal SHA-256 of the document as it is stored, encrypted: its name in the store.</param>
/// <param name="Material">The code of the material it shows.</param>
/// <param name="Type">Its media type, e.g. <c>application/pdf</c>; what the content was found to be.</param>
/// <param name="Size">How long its content is, in bytes.</param>
/// <param name="Key">The document's own key, under the case's subject: it goes with the subject's.</param>
public sealed record DocumentAttached(string Document, string Material, string Type, long Size, Protected<byte[]> Key)
    : IEvent, IKeptDocument, INamesDocuments
{
    /// <summary>The name in the journal.</summary>
    public const string EventName = "document.attached";

    /// <summary>The version of this shape.</summary>
    public const int EventVersion = 1;

    IEnumerable<IKeptDocument> INamesDocuments.Named => [this];
}

/// <summary>Puts a document that is stored already to a case.</summary>
/// <param name="Attached">What is recorded.</param>
/// <param name="Quota">How many bytes the documents of one case may have together.</param>
public sealed record AttachDocument(DocumentAttached Attached, long Quota) : ICommand;

/// <summary>A document of a case, with who put it there and when.</summary>
/// <param name="Attached">The document.</param>
/// <param name="Actor">Who.</param>
/// <param name="At">When.</param>
public sealed record CaseDocument(DocumentAttached Attached, Actor Actor, Moment At);
