using ServiceSdk.Hosting.Documents;
using ServiceSdk.Papers;

namespace ServiceSdk.Hosting.Papers;

/// <summary>Prints and seals a paper and puts its copies into the document store, under the case's subject. Safe for concurrent use.</summary>
public sealed class PaperCopies(IPaperPress press, IEnumerable<IElectronicSeal> seals, IDocumentStore store)
{
    /// <summary>The media type of the copy that is printed.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>The media type of the copy that is shown.</summary>
    public const string Page = "text/html";

    private const long Largest = 64 << 20;

    private readonly IElectronicSeal? _seal = seals.LastOrDefault();

    /// <summary>Makes a paper's copies; on disk for good, or none is left.</summary>
    internal async Task<Outcome<MadeCopies>> MakeAsync(string subject, Paper paper, CancellationToken cancellation)
    {
        if (paper.Texts.Select(press.Missing).FirstOrDefault(missing => missing is not null) is { } letter)
            return PaperDeskRefusals.GlyphMissing(letter);
        var printed = press.Print(paper);
        SealedPaper? made = null;
        if (_seal is not null && printed.Seal is { } place)
        {
            if (!(await _seal.SealAsync(new PaperToSeal(paper.Number, paper.Issuer, printed.Pdf, place), cancellation)).Succeeded(out var done, out var refusal))
                return refusal;
            made = done;
        }

        return await StoreAsync(subject, made?.Pdf ?? printed.Pdf, press.Write(paper, made), made?.Statement, cancellation);
    }

    /// <summary>Takes copies away that no event names.</summary>
    internal void Delete(IReadOnlyList<PaperCopy> copies)
    {
        foreach (var copy in copies)
            store.Delete(new DocumentFile(copy.Key.Subject, copy.Document, DocumentFormat.StoredSize(copy.Size), Since: 0));
    }

    private async Task<Outcome<MadeCopies>> StoreAsync(string subject, byte[] pdf, byte[] page, string? statement, CancellationToken cancellation)
    {
        var copies = new List<PaperCopy>();
        foreach (var (media, content) in new[] { (Pdf, pdf), (Page, page) })
        {
            using var stream = new MemoryStream(content);
            if (!(await store.StoreAsync(subject, stream, Largest, static (_, _) => default, cancellation)).Succeeded(out var stored, out var refusal))
            {
                Delete(copies);
                return refusal;
            }

            copies.Add(new PaperCopy(stored.File.Name, media, stored.Size, stored.Key));
        }

        return new MadeCopies(copies, statement);
    }
}

/// <summary>A paper's copies, on disk.</summary>
/// <param name="Copies">One a media type.</param>
/// <param name="Seal">What the seal's provider states; null where there is no seal.</param>
internal sealed record MadeCopies(IReadOnlyList<PaperCopy> Copies, string? Seal);
