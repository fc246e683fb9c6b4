using ServiceSdk.Hosting.Papers;

namespace ServiceSdk.Printing.Seals;

/// <summary>
/// A seal that shows how a provider is fitted, and that nobody can take for a real one: 示例章 in a dashed ring. It claims nothing: no signature, no
/// certificate, no protection against change. Seals papers of <see cref="PaperPress"/>. Safe for concurrent use.
/// </summary>
public sealed class SampleSeal : IElectronicSeal
{
    /// <summary>What it states.</summary>
    public const string Statement = "示例章，不具有法律效力（电子件见PDF）";

    /// <inheritdoc />
    public ValueTask<Outcome<SealedPaper>> SealAsync(PaperToSeal paper, CancellationToken cancellation)
    {
        var appended = PdfUpdate.Stamp(paper.Pdf, paper.Place, SampleSealArt.Draw(paper.Place.Size), "示例章");
        return ValueTask.FromResult<Outcome<SealedPaper>>(new SealedPaper(appended, Statement) { Picture = SampleSealArt.Picture(paper.Place.Size) });
    }
}
