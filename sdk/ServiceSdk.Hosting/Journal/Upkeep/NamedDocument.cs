using System.Security.Cryptography;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Documents;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>A document that a record names, and whose subject's key is still there.</summary>
/// <param name="Sequence">The record's place in the journal.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its place in the stream.</param>
/// <param name="Document">The document.</param>
internal sealed record NamedDocument(long Sequence, string Stream, long Version, IKeptDocument Document)
{
    // A journal that was tampered with must not lead anywhere else on the machine.
    private bool HasForm =>
        Document is { Document.Length: 64, Key.Subject.Length: 32 } && $"{Document.Document}{Document.Key.Subject}".All(char.IsAsciiHexDigitLower);

    /// <summary>Where it stands below a folder of documents.</summary>
    public string PathIn(string folder) => Path.Combine(folder, Document.Key.Subject, Document.Document);

    /// <summary>What is wrong with it in a folder; null for nothing. No key is needed: its name is the hash of what is stored.</summary>
    public FaultKind? FaultIn(string folder)
    {
        if (!HasForm)
            return FaultKind.DocumentMissing;
        try
        {
            using var file = File.OpenRead(PathIn(folder));
            return file.Length == DocumentFormat.StoredSize(Document.Size) && Convert.ToHexStringLower(SHA256.HashData(file)) == Document.Document
                ? null
                : FaultKind.DocumentDiffers;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FaultKind.DocumentMissing;
        }
    }

    /// <summary>Copies it from one folder of documents into another, on disk for good.</summary>
    /// <param name="from">Where it stands; where it does not, nothing is copied, and who checks the copy will find that.</param>
    /// <param name="to">Where it comes to stand.</param>
    /// <param name="before">An earlier copy on the same disk, linked where it is there: what never changes is not written twice. Null for none.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Copy(string from, string to, string? before)
    {
        if (!HasForm)
            return;
        var (source, target) = (PathIn(from), PathIn(to));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if ((before is not null && HardLink.TryMake(PathIn(before), target)) || !File.Exists(source))
            return;
        File.Copy(source, target);
        Backup.Flush(target);
    }
}
