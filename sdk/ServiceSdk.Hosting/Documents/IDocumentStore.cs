using ServiceSdk.Cases;
using ServiceSdk.Hosting.Privacy.Looks;

namespace ServiceSdk.Hosting.Documents;

/// <summary>
/// Where scans, photos and files stand: encrypted, named by what they are, each under its subject. A document is there whole and on disk, or not
/// at all; it belongs to nothing until an event names it. Safe for concurrent use.
/// </summary>
public interface IDocumentStore
{
    /// <summary>How many bytes all documents have, those on their way in too.</summary>
    long Used { get; }

    /// <summary>Takes a content in.</summary>
    /// <param name="subject">Whose it is: a subject whose key is committed.</param>
    /// <param name="content">Read once, from where it stands.</param>
    /// <param name="limit">How many bytes it may have.</param>
    /// <param name="admit">Looks at it, all of it there, before it is put in place; null admits it.</param>
    /// <param name="cancellation">Gives it up; nothing of it is left.</param>
    /// <returns>The document, on disk for good; or why it was not taken in, and nothing of it is left.</returns>
    Task<Outcome<StoredDocument>> StoreAsync(
        string subject, Stream content, long limit, Func<Stream, CancellationToken, ValueTask<Refusal?>> admit, CancellationToken cancellation);

    /// <summary>Opens a document for reading: any part of it. Its beginning and its end are authentic, and so is every byte it gives.</summary>
    /// <param name="document">The document.</param>
    /// <param name="look">Says who sees it, and why.</param>
    /// <returns>The content; or that it is erased, missing or altered.</returns>
    Outcome<Stream> Open(IKeptDocument document, Look look);

    /// <summary>What stands under a subject, named by an event or not.</summary>
    IEnumerable<DocumentFile> Of(string subject);

    /// <summary>The subjects that have documents.</summary>
    IEnumerable<string> Subjects();

    /// <summary>Takes a document away. One that is not there is no error.</summary>
    void Delete(DocumentFile file);

    /// <summary>Takes all documents of a subject away, whose key is destroyed.</summary>
    void Erase(string subject);
}

/// <summary>A document in the store.</summary>
/// <param name="Subject">Whose it is.</param>
/// <param name="Name">Lower-case hexadecimal SHA-256 of the file.</param>
/// <param name="StoredSize">How long the file is, in bytes.</param>
/// <param name="Since">When it was put there, UTC milliseconds since 1970.</param>
public sealed record DocumentFile(string Subject, string Name, long StoredSize, long Since);

/// <summary>A document that was taken in.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Size">How long its content is, in bytes.</param>
/// <param name="Key">Its own key, under its subject's.</param>
/// <param name="ContentHash">Lower-case hexadecimal SHA-256 of the content: never recorded, it would tell equal contents.</param>
public sealed record StoredDocument(DocumentFile File, long Size, Protected<byte[]> Key, string ContentHash);
