using System.Text;

namespace Simulator.EscPos;

/// <summary>Carries out one command after the other and writes down what stands on the paper.</summary>
internal sealed class PrintHead
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private readonly List<byte> _line = [];
    private readonly StringBuilder _text = new();
    private string _align = "";
    private string _style = "";
    private string _qr = "";

    /// <summary>What is on the paper since the last cut; each line begins with its alignment, size and weight where they are not plain.</summary>
    public string Text => _text.ToString();

    public void Reset()
    {
        _text.Clear();
        _line.Clear();
        Initialise();
    }

    public void Do(ReadOnlySpan<byte> command)
    {
        switch (command)
        {
            case [0x1B, 0x40]:
                Initialise();
                break;
            case [0x1B, 0x61, var side]:
                _align = side switch { 1 => "[centre]", 2 => "[right]", _ => "" };
                break;
            case [0x1B, 0x45, var on]:
                _style = _style.Replace("[bold]", "") + (on == 1 ? "[bold]" : "");
                break;
            case [0x1D, 0x21, var size]:
                _style = (size == 0 ? "" : $"[x{(size & 0x0F) + 1}]") + (_style.Contains("[bold]") ? "[bold]" : "");
                break;
            case [0x1D, 0x28, 0x6B, _, _, 0x31, 0x50, 0x30, .. var content]:
                _qr = Encoding.ASCII.GetString(content);
                break;
            case [0x1D, 0x28, 0x6B, _, _, 0x31, 0x51, 0x30]:
                _text.Append(_align).AppendLine($"[QR {_qr}]");
                break;
            case [0x1D, 0x28, 0x6B, ..] or [0x1C, 0x26 or 0x2E]:
                break;
            case [0x0A]:
                _text.Append(_align).Append(_style).AppendLine(Gb18030.GetString([.. _line]));
                _line.Clear();
                break;
            case [< 0x20, ..]:
                _text.AppendLine($"[unknown {Convert.ToHexString(command)}]");
                break;
            default:
                _line.AddRange(command);
                break;
        }
    }

    private void Initialise() => (_align, _style, _qr) = ("", "", "");
}
