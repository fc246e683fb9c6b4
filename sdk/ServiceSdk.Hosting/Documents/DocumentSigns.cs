using System.Buffers.Binary;

namespace ServiceSdk.Hosting.Documents;

/// <summary>The marks by which contents are told: at their beginning, and where the form has one, at their end.</summary>
internal static class DocumentSigns
{
    private const int PdfTail = 1024;

    /// <summary>ISO 32000: the header first, the end-of-file marker within the last 1024 bytes.</summary>
    public static bool IsPdf(Stream content) =>
        Part(content, 0, 5).AsSpan().SequenceEqual("%PDF-"u8) && Part(content, Math.Max(0, content.Length - PdfTail), PdfTail).AsSpan().IndexOf("%%EOF"u8) >= 0;

    /// <summary>ISO 10918-1: start of image, then another marker.</summary>
    public static bool IsJpeg(Stream content) => Part(content, 0, 3) is [0xFF, 0xD8, 0xFF];

    /// <summary>ISO 15948: the signature, then a header chunk of 13 bytes.</summary>
    public static bool IsPng(Stream content) =>
        Part(content, 0, 16).AsSpan().SequenceEqual((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, 0, 0, 0, 13, .. "IHDR"u8]);

    /// <summary>TIFF 6.0: byte order, 42, and a first directory inside the file.</summary>
    public static bool IsTiff(Stream content) => Part(content, 0, 8) is [var order, var same, _, _, ..] head && head.Length == 8 && order == same && order switch
    {
        (byte)'I' => BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(2)) == 42 && Inside(BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)), content),
        (byte)'M' => BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)) == 42 && Inside(BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4)), content),
        _ => false,
    };

    /// <summary>A part of a content, shorter where the content ends.</summary>
    public static byte[] Part(Stream content, long from, int count)
    {
        content.Position = Math.Min(from, content.Length);
        var part = new byte[count];
        return part[..content.ReadAtLeast(part, count, throwOnEndOfStream: false)];
    }

    private static bool Inside(uint directory, Stream content) => directory >= 8 && directory < content.Length;
}
