using System.Buffers.Binary;
using ServiceSdk.Devices.Codecs;

namespace SdtIdCardReader;

/// <summary>
/// SDT framing: AA AA AA 96 69, a big-endian length of all that follows it, then the frame, whose last byte makes the XOR of
/// everything after the preamble zero. In answers SW1 and SW2 are zero and SW3 is the status.
/// </summary>
internal sealed class SdtCodec : IFrameCodec<SdtReply>
{
    private const int Header = 7;
    private const int ShortestLength = 4;

    // The longest answer there is, a card with two fingerprints, is 2321 bytes in all.
    private const int LongestLength = 2321 - Header;

    private static ReadOnlySpan<byte> Preamble => [0xAA, 0xAA, 0xAA, 0x96, 0x69];

    public static byte[] Command(byte command, byte parameter)
    {
        byte[] frame = [.. Preamble, 0x00, 0x03, command, parameter, 0x00];
        frame[^1] = Xor(frame.AsSpan(Preamble.Length));
        return frame;
    }

    public Scan<SdtReply> Read(ReadOnlySpan<byte> bytes)
    {
        var start = StartOfPreamble(bytes);
        if (start > 0)
            return Scan<SdtReply>.Skip(start, Resync.Noise);
        if (bytes.Length < Header)
            return Scan<SdtReply>.Incomplete;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[Preamble.Length..]);
        if (length is < ShortestLength or > LongestLength)
            return Scan<SdtReply>.Skip(Preamble.Length, Resync.BadLength);
        if (bytes.Length < Header + length)
            return Scan<SdtReply>.Incomplete;

        // Only the preamble is given up: a frame that lied about its length may hide the start of a true one.
        var frame = bytes.Slice(Header, length);
        if (Xor(bytes[Preamble.Length..(Header + length)]) != 0 || frame[0] != 0 || frame[1] != 0 || !Enum.IsDefined((SdtStatus)frame[2]))
            return Scan<SdtReply>.Skip(Preamble.Length, Resync.BadCheck);
        return Scan<SdtReply>.Whole(Header + length, new SdtReply((SdtStatus)frame[2], frame[3..^1].ToArray()));
    }

    /// <summary>Where a preamble starts, whole or cut by the end of the bytes; their length when nowhere.</summary>
    private static int StartOfPreamble(ReadOnlySpan<byte> bytes)
    {
        for (var start = 0; start < bytes.Length; start++)
        {
            var rest = bytes[start..Math.Min(bytes.Length, start + Preamble.Length)];
            if (Preamble.StartsWith(rest))
                return start;
        }
        return bytes.Length;
    }

    private static byte Xor(ReadOnlySpan<byte> bytes)
    {
        byte check = 0;
        foreach (var b in bytes)
            check ^= b;
        return check;
    }
}
