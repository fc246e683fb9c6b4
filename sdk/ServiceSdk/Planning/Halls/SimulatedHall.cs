using ServiceSdk.Queueing;

namespace ServiceSdk.Planning;

/// <summary>One hall on one simulated day: the queue's own code, fed with the visits and driven from occasion to occasion.</summary>
internal sealed class SimulatedHall
{
    private static readonly long Noon = CivilTime.Midnight(HallSetUp.Date) + 12 * 60 * 60_000;

    private readonly HallQueue _queue = new(QueuePolicies.Standard, estimates: false);
    private readonly Agenda _agenda = new();
    private readonly HallSetUp _setUp;
    private readonly Visit[] _visits;
    private readonly Fate[] _fates;
    private readonly Desk[] _desks;
    private readonly Dictionary<string, int> _windows = [];
    private readonly long[] _busy;
    private Envelope _envelope = At(0);
    private long _end;
    private int _arrived;
    private int _calls;
    private int _critical;

    private SimulatedHall(HallSetUp setUp, Visit[] visits)
    {
        (_setUp, _visits) = (setUp, visits);
        (_fates, _end) = (new Fate[visits.Length], setUp.Start);
        (_desks, _busy) = (new Desk[setUp.Calls.Length], new long[setUp.Calls.Length]);
    }

    private long Now => _envelope.At.HallTime;

    public static HallRecord Run(HallSetUp setUp, Visit[] visits)
    {
        var hall = new SimulatedHall(setUp, visits);
        hall.Open();
        while (hall.Next())
        {
        }

        return new HallRecord(hall._fates, hall._busy, hall._end - setUp.Start, hall._calls, hall._critical);
    }

    private static Envelope At(long now) => new(Actor.System, Guid.Empty, new Moment(now, Noon));

    private void Open()
    {
        // Opened without being asked: a scenario may promise more than the day to which a real plan is held.
        _queue.Apply(_setUp.Opened, Actor.System, _envelope.At);
        for (var window = 0; window < _desks.Length; window++)
        {
            _windows.Add(_setUp.Calls[window].Window, window);
            Do(_setUp.Opens[window]);
            foreach (var closure in _setUp.Closures[window])
            {
                _agenda.Add(closure.From, Occasion.Switching, window, window);
                _agenda.Add(closure.To, Occasion.Switching, window, window);
                _agenda.Add(closure.To, Occasion.Opening, window, window);
            }
        }
    }

    /// <summary>Goes on to the next occasion; false when all is over.</summary>
    private bool Next()
    {
        if (_arrived < _visits.Length && _agenda.IsAfter(Agenda.Key(_visits[_arrived].At, Occasion.Arriving, _visits[_arrived].No)))
        {
            GoTo(_visits[_arrived].At);
            Arrive(_arrived++);
            return true;
        }

        if (!_agenda.TryTake(out var time, out var occasion, out var subject))
            return false;
        GoTo(time);
        switch (occasion)
        {
            case Occasion.Switching: Switch(subject); break;
            case Occasion.Finishing: Finish(subject); break;
            case Occasion.Opening: Call(subject); break;
            case Occasion.Returning: ComeBack(subject); break;
            case Occasion.Arriving: Offer(Ticket(subject)); break;
            case Occasion.Leaving: Leave(subject); break;
        }

        return true;
    }

    private void GoTo(long time)
    {
        if (time != Now)
            _envelope = At(time);
    }

    private void Arrive(int index)
    {
        ref readonly var visit = ref _visits[index];
        _end = Now;
        var events = Decide(_setUp.Issue(visit))!;
        var issued = (TicketIssued)events[0];
        if (visit.Patience is { } patience)
            _agenda.Add(visit.At + patience, Occasion.Leaving, visit.No, index);
        if (!_setUp.BySlot(visit))
        {
            Apply(events);
            Offer(issued.Ticket);
            return;
        }

        // Booked and checked in at once: slots of a scenario are no slots of a hall's grid.
        var appointment = $"B{visit.No}";
        Apply(
        [
            new AppointmentBooked(appointment, new LineItem(issued.Line, issued.Item, issued.ItemTitle), 0, issued.Class, issued.ClassReason, null),
            issued with { Appointment = appointment, Slot = visit.Slot },
        ]);
        if (_setUp.CallableFrom(visit) is var from && from > Now)
            _agenda.Add(from, Occasion.Arriving, visit.No, index);
        else
            Offer(issued.Ticket);
    }

