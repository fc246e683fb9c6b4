namespace ServiceSdk.Queueing;

/// <content>预约: slots are sold once, used once, and count only around their time.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> Book(BookAppointment command, Moment at)
    {
        if (_day.Rules.Appointments is not { } rule)
            return QueueRefusals.NoAppointments();
        if (Wrong(command.Class, command.ClassReason, null) is { } wrong)
            return wrong;
        if (_day.LineFor(command.Item.Skill) is not { } line)
            return QueueRefusals.ItemNotTaken(command.Item.Title);
        if (command.Slot % rule.SlotMinutes != 0 || !Holds(_day.Service, command.Slot))
            return QueueRefusals.NoSuchSlot();
        if (at.CivilTime >= SlotTime(command.Slot))
            return QueueRefusals.SlotPast();
        if (command.Visitor is { } visitor && _day.Appointments.Of(visitor.Subject, line.Setup.Id) is { } booked)
            return QueueRefusals.AlreadyBooked(line.Setup.Name, booked.Slot);
        if (_day.Appointments.Taken(line.Setup.Id, command.Slot) >= rule.Quota)
            return QueueRefusals.SlotFull(command.Slot);
        return One(new AppointmentBooked(
            _day.AppointmentId(_day.Appointments.NextSerial), new LineItem(line.Setup.Id, command.Item.Item, command.Item.Title),
            command.Slot, command.Class, command.ClassReason, command.Visitor));
    }

    private Outcome<IReadOnlyList<IEvent>> CancelBooking(CancelAppointment command) =>
        Booked(command.Appointment).Then(appointment => One(new AppointmentCancelled(appointment.Id, null)));

    private Outcome<IReadOnlyList<IEvent>> CheckIn(CheckIn command, Moment at)
    {
        if (!Booked(command.Appointment).Succeeded(out var appointment, out var refusal))
            return refusal;
        if (OutsideDate(at) is { } other)
            return other;

        // A later plan may take no more appointments: those booked stand in line as they come.
        var late = at.CivilTime - SlotTime(appointment.Slot);
        if (_day.Rules.Appointments is { } rule && late < -rule.GraceEarly)
            return QueueRefusals.TooEarly(appointment.Slot, rule.GraceEarly);

        // Who comes in time for a slot that was sold is let in while the hall serves, though it may issue no more numbers.
        var inTime = _day.Rules.Appointments is { } grace && late <= grace.GraceLate;
        if (OutsideHours(_day.Issuing, at) is { } closed && (!inTime || OutsideHours(_day.Service, at) is not null))
            return closed;
        if (_day.Line(appointment.For.Line) is not { } booked)
            return QueueRefusals.ItemNotTaken(appointment.For.Title);
        var issue = new IssueTicket(
            [new TicketItem(appointment.For.Item, appointment.For.Title, booked.Setup.Skill)], appointment.Class, appointment.ClassReason, appointment.Visitor);
        if (!Place(issue, at.HallTime).Succeeded(out var line, out refusal))
            return refusal;
        if (NextNumber(line) is not { } number)
            return QueueRefusals.NumbersUsed(line.Setup.Prefix);
        long? slot = inTime && Policy.HonoursSlots ? at.HallTime - late : null;
        return One(Issue(issue, line, number, Tell(line, issue.Class, at.HallTime, slot, at)) with { Appointment = appointment.Id, Slot = slot });
    }

    private Outcome<Appointment> Booked(string id) =>
        _day.Appointments.Find(id) is not { } appointment ? QueueRefusals.AppointmentUnknown()
        : appointment.State == AppointmentState.Booked ? appointment
        : QueueRefusals.AppointmentWrongState(appointment.State);

    private long SlotTime(int slot) => _day.Midnight + slot * MillisecondsPerMinute;
}
