namespace ServiceSdk.Queueing;

/// <summary>What a policy knows of a waiting ticket. Times are hall time in milliseconds.</summary>
/// <param name="Reference">r, from when its wait counts: the ticket time, or of an appointment the slot less the early-call window. It is not called before.</param>
/// <param name="Target">T of its class, or of its appointment.</param>
/// <param name="Due">D, when it must be called.</param>
/// <param name="Protected">Whether its class goes first among the critical.</param>
/// <param name="Serial">The day's serial, the last tie-break.</param>
/// <param name="Class">Its class, as an index into <see cref="PolicySettings.Classes"/>.</param>
public readonly record struct Standing(long Reference, long Target, long Due, bool Protected, int Serial, int Class = 0)
{
    /// <summary>Whether its promise is at risk at <paramref name="now"/>.</summary>
    public bool Critical(long now, long margin) => now >= Due - margin;

    /// <summary>Whether its wait counts from before another's: the order inside a lane.</summary>
    public bool Before(in Standing other) => Reference != other.Reference ? Reference < other.Reference : Serial < other.Serial;
}
