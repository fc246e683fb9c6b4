namespace ServiceSdk.Hosting.Documents;

/// <summary>Looks for viruses in what is uploaded. A host may have none, one, or several: each is asked.</summary>
public interface IDocumentScanner
{
    /// <summary>Looks through a content, from its beginning.</summary>
    /// <param name="content">All of it, decrypted.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>Why it must not be taken in; null where nothing was found. What cannot be looked through is not taken in.</returns>
    ValueTask<Refusal?> ScanAsync(Stream content, CancellationToken cancellation);
}
