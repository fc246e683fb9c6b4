namespace ServiceSdk.Queueing;

/// <summary>
/// A hall's queue on one business date: deterministic, single-writer, folded from events. Time comes with the command; the same
/// events give the same state on every machine. Not safe for concurrent use: its host gives it one writer.
/// </summary>
public sealed class HallQueue : IAggregate
{
    private readonly QueueDay _day = new();

    /// <summary>The day's state, for readers. Read it only while the hall is held.</summary>
    public IQueueView View => _day;

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        OpenDay open => Open(open),
        _ when !_day.IsOpen => QueueRefusals.DayNotOpen(),
        IssueTicket issue => Issue(issue, envelope.At),
        CallNext call => Call(call, envelope.At),
        StartService start => Start(start),
        FinishService finish => Finish(finish),
        _ => throw new ArgumentException($"Not a queue command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case DayOpened opened: _day.Open(opened); break;
            case TicketIssued issued: _day.Issue(issued, at.HallTime); break;
            case TicketCalled called: _day.Call(called); break;
            case ServiceStarted started: _day.Start(started); break;
            case ServiceFinished finished: _day.Finish(finished); break;
            default: throw new ArgumentException($"Not a queue event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private Outcome<IReadOnlyList<IEvent>> Open(OpenDay command)
    {
        if (_day.IsOpen)
            return QueueRefusals.DayAlreadyOpen();
        return HallPlanCheck.Defect(command.Plan) is { } defect
            ? QueueRefusals.PlanInvalid(defect)
            : One(new DayOpened(command.Hall, command.Date, command.Plan));
    }

    private Outcome<IReadOnlyList<IEvent>> Issue(IssueTicket command, Moment at)
    {
        if (OutsideHours(_day.Plan.Issuing, at) is { } closed)
            return closed;
        if (command.Class != TicketClass.Ordinary && string.IsNullOrWhiteSpace(command.ClassReason))
            return QueueRefusals.ClassReasonMissing();
        if (_day.LineFor(command.Skill) is not { } line)
            return QueueRefusals.ItemNotTaken(command.ItemTitle);

        return One(new TicketIssued(
            _day.NextTicketId(), _day.NextNumber(line.Prefix), line.Id, command.Item, command.ItemTitle,
            command.Class, command.ClassReason, _day.Waiting(line.Id), command.Visitor));
    }

    private Outcome<IReadOnlyList<IEvent>> Call(CallNext command, Moment at)
    {
        if (OutsideHours(_day.Plan.Service, at) is { } closed)
            return closed;
        if (_day.Counter(command.Window) is not { } counter)
            return QueueRefusals.WindowUnknown();
        if (counter.InHand is { } held)
            return QueueRefusals.WindowBusy(held.Issued.Number);
        if (Next(counter.Lanes, at.HallTime) is not { } next)
            return QueueRefusals.NothingToCall();

        var standing = next.Standing;
        return One(new TicketCalled(next.Issued.Ticket, next.Issued.Number, command.Window, new CallReason(
            next.Issued.Class,
            at.HallTime - standing.Reference,
            standing.Target,
            standing.Critical(at.HallTime, _day.Plan.Margin),
            Longest(counter.Lanes) is { } longest && longest != next ? longest.Issued.Number : null)));
    }

    private Outcome<IReadOnlyList<IEvent>> Start(StartService command) =>
        InHand(command.Window, command.Ticket, TicketState.Called).Then(ticket =>
            One(new ServiceStarted(command.Ticket, command.Window, $"{command.Ticket}-1")));

    private Outcome<IReadOnlyList<IEvent>> Finish(FinishService command) =>
        InHand(command.Window, command.Ticket, TicketState.Serving).Then(ticket =>
            One(new ServiceFinished(command.Ticket, command.Window, ticket.Encounter!)));

    private Outcome<Ticket> InHand(string window, string id, TicketState state)
    {
        if (_day.Counter(window) is null)
            return QueueRefusals.WindowUnknown();
        if (_day.Ticket(id) is not { } ticket)
            return QueueRefusals.TicketUnknown();
        if (ticket.State != state)
            return QueueRefusals.WrongState(ticket.Issued.Number, ticket.State);
        return ticket.Window == window ? ticket : QueueRefusals.TicketAtOtherWindow(ticket.Issued.Number);
    }

    private Ticket? Next(Lane[] lanes, long now)
    {
        Ticket? best = null;
        foreach (var lane in lanes)
        {
            if (lane.Head is { } head && (best is null || TargetShare.Precedes(head.Standing, best.Standing, now, _day.Plan.Margin)))
                best = head;
        }

        return best;
    }

    private static Ticket? Longest(Lane[] lanes)
    {
        Ticket? longest = null;
        foreach (var lane in lanes)
        {
            if (lane.Head is { } head && (longest is null || head.Standing.Serial < longest.Standing.Serial))
                longest = head;
        }

        return longest;
    }

    private Refusal? OutsideHours(IReadOnlyList<OpenHours> hours, Moment at)
    {
        if (CivilTime.Date(at.CivilTime) != _day.Date)
            return QueueRefusals.DayOver(_day.Date);
        var minute = CivilTime.MinuteOfDay(at.CivilTime);
        return hours.Any(open => minute >= open.From && minute < open.To) ? null : QueueRefusals.Closed(hours);
    }

    private static Outcome<IReadOnlyList<IEvent>> One(IEvent @event) => new IEvent[] { @event };
}
