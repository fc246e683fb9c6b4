using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>
/// A day of HALL-1 through the aggregate in memory, from a fixed seed: 85 % ordinary, of which 5 points with an appointment, 15 % green;
/// the rest as <see cref="HallOneMix"/> says. Windows take turns.
/// </summary>
internal sealed class HallOneDay
{
    private readonly MemoryHall _hall = new(HallOne.Plan);
    private readonly Random _random = new(20181030);
    private readonly Queue<string> _absent = [];
    private readonly Queue<string> _held = [];
    private int _window;
    private int _lifecycle;

    public HallOneDay(int backlog)
    {
        for (var ticket = 0; ticket < backlog; ticket++)
            Issue();
    }

    /// <summary>How many commands it took so far.</summary>
    public long Commands => _hall.Commands;

    /// <summary>One ticket in, one ticket served or otherwise ended.</summary>
    public void Lifecycle()
    {
        var of100 = _lifecycle++ % 100;
        _hall.Now += 2;
        Issue(of100);
        _window = (_window + 1) % HallOne.Windows;
        if (HallOneMix.IsCancelled(of100) && _hall.View.NextFor(HallOne.Model.Calls[_window].Window, _hall.Now) is { } waiting)
            _hall.Send(new CancelTicket(waiting.Id));
        var called = (TicketCalled)_hall.Send(HallOne.Model.Calls[_window]);
        if (HallOneMix.IsRecalled(of100))
            _hall.Send(new RecallTicket(called.Ticket, called.Window));
        switch (HallOneMix.CourseOf(of100))
        {
            case Course.Absent:
                _hall.Send(new MarkNoShow(called.Ticket, called.Window));
                return;
            case Course.AbsentAndBack:
                _hall.Send(new MarkNoShow(called.Ticket, called.Window));
                _absent.Enqueue(called.Ticket);
                return;
            case Course.Held:
                _hall.Send(new HoldTicket(called.Ticket, called.Window, null));
                _held.Enqueue(called.Ticket);
                return;
            case Course.Moved:
                Transfer(called, TransferMode.KeepTime);
                return;
            case Course.MovedToTail:
                Transfer(called, TransferMode.Tail);
                return;
        }

        _hall.Send(new StartService(called.Ticket, called.Window));
        _hall.Send(new FinishService(called.Ticket, called.Window));
        if (of100 is 40 or 90 && _absent.TryDequeue(out var back))
            _hall.Send(new RejoinTicket(back));
        if (of100 is 30 or 70 or 99 && _held.TryDequeue(out var held))
            _hall.Send(new ResumeTicket(held));
    }

    private void Issue(int of100 = -1)
    {
        var line = _random.Next(HallOne.Lines);
        if (HallOneMix.IsBooked(of100))
        {
            var slot = (HallOne.Opening + (int)(_hall.Now / 60_000)) / 30 * 30 + 30;
            var booked = (AppointmentBooked)_hall.Send(new BookAppointment(HallOne.Model.Items[line], slot, TicketClass.Ordinary, null, null));
            _hall.Send(new CheckIn(booked.Appointment));
            return;
        }

        _hall.Send(HallOne.Model.Ask(line, green: _random.Next(100) < 15));
    }

    private void Transfer(TicketCalled called, TransferMode mode)
    {
        _hall.Send(new StartService(called.Ticket, called.Window));
        _hall.Send(new TransferTicket(called.Ticket, called.Window, HallOne.Model.Items[_random.Next(HallOne.Lines)], mode, false));
    }
}
