using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ServiceSdk;

/// <summary>
/// Takes state down as bytes: numbers seven bits a byte with the sign lowest, texts as their length and UTF-8. Not safe for concurrent use.
/// </summary>
/// <param name="write">How events stand in the journal.</param>
public sealed class SnapshotWriter(Func<IReadOnlyList<IEvent>, byte[]> write) : Snapshot
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly Dictionary<object, int> _seen = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc />
    public override bool IsReading => false;

    /// <summary>What was taken down.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <inheritdoc />
    public override long Number(long value)
    {
        var bytes = _bytes.GetSpan(10);
        var rest = (ulong)((value << 1) ^ (value >> 63));
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
            bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
        _bytes.Advance(length);
        return value;
    }

    /// <inheritdoc />
    public override ulong Bits(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return value;
    }

    /// <inheritdoc />
    public override string? Text(string? value)
    {
        Number(value is null ? -1L : Encoding.UTF8.GetByteCount(value));
        if (value is not null)
            Encoding.UTF8.GetBytes(value, _bytes);
        return value;
    }

    /// <inheritdoc />
    public override byte[] Bytes(byte[] value)
    {
        Number(value.Length);
        _bytes.Write(value);
        return value;
    }

    /// <inheritdoc />
    public override IReadOnlyList<IEvent> Events(IReadOnlyList<IEvent> values)
    {
        Bytes(write(values));
        return values;
    }

    /// <inheritdoc />
    public override T? Shared<T>(T? value, Func<Snapshot, T?, T> exchange)
        where T : class
    {
        if (value is null)
        {
            Number(0L);
        }
        else if (_seen.TryGetValue(value, out var known))
        {
            Number(known);
        }
        else
        {
            _seen.Add(value, _seen.Count + 1);
            Number(_seen.Count);
            exchange(this, value);
        }

        return value;
    }
}
