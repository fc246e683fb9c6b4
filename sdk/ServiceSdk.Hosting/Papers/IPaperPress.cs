using ServiceSdk.Papers;

namespace ServiceSdk.Hosting.Papers;

/// <summary>Makes composed papers into what is printed and shown. The same paper always comes out the same, byte for byte. Safe for concurrent use.</summary>
public interface IPaperPress
{
    /// <summary>The first character of a paper or a text that the press has no glyph for; null where it can print all of it.</summary>
    /// <param name="text">Any text.</param>
    string? Missing(string text);

    /// <summary>Prints a paper as PDF.</summary>
    /// <param name="paper">The paper; nothing in it is missing a glyph.</param>
    PrintedPaper Print(Paper paper);

    /// <summary>Writes a paper as a page of its own: UTF-8 HTML that needs nothing else and runs nothing.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="seal">What the seal's provider made; null where there is no seal.</param>
    byte[] Write(Paper paper, SealedPaper? seal);
}

/// <summary>A paper as PDF.</summary>
/// <param name="Pdf">The file.</param>
/// <param name="Seal">Where the seal belongs; null for a paper without one.</param>
public sealed record PrintedPaper(byte[] Pdf, SealPlace? Seal);

/// <summary>Where a seal belongs.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="X">Its centre from the left edge, in points of 1/72 inch.</param>
/// <param name="Y">Its centre from the lower edge, in points.</param>
/// <param name="Size">Its diameter, in points.</param>
public sealed record SealPlace(int Page, float X, float Y, float Size);
