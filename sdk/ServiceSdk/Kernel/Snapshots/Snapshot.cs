using System.Runtime.InteropServices;

namespace ServiceSdk;

/// <summary>
/// State on its way down or up. Every call hands over what there is and goes on with what it gets back: writing gives back the same,
/// reading gives what was written there. So one piece of code goes both ways, and what is read cannot differ from what is written.
/// </summary>
public abstract class Snapshot
{
    /// <summary>Whether it gives state back; what is handed over is then not looked at.</summary>
    public abstract bool IsReading { get; }

    /// <summary>A whole number; the nearer to 0, the shorter.</summary>
    public abstract long Number(long value);

    /// <summary>A whole number of 32 bits.</summary>
    public int Number(int value) => (int)Number((long)value);

    /// <summary>Yes or no.</summary>
    public bool Flag(bool value) => Number(value ? 1L : 0L) != 0;

    /// <summary>A number to the last bit.</summary>
    public double Fraction(double value) => BitConverter.UInt64BitsToDouble(Bits(BitConverter.DoubleToUInt64Bits(value)));

    /// <summary>64 bits without meaning here.</summary>
    public abstract ulong Bits(ulong value);

    /// <summary>128 bits without meaning here.</summary>
    public Guid Key(Guid value)
    {
        Span<ulong> bits = MemoryMarshal.Cast<Guid, ulong>(new Span<Guid>(ref value));
        (bits[0], bits[1]) = (Bits(bits[0]), Bits(bits[1]));
        return value;
    }

    /// <summary>A text; null for none.</summary>
    public abstract string? Text(string? value);

    /// <summary>Raw bytes.</summary>
    public abstract byte[] Bytes(byte[] value);

    /// <summary>Events, in the form the journal has them.</summary>
    public abstract IReadOnlyList<IEvent> Events(IReadOnlyList<IEvent> values);

    /// <summary>An object that several may refer to, or null: passed once, and one object again for all of them.</summary>
    /// <param name="value">The object.</param>
    /// <param name="exchange">Passes its parts; makes a new one of them when given null.</param>
    public abstract T? Shared<T>(T? value, Func<Snapshot, T?, T> exchange)
        where T : class;

    /// <summary>A text that many say, or null: passed once.</summary>
    public string? Common(string? value) => Shared(value, static (snapshot, text) => snapshot.Text(text)!);

    /// <summary>One of a few that both sides have in the same order, or null.</summary>
    public T? One<T>(IReadOnlyList<T> of, T? value)
        where T : class
    {
        var index = -1;
        for (var at = 0; value is not null && index < 0; at++)
        {
            if (ReferenceEquals(of[at], value))
                index = at;
        }

        return (index = Number(index)) < 0 ? null : of[index];
    }

    /// <summary>A list.</summary>
    /// <param name="values">Its members.</param>
    /// <param name="exchange">Passes one; makes a new one when given the type's default.</param>
    /// <returns>The members that came back.</returns>
    public List<T> List<T>(IEnumerable<T> values, Func<T?, T> exchange)
    {
        List<T> list = IsReading ? [] : [.. values];
        var count = Number(list.Count);
        for (var at = 0; at < count; at++)
        {
            if (IsReading)
                list.Add(exchange(default));
            else
                exchange(list[at]);
        }

        return list;
    }
}
