using System.Text;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>A grey picture whose left half is black and whose right half is white, as ITU-T T.81 says: each block is its mean and nothing more.</summary>
internal static class JpegPicture
{
    private const int Blocks = 8, Rows = 4, Black = -128, White = 127;

    /// <summary>64 wide and 32 high, as it is stored; how it is to be held stands in its Exif part.</summary>
    /// <param name="orientation">From 1 to 8, as Exif numbers them.</param>
    public static byte[] Of(byte orientation) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE1, [.. "Exif\0\0MM\0*\0\0\0\u0008\0\u0001"u8, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]),
        .. Segment(0xC0, [8, 0, Rows * 8, 0, Blocks * 8, 1, 1, 0x11, 0]),

        // Differences of nothing are 0, those of eight bits 10; the one other code ends a block.
        .. Segment(0xC4, [0x00, 1, 1, .. new byte[14], 0, 8]),
        .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
        .. Segment(0xDA, [1, 1, 0x00, 0, 63, 0]),
        .. Scan(),
        0xFF, 0xD9,
    ];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static IEnumerable<byte> Scan()
    {
        var (bits, before) = (new StringBuilder(), 0);
        for (var block = 0; block < Blocks * Rows; block++)
        {
            var mean = block % Blocks < Blocks / 2 ? Black : White;
            var change = mean - before;
            bits.Append(change == 0 ? "0" : $"10{(change > 0 ? change : change + 255):b8}").Append('0');
            before = mean;
        }

        bits.Append('1', -bits.Length & 7);
        foreach (var part in bits.ToString().Chunk(8))
        {
            var one = Convert.ToByte(new string(part), 2);
            yield return one;
            if (one == 0xFF)
                yield return 0;
        }
    }
}
