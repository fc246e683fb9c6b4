namespace ServiceSdk.Queueing;

/// <content>The business date: opening, plan, hours, closing.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> Open(OpenDay command)
    {
        if (_day.IsOpen)
            return QueueRefusals.DayAlreadyOpen();
        return HallPlanCheck.Defect(command.Plan, _policies) is { } defect
            ? QueueRefusals.PlanInvalid(defect)
            : One(new DayOpened(command.Hall, command.Date, command.Plan));
    }

    private Outcome<IReadOnlyList<IEvent>> ChangePlan(ChangePlan command)
    {
        if (HallPlanCheck.Defect(command.Plan, _policies) is { } defect)
            return QueueRefusals.PlanInvalid(defect);
        foreach (var ticket in _day.Tickets.Where(ticket => !ticket.Over))
        {
            if (ticket.Lines.FirstOrDefault(line => command.Plan.Lines.All(one => one.Id != line)) is { } gone)
                return QueueRefusals.LineInUse(_day.Line(gone)!.Setup.Name);
        }

        foreach (var counter in _day.Counters.Where(counter => counter.State != WindowState.Closed))
        {
            if (command.Plan.Windows.All(window => window.Id != counter.Setup.Id))
                return QueueRefusals.WindowInUse(counter.Setup.Name);
        }

        var service = _day.HasOwnHours ? _day.Service : command.Plan.Service;
        return All(
        [
            new PlanChanged(command.Plan),
            .. CancelledBookings(
                booked => Holds(service, booked.Slot) && command.Plan.Lines.Any(line => line.Id == booked.For.Line), "大厅调整了业务安排"),
            .. Stranded(command.Plan),
        ]);
    }

    /// <summary>The lines that wait for nobody once the hall has this plan.</summary>
    private IEnumerable<LineStranded> Stranded(HallPlan plan)
    {
        var served = plan.Windows.SelectMany(window => (_day.Counter(window.Id)?.Skills ?? []).Intersect(window.Skills)).ToHashSet();
        foreach (var setup in plan.Lines)
        {
            if (_day.Line(setup.Id) is { Waiting: > 0 } line && _day.Served(line) && !served.Contains(setup.Skill))
                yield return new LineStranded(setup.Id, line.Waiting);
        }
    }

    private Outcome<IReadOnlyList<IEvent>> ChangeHours(ChangeHours command)
    {
        if (!command.Issuing.Concat(command.Service).All(HallPlanCheck.Holds))
            return QueueRefusals.HoursInvalid();
        if (string.IsNullOrWhiteSpace(command.Reason))
            return QueueRefusals.ReasonMissing();
        return All(
        [
            new HoursChanged(command.Issuing, command.Service, command.Reason),
            .. CancelledBookings(booked => Holds(command.Service, booked.Slot), command.Reason),
        ]);
    }

    /// <summary>The appointments that the hall can no longer keep.</summary>
    private IEnumerable<AppointmentCancelled> CancelledBookings(Func<Appointment, bool> kept, string reason) =>
        _day.Appointments.All
            .Where(one => one.State == AppointmentState.Booked && !kept(one))
            .Select(one => new AppointmentCancelled(one.Id, reason));

    private static bool Holds(IReadOnlyList<OpenHours> hours, int minute) =>
        hours.Any(open => minute >= open.From && minute < open.To);

    private Outcome<IReadOnlyList<IEvent>> Close(Moment at)
    {
        var minute = (at.CivilTime - _day.Midnight) / MillisecondsPerMinute;
        var live = _day.Tickets.Where(ticket => !ticket.Over).OrderBy(ticket => (ticket.Standing.Reference, ticket.Standing.Serial)).ToList();
        if (minute < MinutesPerDay)
        {
            if (at.CivilTime < _day.Midnight || (_day.Service.Count > 0 && minute < _day.Service.Max(hours => hours.To) + _day.Rules.Closing.Minutes))
                return QueueRefusals.TooEarlyToClose();
            if (live.Find(ticket => ticket.State is TicketState.Called or TicketState.Serving) is { } inHand)
                return QueueRefusals.WindowBusy(inHand.Counter!.Setup.Name, inHand.Number);
            if (_day.Rules.Closing.Left == AtClosing.ServeOut && live.Find(ticket => ticket.State is TicketState.Waiting or TicketState.Held) is { } waiting)
                return QueueRefusals.StillWaiting(waiting.Number);
        }

        return All([.. live.Select(ticket => new TicketExpired(ticket.Id, ticket.Number, Left(ticket, at.HallTime))), new DayClosed()]);
    }

    private ExpiryReason Left(Ticket ticket, long now) => ticket.State switch
    {
        TicketState.Waiting or TicketState.Held when _day.Rules.Closing.Left == AtClosing.Keep => ExpiryReason.Kept,
        TicketState.NoShow when Lapsed(ticket, now) => ExpiryReason.Absent,
        _ => ExpiryReason.Closing,
    };

    private void SetUp(IEvent @event)
    {
        switch (@event)
        {
            case DayOpened opened: _day.Open(opened); break;
            case PlanChanged changed: _day.Change(changed.Plan); break;
            case HoursChanged changed: _day.Change(changed); break;
        }

        _setUps.Add(@event);
        (_policy, _forecast.Clock.Hours) = (null, _day.Service);
    }

    private void Close()
    {
        _day.IsClosed = true;
        WindowsClosed(_day.Counters);
        foreach (var appointment in _day.Appointments.All.Where(one => one.State == AppointmentState.Booked))
            appointment.State = AppointmentState.Missed;
    }

    /// <summary>Why nothing can be done at this time under these hours; null when it can.</summary>
    private Refusal? OutsideHours(IReadOnlyList<OpenHours> hours, Moment at)
    {
        if (OutsideDate(at) is { } other)
            return other;
        var minute = (at.CivilTime - _day.Midnight) / MillisecondsPerMinute;
        foreach (var open in hours)
        {
            if (minute >= open.From && minute < open.To)
                return null;
        }

        return QueueRefusals.Closed(hours);
    }

    private Refusal? OutsideDate(Moment at) => (at.CivilTime - _day.Midnight) switch
    {
        < 0 => QueueRefusals.DayNotBegun(_day.Date),
        >= MillisecondsPerDay => QueueRefusals.DayOver(_day.Date),
        _ => null,
    };

    /// <summary>Why no window calls now; null when they do. Who is left may be served out after the last hour, never over lunch.</summary>
    private Refusal? CallsStopped(Moment at)
    {
        if (OutsideHours(_day.Service, at) is not { } closed)
            return null;
        var servingOut = _day.Rules.Closing.Left == AtClosing.ServeOut
            && OutsideDate(at) is null
            && _day.Service.Count > 0
            && at.CivilTime - _day.Midnight >= _day.Service.Max(hours => hours.To) * MillisecondsPerMinute;
        return servingOut ? null : closed;
    }
}
