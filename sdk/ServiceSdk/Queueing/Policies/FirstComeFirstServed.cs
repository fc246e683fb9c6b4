namespace ServiceSdk.Queueing;

/// <summary>By ticket time, whatever the class.</summary>
public sealed class FirstComeFirstServed : IQueuePolicy
{
    /// <summary>What plans call it.</summary>
    public const string Name = "fcfs";

    /// <inheritdoc />
    public bool HonoursSlots => false;

    /// <inheritdoc />
    public bool Precedes(in Standing a, in Standing b, long now) => a.Before(b);
}
