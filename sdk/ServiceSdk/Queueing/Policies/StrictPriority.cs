namespace ServiceSdk.Queueing;

/// <summary>By <see cref="ClassTarget.Order"/>, then by ticket time: a class waits while any of a smaller order waits (Cobham 1954).</summary>
public sealed class StrictPriority(PolicySettings settings) : IQueuePolicy
{
    /// <summary>What plans call it.</summary>
    public const string Name = "strict";

    private readonly int[] _orders = [.. settings.Classes.Select(@class => @class.Order ?? 0)];

    /// <inheritdoc />
    public bool HonoursSlots => false;

    /// <inheritdoc />
    public bool Precedes(in Standing a, in Standing b, long now)
    {
        var (first, second) = (_orders[a.Class], _orders[b.Class]);
        if (first != second)
            return first < second;
        return a.Before(b);
    }
}
