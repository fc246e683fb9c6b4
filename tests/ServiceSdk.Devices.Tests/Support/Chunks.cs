using CsCheck;
using ServiceSdk.Devices.Codecs;

namespace ServiceSdk.Devices.Tests.Support;

/// <summary>Byte streams cut at random places, and what a codec makes of them.</summary>
internal static class Chunks
{
    /// <summary>A stream with its cuts, in rising order.</summary>
    public static Gen<(byte[] Stream, int[] Cuts)> OfAny(Gen<byte[]> streams) =>
        streams.SelectMany(stream => Gen.Int[0, stream.Length].Array[0, 8], (stream, cuts) => (stream, cuts.Order().ToArray()));

    /// <summary>One of these bytes: a protocol's own make garbage that looks like frames.</summary>
    public static Gen<byte> ByteOf(params byte[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    public static List<TFrame> Frames<TFrame>(IFrameCodec<TFrame> codec, byte[] stream, int[] cuts)
    {
        var buffer = new FrameBuffer<TFrame>(codec);
        var frames = new List<TFrame>();
        var start = 0;
        foreach (var end in cuts.Append(stream.Length))
        {
            buffer.Append(stream.AsSpan(start..end));
            start = end;
            while (buffer.TryRead(out var scan))
            {
                if (scan.Resync is null)
                    frames.Add(scan.Frame!);
            }
        }
        return frames;
    }
}
