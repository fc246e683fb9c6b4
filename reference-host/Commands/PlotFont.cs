using ScottPlot;
using SkiaSharp;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>The font of a plot. The drawing library brings none and asks no font service, so that it needs no further package: fonts are looked for where they lie.</summary>
internal static class PlotFont
{
    public const string Name = "labels";

    private const string Sample = "等候分钟";

    private static readonly string[] Variants = ["Bold", "Black", "Light", "Thin", "Medium", "Italic", "Oblique", "Mono", "Condensed"];

    /// <summary>Takes a font with Chinese, or any there is.</summary>
    /// <returns>Whether it has Chinese.</returns>
    public static bool Use()
    {
        var (files, chinese) = (Files(), false);
        var file = files.Find(candidate => chinese = Has(candidate, Sample)) ?? files.Find(candidate => Has(candidate, "0a"));
        if (file is not null)
            Fonts.AddFontFile(Name, file, bold: false, italic: false);
        return chinese;
    }

    private static List<string> Files()
    {
        string[] folders = [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), "/usr/share/fonts", "/usr/local/share/fonts"];
        return
        [
            .. folders.Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
                .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc")
                .OrderByDescending(IsPlain)
                .ThenBy(file => file, StringComparer.Ordinal),
        ];
    }

    private static bool IsPlain(string file) =>
        Path.GetFileName(file).Contains("Sans", StringComparison.Ordinal) && !Array.Exists(Variants, variant => Path.GetFileName(file).Contains(variant, StringComparison.Ordinal));

    private static bool Has(string file, string text)
    {
        using var face = SKTypeface.FromFile(file);
        return face is not null && text.All(letter => face.GetGlyph(letter) != 0);
    }
}
