namespace ServiceSdk.Devices.Codecs;

/// <summary>Bytes as they arrive, read out as frames. However the bytes were cut, the frames are the same. Not thread-safe.</summary>
/// <typeparam name="TFrame">The protocol's frame.</typeparam>
/// <param name="codec">The framing.</param>
public sealed class FrameBuffer<TFrame>(IFrameCodec<TFrame> codec)
{
    private byte[] _bytes = new byte[256];
    private int _start;
    private int _end;

    /// <summary>Adds what has arrived.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_end + bytes.Length > _bytes.Length)
            MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>Takes the next frame or resync; false when more bytes must arrive first.</summary>
    public bool TryRead(out Scan<TFrame> scan)
    {
        scan = _start < _end ? codec.Read(_bytes.AsSpan(_start.._end)) : Scan<TFrame>.Incomplete;
        _start += scan.Consumed;
        return scan.Consumed > 0;
    }

    /// <summary>Forgets a frame that has begun, as when its sender has been given up.</summary>
    public void Clear() => _start = _end = 0;

    private void MakeRoom(int more)
    {
        var kept = _bytes.AsSpan(_start.._end);
        var target = kept.Length + more > _bytes.Length ? new byte[Math.Max(_bytes.Length * 2, kept.Length + more)] : _bytes;
        kept.CopyTo(target);
        (_bytes, _end, _start) = (target, kept.Length, 0);
    }
}
