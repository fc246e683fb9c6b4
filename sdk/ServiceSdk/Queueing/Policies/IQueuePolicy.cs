namespace ServiceSdk.Queueing;

/// <summary>
/// Which ticket is next: a strategy over lane heads. A lane holds the walk-ins, or the appointments, of one line and class, in the order
/// of reference and serial; a policy must agree with that order inside a lane, and is asked about the heads alone. It holds no state, and
/// gives the same answer on every machine: integers only, no clock, no culture. It is consulted when a call is decided, never on replay.
/// </summary>
public interface IQueuePolicy
{
    /// <summary>Whether appointments are called around their slots; otherwise they stand in line by ticket time like everybody.</summary>
    bool HonoursSlots { get; }

    /// <summary>Whether <paramref name="a"/> is called before <paramref name="b"/>: a strict total order at any one time. Must not allocate.</summary>
    /// <param name="a">One lane head.</param>
    /// <param name="b">Another lane head.</param>
    /// <param name="now">Hall time in milliseconds.</param>
    bool Precedes(in Standing a, in Standing b, long now);
}

/// <summary>What a policy is made from.</summary>
/// <param name="Classes">The classes, by <see cref="Standing.Class"/>.</param>
/// <param name="Margin">m of the plan, in milliseconds.</param>
public sealed record PolicySettings(IReadOnlyList<ClassTarget> Classes, long Margin);
