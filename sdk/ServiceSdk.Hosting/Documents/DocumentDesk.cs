using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;

namespace ServiceSdk.Hosting.Documents;

/// <summary>
/// Takes documents into cases and gives them out again: what an upload is called is never believed, and the event that names a document is
/// recorded once the document is on disk. Safe for concurrent use.
/// </summary>
public sealed class DocumentDesk(
    CaseDesk desk, Streams<Case> cases, IDocumentStore store, IEnumerable<IDocumentScanner> scanners, LookDesk looks, CommandFingerprint fingerprint, DocumentLimits limits)
{
    private readonly IReadOnlyList<IDocumentScanner> _scanners = [.. scanners];

    /// <summary>Whether what comes in is looked through for viruses.</summary>
    public bool Scans => _scanners.Count > 0;

    /// <summary>Whether more than nine tenths of the room for documents are taken.</summary>
    public bool IsNearlyFull => store.Used > limits.OfHost / 10 * 9;

    /// <summary>Takes a document in and puts it to a case.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="material">The code of the material it shows.</param>
    /// <param name="media">The media type it is declared as.</param>
    /// <param name="content">The content, read once.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellation">Gives it up, until it is on disk.</param>
    /// <returns>The document, recorded; or why not, and nothing of it is left.</returns>
    public async Task<Outcome<DocumentAttached>> AttachAsync(
        string number, string material, string? media, Stream content, Actor actor, Guid key, CancellationToken cancellation)
    {
        if (DocumentType.Find(media) is not { } type)
            return DocumentRefusals.TypeNotAllowed();
        if (!(await desk.ReadAsync(number, one => one.Opened!.Applicant.Subject)).Succeeded(out var subject, out var refusal))
            return refusal;
        var storing = await store.StoreAsync(subject, content, type.Limit, (whole, token) => AdmitAsync(type, whole, token), cancellation);
        if (!storing.Succeeded(out var stored, out refusal))
            return refusal;

        // Sent again, it is stored under another key and name: equal contents are what tells a retry.
        var command = fingerprint.Of($"document.attach {number} {material} {type.Media} {stored.ContentHash}");
        var attached = new DocumentAttached(stored.File.Name, material, type.Media, stored.Size, stored.Key);
        var answer = (await cases.Open(StreamNames.Case(number)).ExecuteAsync(new AttachDocument(attached, limits.OfCase), actor, key, command))
            .Then<DocumentAttached>(done => done.Events.OfType<DocumentAttached>().First());
        if (!IsNamed(answer, attached))
            store.Delete(stored.File);
        return answer;
    }

    /// <summary>Opens a document of a case for somebody whose look at it is recorded first. It cannot be masked: who may not see it in the clear does not.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="document">The document's name.</param>
    /// <param name="actor">Who.</param>
    /// <param name="purpose">For what.</param>
    /// <returns>The document and its content, to be disposed; or why not.</returns>
    public async Task<Outcome<(DocumentAttached Document, Stream Content)>> OpenAsync(string number, string document, Actor actor, LookPurpose purpose)
    {
        if (LookRules.IsMasked(actor.Role, purpose) is not false)
            return LookRefusals.NotPermitted(purpose);
        var found = (await desk.ReadAsync<Outcome<DocumentAttached>>(
            number, one => one.Documents.FirstOrDefault(its => its.Attached.Document == document) is { } its ? its.Attached : DocumentRefusals.Unknown()))
            .Then(its => its);
        if (!found.Succeeded(out var attached, out var refusal))
            return refusal;
        return (await looks.RecordAsync(actor, purpose, [SeenField.Of(attached.Key, PersonalFields.Document)]))
            .Then(look => store.Open(attached, look))
            .Then<(DocumentAttached, Stream)>(content => (attached, content));
    }

    /// <summary>Whether an event names the document, or may: what was not confirmed is left to the sweep.</summary>
    private static bool IsNamed(Outcome<DocumentAttached> answer, DocumentAttached attached) =>
        answer.Succeeded(out var named, out var refusal) ? named.Document == attached.Document : refusal.Code == JournalRefusals.UnavailableCode;

    private async ValueTask<Refusal?> AdmitAsync(DocumentType type, Stream content, CancellationToken cancellation)
    {
        if (!type.Holds(content))
            return DocumentRefusals.TypeDiffers(type);
        foreach (var scanner in _scanners)
        {
            if (await scanner.ScanAsync(content, cancellation) is { } refusal)
                return refusal;
        }

        return null;
    }
}
