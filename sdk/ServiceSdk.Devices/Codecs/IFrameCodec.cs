namespace ServiceSdk.Devices.Codecs;

/// <summary>One protocol's framing, pure: the same bytes give the same answer, and nothing is remembered between calls.</summary>
/// <typeparam name="TFrame">What a well-formed frame says.</typeparam>
public interface IFrameCodec<TFrame>
{
    /// <summary>
    /// Looks at the start of what has arrived. It never throws: bytes that are no frame are a <see cref="Resync"/>, and a frame that
    /// is not whole yet is <see cref="Scan{TFrame}.Incomplete"/>.
    /// </summary>
    /// <param name="bytes">All that has arrived and was not consumed; at least one byte.</param>
    Scan<TFrame> Read(ReadOnlySpan<byte> bytes);
}

/// <summary>What stands at the start of the bytes.</summary>
/// <typeparam name="TFrame">The protocol's frame.</typeparam>
public readonly record struct Scan<TFrame>
{
    private Scan(int consumed, TFrame? frame, Resync? resync) => (Consumed, Frame, Resync) = (consumed, frame, resync);

    /// <summary>How many bytes are dealt with; 0 means that more must arrive.</summary>
    public int Consumed { get; }

    /// <summary>The frame, when there is one.</summary>
    public TFrame? Frame { get; }

    /// <summary>Why bytes were skipped, when they were.</summary>
    public Resync? Resync { get; }

    /// <summary>A frame has begun and is not whole.</summary>
    public static Scan<TFrame> Incomplete => default;

    /// <summary>A whole frame of so many bytes.</summary>
    public static Scan<TFrame> Whole(int consumed, TFrame frame) => new(consumed, frame, null);

    /// <summary>So many bytes are no frame.</summary>
    public static Scan<TFrame> Skip(int consumed, Resync reason) => new(consumed, default, reason);
}

/// <summary>Why a codec skipped bytes to find the next frame.</summary>
public enum Resync
{
    /// <summary>Bytes outside any frame.</summary>
    Noise,

    /// <summary>A frame announced a length its protocol does not know.</summary>
    BadLength,

    /// <summary>A frame whose check bytes or end do not fit.</summary>
    BadCheck,
}