    /// <summary>A ticket turned callable: an idle window takes it.</summary>
    private void Offer(string ticket)
    {
        if (_queue.View.IdleWindowFor(ticket) is { } window)
            Call(_windows[window]);
    }

    private void Call(int window)
    {
        var call = _setUp.Calls[window];
        if (Decide(call) is not { } events)
            return;
        Apply(events);
        var called = (TicketCalled)events[0];
        _calls++;
        if (called.Reason.Critical)
            _critical++;

        var index = _queue.View.AtWindow(call.Window)!.Standing.Serial - 1;
        ref readonly var visit = ref _visits[index];
        ref var fate = ref _fates[index];
        var absent = visit.Absence is not null && fate.Called is null;
        var end = Now + (absent ? _setUp.Lost : visit.Service);
        (fate.Called, fate.Window) = (fate.Called ?? Now, window);
        if (!absent)
        {
            Do(new StartService(called.Ticket, call.Window));
            fate.Finished = end;
        }

        fate.Outcome = absent ? VisitOutcome.NoShow : VisitOutcome.Served;
        (_desks[window].InHand, _desks[window].Ticket) = (index, called.Ticket);
        _busy[window] += end - Now;
        _agenda.Add(end, Occasion.Finishing, window, window);
    }

    private void Finish(int window)
    {
        _end = Now;
        ref var desk = ref _desks[window];
        var (ticket, id) = (desk.Ticket, _setUp.Calls[window].Window);
        if (_fates[desk.InHand].Finished is null)
        {
            Do(new MarkNoShow(ticket, id));
            ref readonly var visit = ref _visits[desk.InHand];
            if ((visit.Absence!.BackAt ?? Now + visit.Absence.BackAfter) is { } back)
                _agenda.Add(Math.Max(back, Now), Occasion.Returning, visit.No, desk.InHand);
        }
        else
        {
            Do(new FinishService(ticket, id));
        }

        if (!desk.Closed)
            Call(window);
    }

    private void Switch(int window)
    {
        ref var closed = ref _desks[window].Closed;
        closed = !closed;
        Do(closed ? _setUp.Pauses[window] : _setUp.Opens[window]);
    }

    private void ComeBack(int index)
    {
        var ticket = Ticket(index);
        if (Decide(new RejoinTicket(ticket)) is not { } rejoined)
        {
            _fates[index].Outcome = VisitOutcome.Expired;
            return;
        }

        Apply(rejoined);
        _fates[index].Outcome = VisitOutcome.Waiting;
        Offer(ticket);
    }

    private void Leave(int index)
    {
        ref var fate = ref _fates[index];
        if (fate.Called is not null)
            return;
        Do(new CancelTicket(Ticket(index)));
        fate.Outcome = VisitOutcome.Abandoned;
    }

    /// <summary>The ticket of a visit: they are issued in the order of the visits.</summary>
    private string Ticket(int index) => _queue.View.Tickets[index].Id;

    /// <summary>What the queue answers a command; null when it refuses.</summary>
    private IReadOnlyList<IEvent>? Decide(ICommand command) => _queue.Decide(command, _envelope).Succeeded(out var events, out _) ? events : null;

    private void Do(ICommand command) =>
        Apply(Decide(command) ?? throw new InvalidOperationException($"The queue refused {command}."));

    private void Apply(IReadOnlyList<IEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
            _queue.Apply(events[i], Actor.System, _envelope.At);
    }

    /// <summary>A window as the simulation drives it.</summary>
    private struct Desk
    {
        /// <summary>The visit it has in hand.</summary>
        public int InHand;

        public string Ticket;

        public bool Closed;
    }
}
