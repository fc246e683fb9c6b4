namespace ServiceSdk.Queueing;

/// <content>Windows: who sits there and what it serves. A line that loses its last window with somebody waiting is said aloud.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> OpenWindow(OpenWindow command)
    {
        if (_day.Counter(command.Window) is not { } counter)
            return QueueRefusals.WindowUnknown();
        if (counter.State != WindowState.Closed && counter.Clerk != command.Clerk && counter.Clerk != command.From)
            return QueueRefusals.WindowTaken(counter.Setup.Name);
        if (Array.Find(_day.Counters, other => other != counter && other.Clerk == command.Clerk) is { } other)
            return QueueRefusals.ClerkElsewhere(other.Setup.Name);
        Skill[] skills = [.. counter.Setup.Skills.Where(command.Skills.Contains)];
        if (skills.Length == 0)
            return QueueRefusals.ClerkNotAuthorised(counter.Setup.Name);
        return All([new WindowOpened(counter.Setup.Id, command.Clerk, skills), .. Stranded(counter, skills)]);
    }

    private Outcome<IReadOnlyList<IEvent>> PauseWindow(PauseWindow command)
    {
        if (_day.Counter(command.Window) is not { } counter)
            return QueueRefusals.WindowUnknown();
        if (counter.State != WindowState.Open)
            return QueueRefusals.WindowNotOpen(counter.State);
        return string.IsNullOrWhiteSpace(command.Reason)
            ? QueueRefusals.ReasonMissing()
            : One(new WindowPaused(counter.Setup.Id, command.Reason));
    }

    private Outcome<IReadOnlyList<IEvent>> CloseWindow(CloseWindow command)
    {
        if (_day.Counter(command.Window) is not { } counter)
            return QueueRefusals.WindowUnknown();
        if (counter.State == WindowState.Closed)
            return QueueRefusals.WindowNotOpen(counter.State);
        if (counter.InHand is { } inHand)
            return QueueRefusals.WindowBusy(counter.Setup.Name, inHand.Number);
        return All([new WindowClosed(counter.Setup.Id), .. Stranded(counter, [])]);
    }

    /// <summary>The lines that wait for nobody once the window serves only these skills.</summary>
    private IEnumerable<LineStranded> Stranded(Counter counter, Skill[] left) =>
        counter.Lines
            .Where(line => line.Waiting > 0 && !left.Contains(line.Setup.Skill) && !_day.Served(line, counter))
            .Select(line => new LineStranded(line.Setup.Id, line.Waiting));

    private void WindowOpened(WindowOpened opened, long now)
    {
        var counter = _day.Counter(opened.Window)!;
        if (counter.State == WindowState.Closed)
            counter.IdleSince = now;
        (counter.State, counter.Clerk, counter.PauseReason, counter.Skills) = (WindowState.Open, opened.Clerk, null, opened.Skills);
        _day.Relane();
    }

    private void WindowPaused(WindowPaused paused)
    {
        var counter = _day.Counter(paused.Window)!;
        (counter.State, counter.PauseReason) = (WindowState.Paused, paused.Reason);
    }

    private void WindowsClosed(params ReadOnlySpan<Counter> counters)
    {
        foreach (var counter in counters)
            (counter.State, counter.Clerk, counter.PauseReason, counter.Skills) = (WindowState.Closed, null, null, []);
        _day.Relane();
    }
}
