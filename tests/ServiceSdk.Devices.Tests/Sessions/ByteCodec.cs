using ServiceSdk.Devices.Codecs;

namespace ServiceSdk.Devices.Tests.Sessions;

/// <summary>Every byte is a frame; FF is a spoilt one.</summary>
internal sealed class ByteCodec : IFrameCodec<byte?>
{
    public Scan<byte?> Read(ReadOnlySpan<byte> bytes) =>
        bytes[0] == 0xFF ? Scan<byte?>.Skip(1, Resync.BadCheck) : Scan<byte?>.Whole(1, bytes[0]);
}
