using System.Text;
using EscPosPrinter.Wire;
using ServiceSdk.Devices;

namespace EscPosPrinter.Rendering;

/// <summary>A ticket as bytes, from initialisation to cut. Pure; refuses before a byte is sent what the paper cannot show.</summary>
/// <param name="paper">How wide it is.</param>
internal sealed class TicketRenderer(Paper paper)
{
    private const int LongestQr = 300;
    private readonly List<byte> _bytes = [];

    /// <exception cref="DeviceException">Illegal: no block, or a block outside what <see cref="TicketDocument"/> permits.</exception>
    public static byte[] Render(TicketDocument ticket, Paper paper)
    {
        if (ticket.Blocks.Count == 0)
            throw new DeviceException(DeviceError.Illegal, "the ticket is empty");
        var renderer = new TicketRenderer(paper);
        renderer.Add(EscPos.Initialise, EscPos.ChineseOn);
        for (var i = 0; i < ticket.Blocks.Count; i++)
            renderer.Block(ticket.Blocks[i], i + 1);
        renderer.Add(EscPos.Cut);
        return [.. renderer._bytes];
    }

    private void Block(TicketBlock block, int number)
    {
        switch (block)
        {
            case TextBlock text:
                Paragraph(text, number);
                break;
            case FieldBlock field:
                Style(TicketAlign.Left, 1, bold: false);
                Field(PrinterText.Encode(field.Label, number), PrinterText.Encode(field.Value, number));
                break;
            case RuleBlock:
                Style(TicketAlign.Left, 1, bold: false);
                Line(Enumerable.Repeat((byte)'-', paper.Columns));
                break;
            case QrBlock qr:
                Qr(qr.Content, number);
                break;
            default:
                throw new DeviceException(DeviceError.Illegal, $"block {number} is of a kind this driver does not know");
        }
    }

    private void Paragraph(TextBlock text, int number)
    {
        if (text.Size is < 1 or > 4)
            throw new DeviceException(DeviceError.Illegal, $"size of block {number} is outside 1 to 4");
        Style(text.Align, text.Size, text.Bold);
        foreach (var line in PrinterText.Wrap(PrinterText.Encode(text.Text, number), paper.Columns / text.Size))
            Line(line);
    }

    private void Field(IReadOnlyList<byte[]> label, IReadOnlyList<byte[]> value)
    {
        var gap = paper.Columns - label.Sum(cell => cell.Length) - value.Sum(cell => cell.Length);
        if (gap >= 1)
        {
            Line([.. label.SelectMany(cell => cell), .. Spaces(gap), .. value.SelectMany(cell => cell)]);
            return;
        }
        foreach (var line in PrinterText.Wrap(label, paper.Columns))
            Line(line);
        foreach (var line in PrinterText.Wrap(value, paper.Columns))
            Line([.. Spaces(paper.Columns - line.Length), .. line]);
    }

    private void Qr(string content, int number)
    {
        if (content.Length is 0 or > LongestQr || content.Any(c => c is < ' ' or > '~'))
            throw new DeviceException(DeviceError.Illegal, $"QR content of block {number} must be 1 to {LongestQr} printable ASCII characters");
        Style(TicketAlign.Centre, 1, bold: false);
        Add(EscPos.QrModel2, EscPos.QrModule(paper.QrModule), EscPos.QrCorrectionM, EscPos.QrStore(Encoding.ASCII.GetBytes(content)), EscPos.QrPrint);
    }

    private void Style(TicketAlign align, int size, bool bold) =>
        Add(EscPos.Align(align), EscPos.Bold(bold), EscPos.Size(size));

    private void Line(IEnumerable<byte> text)
    {
        _bytes.AddRange(text);
        _bytes.Add(EscPos.LineFeed);
    }

    private void Add(params ReadOnlySpan<byte[]> commands)
    {
        foreach (var command in commands)
            _bytes.AddRange(command);
    }

    private static IEnumerable<byte> Spaces(int count) => Enumerable.Repeat((byte)' ', count);
}
