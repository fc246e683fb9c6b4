using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>
/// A day of HALL-1 through the aggregate in memory, from a fixed seed: 85 % ordinary, of which 5 points with an appointment, 15 % green;
/// per 100 tickets 6 recalls, 4 absences of which 2 return, 5 transfers of which 3 keep their time, 3 holds, 2 cancels. Windows take turns.
/// </summary>
internal sealed class HallOneDay
{
    private static readonly Actor Clerk = new("s-bench", Roles.Clerk, "320402006-1", "1");
    private static readonly long Midnight = CivilTime.Midnight(HallOne.Date);
    private static readonly TicketItem[] Items = [.. HallOne.Skills.Select((skill, line) => new TicketItem($"tn2018-{line:000}", $"事项{line}", skill))];
    private static readonly IReadOnlyList<TicketItem>[] Asked = [.. Items.Select(item => new[] { item })];
    private static readonly CallNext[] Calls = [.. HallOne.Plan.Windows.Select(window => new CallNext(window.Id))];

    private readonly Random _random = new(20181030);
    private readonly Queue<string> _absent = [];
    private readonly Queue<string> _held = [];
    private readonly Queue<string> _booked = [];
    private long _now = 9 * 60 * 60_000;
    private int _window;
    private int _lifecycle;

    public HallOneDay(int backlog)
    {
        Send(new OpenDay("320402006-1", HallOne.Date, HallOne.Plan));
        foreach (var window in HallOne.Plan.Windows)
            Send(new OpenWindow(window.Id, $"s-{window.Id}", window.Skills));
        for (var ticket = 0; ticket < backlog; ticket++)
            Issue();
    }

    public HallQueue Queue { get; } = new();

    public long Commands { get; private set; }

    /// <summary>Hall time, in milliseconds.</summary>
    public long Now => _now;

    /// <summary>One ticket in, one ticket served or otherwise ended.</summary>
    public void Lifecycle()
    {
        var of100 = _lifecycle++ % 100;
        _now += 2;
        Issue(of100);
        _window = (_window + 1) % HallOne.Windows;
        if (of100 % 50 == 49 && Queue.View.NextFor(Calls[_window].Window, _now) is { } waiting)
            Send(new CancelTicket(waiting.Id));
        if (Send(Calls[_window])?[0] is not TicketCalled called)
            return;
        if (of100 % 16 == 15)
            Send(new RecallTicket(called.Ticket, called.Window));
        switch (of100)
        {
            case 10 or 35 or 60 or 85:
                Send(new MarkNoShow(called.Ticket, called.Window));
                if (of100 is 10 or 60)
                    _absent.Enqueue(called.Ticket);
                return;
            case 20 or 50 or 80:
                Send(new HoldTicket(called.Ticket, called.Window, null));
                _held.Enqueue(called.Ticket);
                return;
            case 5 or 25 or 45 or 65 or 95:
                Transfer(called, of100 is 25 or 65 ? TransferMode.Tail : TransferMode.KeepTime);
                return;
        }

        Send(new StartService(called.Ticket, called.Window));
        Send(new FinishService(called.Ticket, called.Window));
        if (of100 is 40 or 90 && _absent.TryDequeue(out var back))
            Send(new RejoinTicket(back));
        if (of100 is 30 or 70 or 99 && _held.TryDequeue(out var held))
            Send(new ResumeTicket(held));
    }

    private void Issue(int of100 = -1)
    {
        var line = _random.Next(HallOne.Lines);
        if (of100 % 20 == 2)
        {
            var minute = (int)(_now / 60_000);
            if (Send(new BookAppointment(Items[line], (minute / 30 + 1) * 30, TicketClass.Ordinary, null, null))?[0] is AppointmentBooked booked)
                _booked.Enqueue(booked.Appointment);
            if (_booked.TryDequeue(out var appointment) && Send(new CheckIn(appointment)) is not null)
                return;
        }

        var green = _random.Next(100) < 15;
        Send(new IssueTicket(Asked[line], green ? TicketClass.Green : TicketClass.Ordinary, green ? "elderly" : null, null));
    }

    private void Transfer(TicketCalled called, TransferMode mode)
    {
        Send(new StartService(called.Ticket, called.Window));
        Send(new TransferTicket(called.Ticket, called.Window, Items[_random.Next(HallOne.Lines)], mode, false));
    }

    private IReadOnlyList<IEvent>? Send(ICommand command)
    {
        Commands++;
        var at = new Moment(_now, Midnight + _now % (24 * 60 * 60_000));
        if (!Queue.Decide(command, new Envelope(Clerk, default, at)).Succeeded(out var events, out _))
            return null;
        foreach (var @event in events)
            Queue.Apply(@event, Clerk, at);
        return events;
    }
}
