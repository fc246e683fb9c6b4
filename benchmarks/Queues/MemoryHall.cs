using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>A hall's queue in memory, every window open. What is sent must be granted: a refusal would be measured as work.</summary>
internal sealed class MemoryHall
{
    private const string Id = "320402006-1";
    private static readonly Actor Clerk = new("s-bench", Roles.Clerk, Id, "1");
    private static readonly long Morning = CivilTime.Midnight(HallOne.Date) + HallOne.Opening * 60_000;

    public MemoryHall(HallPlan plan)
    {
        Send(new OpenDay(Id, HallOne.Date, plan));
        foreach (var window in plan.Windows)
            Send(new OpenWindow(window.Id, $"s-{window.Id}", window.Skills));
    }

    public IQueueView View => Queue.View;

    /// <summary>Hall time, in milliseconds since the opening.</summary>
    public long Now { get; set; }

    /// <summary>How many commands were granted.</summary>
    public long Commands { get; private set; }

    private HallQueue Queue { get; } = new();

    /// <summary>Decides a command and applies what comes of it.</summary>
    /// <returns>The first event.</returns>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public IEvent Send(ICommand command)
    {
        var at = new Moment(Now, Morning + Now);
        if (!Queue.Decide(command, new Envelope(Clerk, default, at)).Succeeded(out var events, out var refusal))
            throw new InvalidOperationException(refusal.Code);
        foreach (var @event in events)
            Queue.Apply(@event, Clerk, at);
        Commands++;
        return events[0];
    }
}
