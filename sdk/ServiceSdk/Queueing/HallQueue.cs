namespace ServiceSdk.Queueing;

/// <summary>
/// A hall's queue on one business date: deterministic, single-writer, folded from events. Time comes with the command; the same
/// events give the same state on every machine. Not safe for concurrent use: its host gives it one writer.
/// </summary>
/// <remarks>Each part of the rules has a file: what is decided, and beside it what that changes.</remarks>
public sealed partial class HallQueue : IAggregate
{
    private const long MillisecondsPerMinute = 60_000;
    private const int MinutesPerDay = 24 * 60;
    private const long MillisecondsPerDay = MinutesPerDay * MillisecondsPerMinute;

    private readonly QueueDay _day = new();
    private readonly QueuePolicies _policies;
    private IQueuePolicy? _policy;

    /// <summary>A queue before its first event, with the policies of this SDK.</summary>
    public HallQueue()
        : this(QueuePolicies.Standard)
    {
    }

    /// <summary>A queue before its first event.</summary>
    /// <param name="policies">What its plan may name.</param>
    /// <param name="estimates">Whether tickets are told how long they will wait; nobody is late where they are not.</param>
    public HallQueue(QueuePolicies policies, bool estimates = true)
    {
        (_policies, _estimates, _forecast) = (policies, estimates, new HallForecast(_day));
        View = new QueueView(this, _day);
    }

    /// <summary>The day's state, for readers. Read it only while the hall is held.</summary>
    public IQueueView View { get; }

    /// <summary>Made when a decision first asks for it: a day can be read where nobody brought its policy.</summary>
    private IQueuePolicy Policy => _policy ??= _policies.Make(_day.Rules.Policy, new PolicySettings(_day.Targets, _day.Plan.Margin));

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope)
    {
        if (command is OpenDay open)
            return Open(open);
        if (!_day.IsOpen)
            return QueueRefusals.DayNotOpen();
        if (_day.IsClosed)
            return QueueRefusals.DayClosed(_day.Date);
        Advance(envelope.At);
        return command switch
        {
            IssueTicket issue => Issue(issue, envelope.At),
            CallNext call => Call(call, envelope.At),
            StartService start => Start(start),
            FinishService finish => Finish(finish),
            RecallTicket recall => Recall(recall, envelope.At),
            MarkNoShow absent => MarkAbsent(absent, envelope.At),
            RejoinTicket rejoin => Rejoin(rejoin, envelope.At),
            ReactivateTicket reactivate => Reactivate(reactivate, envelope.At),
            HoldTicket hold => Hold(hold),
            ResumeTicket resume => Resume(resume),
            TransferTicket transfer => Transfer(transfer, envelope.At),
            EditTicket edit => Edit(edit),
            CancelTicket cancel => Cancel(cancel),
            KeepTicket keep => Keep(keep, envelope.At),
            EnterEmergencyTicket emergency => EnterEmergency(emergency, envelope.At),
            BookAppointment book => Book(book, envelope.At),
            CancelAppointment cancel => CancelBooking(cancel),
            CheckIn checkIn => CheckIn(checkIn, envelope.At),
            OpenWindow openWindow => OpenWindow(openWindow),
            PauseWindow pause => PauseWindow(pause),
            CloseWindow closeWindow => CloseWindow(closeWindow),
            ChangePlan change => ChangePlan(change),
            ChangeHours change => ChangeHours(change),
            CloseDay => Close(envelope.At),
            _ => throw new ArgumentException($"Not a queue command: {command.GetType().Name}", nameof(command)),
        };
    }

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        var now = at.HallTime;
        Advance(at);
        switch (@event)
        {
            case TicketIssued issued: Issued(issued, now); break;
            case TicketCalled called: Called(called, now); break;
            case ServiceStarted started: Started(started, now); break;
            case ServiceFinished finished: Finished(finished, now); break;
            case TicketContinued continued: Continued(continued); break;
            case TicketRecalled recalled: Recalled(recalled, now); break;
            case TicketAbsent absent: Absent(absent, now); break;
            case TicketRejoined rejoined: Rejoined(rejoined, now); break;
            case TicketExpired expired: Expired(expired, now); break;
            case TicketReactivated reactivated: Reactivated(reactivated, now); break;
            case TicketHeld held: Held(held, now); break;
            case TicketResumed resumed: Resumed(resumed, now); break;
            case TicketTransferred transferred: Transferred(transferred, now); break;
            case TicketEdited edited: Edited(edited); break;
            case TicketCancelled cancelled: Cancelled(cancelled, now); break;
            case AppointmentBooked booked: _day.Appointments.Add(new Appointment(booked)); break;
            case AppointmentCancelled cancelled: _day.Appointments.Cancel(cancelled.Appointment); break;
            case WindowOpened opened: WindowOpened(opened, now); break;
            case WindowPaused paused: WindowPaused(paused); break;
            case WindowClosed closed: WindowsClosed(_day.Counter(closed.Window)!); break;
            case LineStranded: break;
            case DayOpened or PlanChanged or HoursChanged: SetUp(@event); break;
            case DayClosed: Close(); break;
            default: throw new ArgumentException($"Not a queue event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private void Advance(Moment at)
    {
        _day.Advance(at.HallTime);
        _forecast.Clock.Tick(at.HallTime, at.CivilTime - _day.Midnight);
    }

    private static Outcome<IReadOnlyList<IEvent>> One(IEvent @event) => new IEvent[] { @event };

    private static Outcome<IReadOnlyList<IEvent>> All(IEnumerable<IEvent> events) => events.ToArray();

    /// <summary>A ticket in one of two states that no window need have in hand.</summary>
    private Outcome<Ticket> Find(string id, TicketState state, TicketState or)
    {
        if (_day.Ticket(id) is not { } ticket)
            return QueueRefusals.TicketUnknown();
        return ticket.State == state || ticket.State == or ? ticket : QueueRefusals.WrongState(ticket.Number, ticket.State);
    }

    /// <summary>A ticket that this window has in hand, in one of two states.</summary>
    private Outcome<Ticket> InHand(string window, string id, TicketState state, TicketState or)
    {
        if (_day.Counter(window) is not { } counter)
            return QueueRefusals.WindowUnknown();
        if (!Find(id, state, or).Succeeded(out var ticket, out var refusal))
            return refusal;
        return ticket.Counter == counter ? ticket : QueueRefusals.TicketAtOtherWindow(ticket.Number);
    }

    /// <summary>Takes a ticket out of wherever it is: its lane, its hold, or a window's hand.</summary>
    private void TakeOut(Ticket ticket, long now)
    {
        switch (ticket.State)
        {
            case TicketState.Waiting:
                _day.Leave(ticket);
                break;
            case TicketState.Held when ticket.DetailsIfAny is { HeldUntil: not null } details:
                _day.Room.Release(ticket);
                details.HeldUntil = null;
                break;
            case TicketState.Called or TicketState.Serving:
                QueueDay.Free(ticket.Counter!, now);
                break;
        }
    }

    private void End(Ticket ticket, TicketState state, long now)
    {
        TakeOut(ticket, now);
        (ticket.State, ticket.Since) = (state, now);
        _day.Presence.Leave(ticket);
    }
}
