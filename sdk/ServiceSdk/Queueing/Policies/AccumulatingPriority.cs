namespace ServiceSdk.Queueing;

/// <summary>By <see cref="ClassTarget.Rate"/> × waited, the largest first (Kleinrock 1964); equal scores by ticket time.</summary>
public sealed class AccumulatingPriority(PolicySettings settings) : IQueuePolicy
{
    /// <summary>What plans call it.</summary>
    public const string Name = "accumulating";

    private readonly long[] _rates = [.. settings.Classes.Select(@class => @class.Rate ?? 0)];

    /// <inheritdoc />
    public bool HonoursSlots => false;

    /// <inheritdoc />
    public bool Precedes(in Standing a, in Standing b, long now)
    {
        // 128 bits: a rate is as large as the plan says, and a simulated run may be years long.
        var first = (Int128)_rates[a.Class] * (now - a.Reference);
        var second = (Int128)_rates[b.Class] * (now - b.Reference);
        if (first != second)
            return first > second;

        // By reference before serial, as in a lane: by serial alone, classes of rate 0 would go round in a circle.
        return a.Before(b);
    }
}
