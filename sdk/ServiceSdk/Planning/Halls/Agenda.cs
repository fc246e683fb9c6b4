namespace ServiceSdk.Planning;

/// <summary>What is still to happen in a simulated hall, in order of time; at one instant in the order of <see cref="Occasion"/>, then by window or number.</summary>
internal sealed class Agenda
{
    private const int OrderBits = 40;

    private readonly PriorityQueue<int, UInt128> _entries = new();

    /// <summary>When something comes in the order of all that happens.</summary>
    /// <param name="time">When it happens, at least 0.</param>
    /// <param name="occasion">What happens.</param>
    /// <param name="order">Which comes first of its kind, at least 0.</param>
    public static UInt128 Key(long time, Occasion occasion, int order) => new((ulong)time, (ulong)occasion << OrderBits | (uint)order);

    public void Add(long time, Occasion occasion, int order, int subject) => _entries.Enqueue(subject, Key(time, occasion, order));

    /// <summary>Whether nothing of the agenda comes before a key.</summary>
    public bool IsAfter(UInt128 key) => !_entries.TryPeek(out _, out var next) || key < next;

    public bool TryTake(out long time, out Occasion occasion, out int subject)
    {
        var taken = _entries.TryDequeue(out subject, out var key);
        (time, occasion) = ((long)(ulong)(key >> 64), (Occasion)((ulong)key >> OrderBits));
        return taken;
    }
}

/// <summary>What can happen, in the order it does at one instant.</summary>
internal enum Occasion
{
    /// <summary>A closure begins or ends: its first moment is inside, its end is not, also for a window that finishes just then.</summary>
    Switching,

    /// <summary>A window is done with whom it had in hand, or gives up waiting.</summary>
    Finishing,

    /// <summary>A window that was closed calls again.</summary>
    Opening,

    /// <summary>An absent citizen is back.</summary>
    Returning,

    /// <summary>A ticket is taken, or an appointment may be called from now on.</summary>
    Arriving,

    /// <summary>A citizen's patience ends.</summary>
    Leaving,
}
