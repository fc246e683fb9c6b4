using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace ServiceSdk;

/// <summary>
/// Takes state down as bytes: numbers seven bits a byte with the sign lowest, texts as their length and UTF-8. Not safe for concurrent use.
/// </summary>
/// <param name="write">How events stand in the journal.</param>
/// <param name="expected">About how many bytes it will be, at least 0: what is right need not be moved as it grows.</param>
public sealed class SnapshotWriter(Func<IReadOnlyList<IEvent>, byte[]> write, int expected = 0) : Snapshot
{
    private readonly Dictionary<object, int> _seen = new(Identity.Comparer);
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(1024, expected));
    private int _length;

    /// <inheritdoc />
    public override bool IsReading => false;

    /// <summary>What was taken down.</summary>
    public byte[] ToArray() => _bytes[.._length];

    /// <inheritdoc />
    public override long Number(long value)
    {
        const int Longest = 10;
        if (_bytes.Length - _length < Longest)
            Grow(Longest);
        var rest = (ulong)((value << 1) ^ (value >> 63));
        for (; rest >= 0x80; rest >>= 7)
            _bytes[_length++] = (byte)(rest | 0x80);
        _bytes[_length++] = (byte)rest;
        return value;
    }

    /// <inheritdoc />
    public override ulong Bits(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Space(sizeof(ulong)), value);
        return value;
    }

    /// <inheritdoc />
    public override string? Text(string? value)
    {
        if (value is null)
        {
            Number(-1L);
            return null;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Encoding.UTF8.GetBytes(value, Space(length));
        return value;
    }

    /// <inheritdoc />
    public override byte[] Bytes(byte[] value)
    {
        Number(value.Length);
        value.CopyTo(Space(value.Length));
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

    private Span<byte> Space(int length)
    {
        if (_bytes.Length - _length < length)
            Grow(length);
        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }

    private void Grow(int by) => Array.Resize(ref _bytes, Math.Max(_length + by, 2 * _bytes.Length));

    /// <summary>An object is itself, a text is what it says.</summary>
    private sealed class Identity : IEqualityComparer<object>
    {
        public static readonly Identity Comparer = new();

        public new bool Equals(object? a, object? b) => ReferenceEquals(a, b) || (a is string text && text.Equals(b as string, StringComparison.Ordinal));

        public int GetHashCode(object of) => of is string text ? text.GetHashCode(StringComparison.Ordinal) : RuntimeHelpers.GetHashCode(of);
    }
}
