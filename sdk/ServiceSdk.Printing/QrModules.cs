using System.Text;
using QRCoder;

namespace ServiceSdk.Printing;

/// <summary>The dark modules of a QR code (GB/T 18284), which a fifth of damage does not make unreadable.</summary>
internal sealed class QrModules
{
    private readonly QRCodeData _code;

    private QrModules(QRCodeData code) => _code = code;

    // The library frames each code with four light modules; papers leave that room themselves.
    private const int Frame = 4;

    /// <summary>How many modules a side has.</summary>
    public int Side => _code.ModuleMatrix.Count - (2 * Frame);

    /// <summary>The column and row of each dark module, from the upper left.</summary>
    public IEnumerable<(int Column, int Row)> Dark =>
        from row in Enumerable.Range(0, Side)
        from column in Enumerable.Range(0, Side)
        where _code.ModuleMatrix[row + Frame][column + Frame]
        select (column, row);

    public static QrModules Of(string text) => new(QRCodeGenerator.GenerateQrCode(Encoding.UTF8.GetBytes(text), QRCodeGenerator.ECCLevel.Q));

    /// <summary>As the outline of an SVG path, one unit a module.</summary>
    public string SvgPath => string.Concat(Dark.Select(module => $"M{module.Column} {module.Row}h1v1h-1z"));
}
