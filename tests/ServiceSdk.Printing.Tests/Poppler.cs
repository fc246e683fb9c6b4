using System.Diagnostics;
using System.Text;

namespace ServiceSdk.Printing.Tests;

/// <summary>Debian's poppler-utils: another program's view of our PDFs.</summary>
internal static class Poppler
{
    /// <summary>The text of a file, page by page, without white space at line ends.</summary>
    public static IReadOnlyList<string> Text(byte[] pdf) =>
        [.. Run("pdftotext", pdf, "-layout", "-nopgbrk", "-enc", "UTF-8").Split('\f')];

    public static string Fonts(byte[] pdf) => Run("pdffonts", pdf);

    public static string Run(string program, byte[] pdf, params string[] options)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            string[] output = program == "pdftotext" ? ["-"] : [];
            using var process = Process.Start(new ProcessStartInfo(program, [.. options, path, .. output])
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
