namespace ServiceSdk.Hosting.Papers;

/// <summary>
/// The port to an electronic seal 电子印章. A host without one leaves the seal's place empty: the paper is stamped by hand. Safe for concurrent use.
/// </summary>
public interface IElectronicSeal
{
    /// <summary>Seals a paper.</summary>
    /// <param name="paper">What is to be sealed.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The sealed file, which is the paper from now on; or why it is not sealed, and the paper is not issued.</returns>
    ValueTask<Outcome<SealedPaper>> SealAsync(PaperToSeal paper, CancellationToken cancellation);
}

/// <summary>A paper that is to be sealed. Personal data; its text form shows none of it.</summary>
/// <param name="Number">文书编号.</param>
/// <param name="Issuer">Whose seal it needs.</param>
/// <param name="Pdf">The file.</param>
/// <param name="Place">Where the seal belongs.</param>
public sealed record PaperToSeal(string Number, string Issuer, byte[] Pdf, SealPlace Place)
{
    /// <summary>The number alone.</summary>
    public override string ToString() => Number;
}

/// <summary>A sealed paper.</summary>
/// <param name="Pdf">The file.</param>
/// <param name="Statement">What the provider states of its seal, in Chinese: recorded with the paper and shown on its page. No personal data.</param>
public sealed record SealedPaper(byte[] Pdf, string Statement)
{
    /// <summary>The seal as it looks, a square PNG: the page shows it as the PDF does; null for a page that has the statement alone.</summary>
    public byte[]? Picture { get; init; }

    /// <summary>The statement alone.</summary>
    public override string ToString() => Statement;
}
