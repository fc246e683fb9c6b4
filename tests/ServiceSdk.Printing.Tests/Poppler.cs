using System.Diagnostics;
using System.Text;

namespace ServiceSdk.Printing.Tests;

/// <summary>Debian's poppler-utils: another program's view of our PDFs.</summary>
internal static class Poppler
{
    /// <summary>The text of a file, page by page.</summary>
    public static IReadOnlyList<string> Text(byte[] pdf) => Run("pdftotext", pdf, ["-layout", "-enc", "UTF-8"], "-").TrimEnd('\f').Split('\f');

    /// <summary>Its fonts: two lines of heading, one a font.</summary>
    public static string Fonts(byte[] pdf) => Run("pdffonts", pdf, []);

    /// <summary>A page as PNG, one pixel a point.</summary>
    public static byte[] Picture(byte[] pdf, int page)
    {
        var path = Path.GetTempFileName();
        try
        {
            Run("pdftoppm", pdf, ["-png", "-r", "72", "-f", $"{page}", "-singlefile"], path);
            return File.ReadAllBytes($"{path}.png");
        }
        finally
        {
            File.Delete(path);
            File.Delete($"{path}.png");
        }
    }

    private static string Run(string program, byte[] pdf, string[] before, params string[] after)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            using var process = Process.Start(new ProcessStartInfo(program, [.. before, path, .. after])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
            })!;
            var text = process.StandardOutput.ReadToEnd();
            process.StandardError.ReadToEnd().ShouldBeEmpty();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
