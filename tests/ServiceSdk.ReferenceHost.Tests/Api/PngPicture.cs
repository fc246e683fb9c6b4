using System.Buffers.Binary;
using System.IO.Compression;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>Pictures of one colour, written as ISO 15948 says: header, one compressed block of grey rows, end.</summary>
internal static class PngPicture
{
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8];

    public static byte[] Of(int width, int height) => Of(width, height, new byte[(width + 1) * height]);

    /// <summary>A few bytes that say they are a picture of any size.</summary>
    public static byte[] Claiming(int width, int height) => Of(width, height, new byte[1_000]);

    /// <summary>How light the first pixel is, from 0 to 255: before it stands nothing that a filter could refer to.</summary>
    public static byte FirstPixel(byte[] png)
    {
        var content = new MemoryStream();
        for (var at = Signature.Length; at < png.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)))
        {
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                content.Write(png, at + 8, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)));
        }

        content.Position = 0;
        using var rows = new ZLibStream(content, CompressionMode.Decompress);
        rows.ReadByte();
        return (byte)rows.ReadByte();
    }

    private static byte[] Of(int width, int height, byte[] grey)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        using var rows = new MemoryStream();
        using (var zip = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(grey);
        return [.. Signature, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, rows.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Width and height, as the header says.</summary>
    public static (int Width, int Height) SizeOf(byte[] png)
    {
        png.AsSpan(0, Signature.Length).SequenceEqual(Signature).ShouldBeTrue();
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        byte[] body = [.. name, .. content];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(body));
        return [.. length, .. body, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }
}
