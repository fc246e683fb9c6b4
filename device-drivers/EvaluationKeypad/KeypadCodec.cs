using System.Buffers.Binary;
using ServiceSdk.Devices.Codecs;

namespace EvaluationKeypad;

/// <summary>The framing of docs/devices/evaluation-keypad.md, with a model's differences.</summary>
internal sealed class KeypadCodec(KeypadProfile profile) : IFrameCodec<KeypadFrame>
{
    private const int ShortestLength = 5;
    private const int LongestLength = 16;

    public byte[] Request(FrameType type, uint session)
    {
        var frame = new byte[9];
        (frame[0], frame[1], frame[2]) = (profile.Start, ShortestLength, (byte)type);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(3), session);
        (frame[7], frame[8]) = (profile.Check.Over(frame.AsSpan(1, 6)), profile.End);
        return frame;
    }

    public Scan<KeypadFrame> Read(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOf(profile.Start);
        if (start != 0)
            return Scan<KeypadFrame>.Skip(start < 0 ? bytes.Length : start, Resync.Noise);
        if (bytes.Length < 2)
            return Scan<KeypadFrame>.Incomplete;
        int length = bytes[1];
        if (length is < ShortestLength or > LongestLength)
            return Scan<KeypadFrame>.Skip(1, Resync.BadLength);
        if (bytes.Length < length + 4)
            return Scan<KeypadFrame>.Incomplete;
        if (bytes[length + 3] != profile.End || bytes[length + 2] != profile.Check.Over(bytes[1..(length + 2)]))
            return Scan<KeypadFrame>.Skip(1, Resync.BadCheck);
        var session = BinaryPrimitives.ReadUInt32BigEndian(bytes[3..]);
        return Scan<KeypadFrame>.Whole(length + 4, new KeypadFrame((FrameType)bytes[2], session, bytes[7..(length + 2)].ToArray()));
    }
}
