using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>HALL-1 one command at a time, windows in turn, every command granted.</summary>
internal sealed class HallOneSteps
{
    private static readonly Actor Clerk = new("s-bench", Roles.Clerk, "320402006-1", "1");
    private static readonly long Morning = CivilTime.Midnight(HallOne.Date) + 9 * 60 * 60_000;
    private static readonly TicketItem[] Items = [.. HallOne.Skills.Select((skill, line) => new TicketItem($"tn2018-{line:000}", $"事项{line}", skill))];
    private static readonly IReadOnlyList<TicketItem>[] Asked = [.. Items.Select(item => new[] { item })];
    private static readonly CallNext[] Calls = [.. HallOne.Plan.Windows.Select(window => new CallNext(window.Id))];

    private readonly HallQueue _queue = new();
    private long _now;
    private int _line;
    private int _window;

    public HallOneSteps(int backlog)
    {
        Send(new OpenDay("320402006-1", HallOne.Date, HallOne.Plan));
        foreach (var window in HallOne.Plan.Windows)
            Send(new OpenWindow(window.Id, $"s-{window.Id}", window.Skills));
        for (var ticket = 0; ticket < backlog; ticket++)
            Issue();
    }

    public IEnumerable<string> Waiting(int count) => _queue.View.Tickets.Take(count).Select(ticket => ticket.Id);

    public void Issue()
    {
        _line = (_line + 1) % HallOne.Lines;
        var green = _now++ % 7 == 0;
        Send(new IssueTicket(Asked[_line], green ? TicketClass.Green : TicketClass.Ordinary, green ? "elderly" : null, null));
    }

    public TicketCalled Call()
    {
        _now++;
        _window = (_window + 1) % HallOne.Windows;
        return (TicketCalled)Send(Calls[_window]);
    }

    public ServiceStarted Start(TicketCalled called) => (ServiceStarted)Send(new StartService(called.Ticket, called.Window));

    public void Finish(ServiceStarted started) => Send(new FinishService(started.Ticket, started.Window));

    public void Transfer(TicketCalled called) =>
        Send(new TransferTicket(called.Ticket, called.Window, Items[_line = (_line + 3) % HallOne.Lines], TransferMode.KeepTime, false));

    public void Cancel(string ticket) => Send(new CancelTicket(ticket));

    private IEvent Send(ICommand command)
    {
        var at = new Moment(_now, Morning);
        if (!_queue.Decide(command, new Envelope(Clerk, default, at)).Succeeded(out var events, out var refusal))
            throw new InvalidOperationException(refusal.Code);
        foreach (var @event in events)
            _queue.Apply(@event, Clerk, at);
        return events[0];
    }
}
