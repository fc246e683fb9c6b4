using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <content>Why a command about appointments, windows or the day is refused.</content>
internal sealed partial class RuleBook
{
    private IEnumerable<string> NotBooked(BookAppointment book)
    {
        if (Rules.Appointments is not { } rule)
            return ["no_appointments"];
        var line = LineFor(book.Item.Skill);
        return
        [
            .. WrongClass(book.Class, book.ClassReason, null), .. When(line is null, "item_not_taken_here"),
            .. When(book.Slot % rule.SlotMinutes != 0 || !Inside(Service, book.Slot * Minute), "no_such_slot"),
            .. When(Civil >= book.Slot * Minute, "slot_past"),
            .. When(book.Visitor is { } visitor && Slots.Exists(slot =>
                slot.State == AppointmentState.Booked && slot.Subject == visitor.Subject && slot.For.Line == line?.Id), "already_booked"),
            .. When(Slots.Count(slot => slot.For.Line == line?.Id && slot.Minute == book.Slot && slot.State != AppointmentState.Cancelled) >= rule.Quota, "slot_full"),
        ];
    }

    private IEnumerable<string> NotStillBooked(string id) =>
        Slots.Find(slot => slot.Id == id) is not { } slot ? ["appointment_unknown"] : When(slot.State != AppointmentState.Booked, "appointment_wrong_state");

    private IEnumerable<string> NotCheckedIn(string id)
    {
        if (Slots.Find(slot => slot.Id == id) is not { } slot)
            return [];
        var early = Rules.Appointments is { } rule && Civil < slot.Minute * Minute - rule.GraceEarly;
        var closed = !Inside(Issuing, Civil) && !(InTime(slot) && Inside(Service, Civil));
        if (Plan.Lines.SingleOrDefault(line => line.Id == slot.For.Line) is not { } line)
            return ["item_not_taken_here"];
        var issue = Ask(slot, line);
        return [.. Dates(), .. When(early, "check_in_too_early"), .. When(closed, "hall_closed"), .. NotTaken(issue), .. NoNumber(issue, quota: false)];
    }

    private bool InTime(Slot slot) => Rules.Appointments is { } rule && Civil <= slot.Minute * Minute + rule.GraceLate;

    private static IssueTicket Ask(Slot slot, ServiceLine line) => new(
        [new TicketItem(slot.For.Item, slot.For.Title, line.Skill)], slot.Class, slot.ClassReason,
        slot.Subject is null ? null : TestHall.Person(slot.Subject));

    private IEnumerable<string> NotOpened(OpenWindow open, Desk desk) =>
    [
        .. When(desk.State != WindowState.Closed && desk.Clerk != open.Clerk, "window_taken"),
        .. When(Plan.Windows.Any(other => other.Id != open.Window && Desks[other.Id].Clerk == open.Clerk), "clerk_at_other_window"),
        .. When(!Plan.Windows.Single(one => one.Id == open.Window).Skills.Intersect(open.Skills).Any(), "clerk_not_authorised"),
    ];

    private IEnumerable<string> NotChanged(HallPlan plan) =>
    [
        .. When(Slips.Exists(slip => !slip.Over && slip.Lines.Any(line => plan.Lines.All(one => one.Id != line))), "line_in_use"),
        .. When(Plan.Windows.Any(window => Desks[window.Id].State != WindowState.Closed && plan.Windows.All(one => one.Id != window.Id)), "window_in_use"),
    ];

    private IEnumerable<string> NotClosed()
    {
        if (Civil >= 1440 * Minute)
            return [];
        return
        [
            .. When(Civil < 0 || (Service.Count > 0 && Civil / Minute < Service.Max(open => open.To) + Rules.Closing.Minutes), "too_early_to_close"),
            .. When(Slips.Exists(slip => slip.State is TicketState.Called or TicketState.Serving), "window_busy"),
            .. When(Rules.Closing.Left == AtClosing.ServeOut && Slips.Exists(slip => slip.State is TicketState.Waiting or TicketState.Held), "tickets_waiting"),
        ];
    }
}
