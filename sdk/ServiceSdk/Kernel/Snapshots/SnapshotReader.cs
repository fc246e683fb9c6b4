using System.Buffers.Binary;
using System.Text;

namespace ServiceSdk;

/// <summary>Gives back what a <see cref="SnapshotWriter"/> took down. Not safe for concurrent use.</summary>
/// <param name="bytes">What was taken down; bytes of another layout may throw anything.</param>
/// <param name="read">How events stand in the journal.</param>
public sealed class SnapshotReader(byte[] bytes, Func<ReadOnlyMemory<byte>, IReadOnlyList<IEvent>> read) : Snapshot
{
    private readonly List<object?> _seen = [null];
    private int _at;

    /// <inheritdoc />
    public override bool IsReading => true;

    /// <inheritdoc />
    public override long Number(long value)
    {
        var (read, shift) = (0UL, 0);
        do
        {
            read |= (bytes[_at] & 0x7FUL) << shift;
            shift += 7;
        }
        while (bytes[_at++] >= 0x80);
        return (long)(read >> 1) ^ -(long)(read & 1);
    }

    /// <inheritdoc />
    public override ulong Bits(ulong value) => BinaryPrimitives.ReadUInt64LittleEndian(Take(8).Span);

    /// <inheritdoc />
    public override string? Text(string? value) => Number(0L) is >= 0 and var length ? Encoding.UTF8.GetString(Take(length).Span) : null;

    /// <inheritdoc />
    public override byte[] Bytes(byte[] value) => Take(Number(0L)).ToArray();

    /// <inheritdoc />
    public override IReadOnlyList<IEvent> Events(IReadOnlyList<IEvent> values) => read(Take(Number(0L)));

    /// <inheritdoc />
    public override T? Shared<T>(T? value, Func<Snapshot, T?, T> exchange)
        where T : class
    {
        var index = (int)Number(0L);
        if (index < _seen.Count)
            return (T?)_seen[index];

        // Its place comes before those of what it refers to, as it was written.
        _seen.Add(null);
        var made = exchange(this, null);
        _seen[index] = made;
        return made;
    }

    private ReadOnlyMemory<byte> Take(long length)
    {
        var taken = bytes.AsMemory(_at, (int)length);
        _at += taken.Length;
        return taken;
    }
}
