namespace ServiceSdk.Queueing;

/// <summary>By ticket time + target, the earliest first; equal due dates by serial.</summary>
public sealed class EarliestDue : IQueuePolicy
{
    /// <summary>What plans call it.</summary>
    public const string Name = "due-date";

    /// <inheritdoc />
    public bool HonoursSlots => false;

    /// <inheritdoc />
    public bool Precedes(in Standing a, in Standing b, long now)
    {
        var (first, second) = (a.Reference + a.Target, b.Reference + b.Target);
        return first != second ? first < second : a.Serial < b.Serial;
    }
}
