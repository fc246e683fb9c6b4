namespace ServiceSdk.Queueing;

/// <content>The business date: opening, plan, hours, closing.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> Open(OpenDay command, Moment at)
    {
        if (_day.IsOpen)
            return QueueRefusals.DayAlreadyOpen();
        if (HallPlanCheck.Defect(command.Plan, _policies) is { } defect)
            return QueueRefusals.PlanInvalid(defect);
        var opened = new DayOpened(command.Hall, command.Date, command.Plan);
        if (command.Kept is not { Count: > 0 } kept)
            return One(opened);

        // Each takes its place after the one before, as if the day were open already.
        var day = new HallQueue(_policies);
        var events = new List<IEvent> { opened };
        day.Apply(opened, NoActor, at);
        foreach (var ticket in kept)
        {
            if (day.Keep(ticket) is not { } issued)
                continue;
            day.Apply(issued, NoActor, at);
            events.Add(issued);
        }

        return events.ToArray();
    }

    private Outcome<IReadOnlyList<IEvent>> ChangePlan(ChangePlan command)
    {
        if (HallPlanCheck.Defect(command.Plan, _policies) is { } defect)
            return QueueRefusals.PlanInvalid(defect);
        foreach (var ticket in _day.Tickets.Where(ticket => !ticket.Over))
        {
            if (ticket.Further.Select(item => item.Line).Prepend(ticket.Item.Line).FirstOrDefault(line => command.Plan.Lines.All(one => one.Id != line)) is { } gone)
                return QueueRefusals.LineInUse(_day.Line(gone)!.Setup.Name);
        }

        foreach (var counter in _day.Counters.Where(counter => counter.State != WindowState.Closed))
        {
            if (command.Plan.Windows.All(window => window.Id != counter.Setup.Id))
                return QueueRefusals.WindowInUse(counter.Setup.Name);
        }

        return One(new PlanChanged(command.Plan));
    }

    private Outcome<IReadOnlyList<IEvent>> ChangeHours(ChangeHours command)
    {
        if (!command.Issuing.Concat(command.Service).All(HallPlanCheck.Holds))
            return QueueRefusals.HoursInvalid();
        if (string.IsNullOrWhiteSpace(command.Reason))
            return QueueRefusals.ReasonMissing();
        var closed = _day.Appointments.All.Where(one =>
            one.State == AppointmentState.Booked && !command.Service.Any(hours => one.Slot >= hours.From && one.Slot < hours.To));
        return All(
        [
            new HoursChanged(command.Issuing, command.Service, command.Reason),
            .. closed.Select(one => new AppointmentCancelled(one.Id, command.Reason)),
        ]);
    }

    private Outcome<IReadOnlyList<IEvent>> Close(Moment at)
    {
        var minute = (at.CivilTime - _day.Midnight) / MillisecondsPerMinute;
        var live = _day.Tickets.Where(ticket => !ticket.Over).ToList();
        if (minute < MinutesPerDay)
        {
            if (_day.Service.Count > 0 && minute < _day.Service.Max(hours => hours.To) + _day.Rules.Closing.Minutes)
                return QueueRefusals.TooEarlyToClose();
            if (live.Find(ticket => ticket.State is TicketState.Called or TicketState.Serving) is { } inHand)
                return QueueRefusals.WindowBusy(inHand.Counter!.Setup.Name, inHand.Number);
            if (_day.Rules.Closing.Left == AtClosing.ServeOut && live.Find(ticket => ticket.State is TicketState.Waiting or TicketState.Held) is { } waiting)
                return QueueRefusals.StillWaiting(waiting.Number);
        }

        var keep = _day.Rules.Closing.Left == AtClosing.Keep;
        return All(
        [
            .. live.Select(ticket => new TicketExpired(
                ticket.Id, ticket.Number, keep && ticket.State is TicketState.Waiting or TicketState.Held ? ExpiryReason.Kept : ExpiryReason.Closing)),
            new DayClosed(),
        ]);
    }

    private static Actor NoActor { get; } = new(Roles.System, Roles.System, Roles.System, Roles.System);

    private void Opened(DayOpened opened)
    {
        _day.Open(opened);
        TakePlan();
    }

    private void PlanChanged(PlanChanged changed)
    {
        _day.Change(changed.Plan);
        TakePlan();
    }

    private void HoursChanged(HoursChanged changed)
    {
        _day.Change(changed);
        _forecast.Clock.Set(_day.Service);
    }

    private void Close()
    {
        _day.IsClosed = true;
        foreach (var counter in _day.Counters)
            WindowClosed(counter);
        foreach (var appointment in _day.Appointments.All.Where(one => one.State == AppointmentState.Booked))
            appointment.State = AppointmentState.Missed;
    }

    private void TakePlan()
    {
        _policy = _policies.Make(_day.Rules.Policy, new PolicySettings(_day.Targets, _day.Plan.Margin));
        _forecast.Policy = _policy;
        _forecast.Clock.Set(_day.Service);
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
