namespace ServiceSdk.Printing.Pdf;

/// <summary>Something on a page. Points of 1/72 inch from the upper left corner.</summary>
internal abstract record Mark;

/// <summary>A line of text.</summary>
/// <param name="X">Where it begins.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Text">What it says.</param>
/// <param name="Style">How.</param>
internal sealed record TextMark(float X, float Y, string Text, TextStyle Style) : Mark;

/// <summary>A hairline.</summary>
internal sealed record RuleMark(float X1, float Y1, float X2, float Y2) : Mark;

/// <summary>A light ground under what comes after it.</summary>
internal sealed record GroundMark(float X, float Y, float Width, float Height) : Mark;

/// <summary>A QR code.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Size">How wide and high it is, without a margin.</param>
/// <param name="Modules">Its dark modules.</param>
internal sealed record QrMark(float X, float Y, float Size, QrModules Modules) : Mark;

/// <summary>How text is set.</summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">From one base line to the next, in points.</param>
/// <param name="Bold">Whether its strokes are thickened: the shipped font has one weight, and outlines take room, so that titles alone are.</param>
/// <param name="Soft">Whether it is grey.</param>
internal sealed record TextStyle(float Size, float Leading, bool Bold = false, bool Soft = false)
{
    public static readonly TextStyle Title = new(22, 34, Bold: true);
    public static readonly TextStyle Issuer = new(16, 26);
    public static readonly TextStyle Body = new(13, 22);
    public static readonly TextStyle Cell = new(11, 16.5f);
    public static readonly TextStyle Caption = new(11, 20);
    public static readonly TextStyle Small = new(9, 13, Soft: true);
}
