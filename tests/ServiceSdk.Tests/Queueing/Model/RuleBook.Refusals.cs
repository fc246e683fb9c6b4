using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <content>Why a command is refused: every reason there is. The engine may name any of them, and none when there is none.</content>
internal sealed partial class RuleBook
{
    public IEnumerable<string> WhyNot(ICommand command) => IsClosed ? ["day_closed"] : command switch
    {
        IssueTicket issue => [.. Hours(Issuing), .. NotTaken(issue), .. NoNumber(issue, quota: true)],
        EnterEmergencyTicket emergency => [.. Dates(), .. NotTaken(emergency.Ticket), .. NotEmergency(emergency)],
        KeepTicket keep => [.. NotTaken(keep.Issue with { Agent = null }), .. When(Slips.Exists(slip => slip.Printed == keep.Number), "number_taken")],
        CallNext call => NotCalled(call.Window),
        StartService start => NotInHand(start.Window, start.Ticket, TicketState.Called),
        FinishService finish => NotInHand(finish.Window, finish.Ticket, TicketState.Serving),
        RecallTicket recall => NotInHand(recall.Window, recall.Ticket, TicketState.Called).Concat(Of(recall.Ticket, NotRecalled)),
        MarkNoShow absent => NotInHand(absent.Window, absent.Ticket, TicketState.Called).Concat(Of(absent.Ticket, NotAbsent)),
        RejoinTicket rejoin => NotIn(rejoin.Ticket, TicketState.NoShow).Concat(Of(rejoin.Ticket, slip => When(Lapsed(slip), "back_too_late"))),
        ReactivateTicket reactivate => [.. Dates(), .. Missing(reactivate.Reason), .. Of(reactivate.Ticket, NotReactivated, "ticket_unknown")],
        HoldTicket hold =>
        [
            .. When(hold.For is <= 0 or > 1440 * Minute, "hold_invalid"),
            .. hold.Window is { } window ? NotInHand(window, hold.Ticket, TicketState.Called, TicketState.Serving) : NotIn(hold.Ticket, TicketState.Waiting),
        ],
        ResumeTicket resume => NotIn(resume.Ticket, TicketState.Held),
        TransferTicket transfer =>
            [.. NotInHand(transfer.Window, transfer.Ticket, TicketState.Called, TicketState.Serving), .. NotTransferred(transfer)],
        EditTicket edit => [.. NotIn(edit.Ticket, TicketState.Waiting), .. WrongClass(edit.Class, edit.ClassReason, edit.Case)],
        CancelTicket cancel => NotIn(cancel.Ticket, TicketState.Waiting, TicketState.Held, TicketState.NoShow),
        BookAppointment book => NotBooked(book),
        CancelAppointment cancel => NotStillBooked(cancel.Appointment),
        CheckIn checkIn => [.. NotStillBooked(checkIn.Appointment), .. NotCheckedIn(checkIn.Appointment)],
        OpenWindow open => Desk(open.Window, desk => NotOpened(open, desk)),
        PauseWindow pause => Desk(pause.Window, desk => [.. When(desk.State != WindowState.Open, "window_not_open"), .. Missing(pause.Reason)]),
        CloseWindow close => Desk(close.Window, desk =>
            [.. When(desk.State == WindowState.Closed, "window_not_open"), .. When(desk.InHand is not null, "window_busy")]),
        ChangePlan change => NotChanged(change.Plan),
        ChangeHours change =>
        [
            .. When(change.Issuing.Concat(change.Service).Any(open => open.From < 0 || open.From >= open.To || open.To > 1440), "hours_invalid"),
            .. Missing(change.Reason),
        ],
        CloseDay => NotClosed(),
        _ => throw new InvalidOperationException(command.ToString()),
    };

    private static IEnumerable<string> When(bool holds, string code) => holds ? [code] : [];

    private static IEnumerable<string> Missing(string? text) => When(string.IsNullOrWhiteSpace(text), "reason_missing");

    private Slip? Find(string id) => Slips.Find(slip => slip.Id == id);

    private IEnumerable<string> Of(string id, Func<Slip, IEnumerable<string>> reasons, string? unknown = null) =>
        Find(id) is { } slip ? reasons(slip) : unknown is null ? [] : [unknown];

    private IEnumerable<string> Desk(string window, Func<Desk, IEnumerable<string>> reasons) =>
        Plan.Windows.Any(one => one.Id == window) ? reasons(Desks[window]) : ["window_unknown"];

    private IEnumerable<string> NotIn(string id, params TicketState[] states) =>
        Of(id, slip => When(!states.Contains(slip.State), "ticket_wrong_state"), "ticket_unknown");

    private IEnumerable<string> NotInHand(string window, string id, params TicketState[] states) =>
    [
        .. Desk(window, _ => []), .. NotIn(id, states),
        .. Of(id, slip => When(slip.Window != window, "ticket_at_other_window")),
    ];

    private IEnumerable<string> Dates() => Civil < 0 ? ["business_day_not_begun"] : When(Civil >= 1440 * Minute, "business_day_over");

    private IEnumerable<string> Hours(IReadOnlyList<OpenHours> hours) => [.. Dates(), .. When(!Inside(hours, Civil), "hall_closed")];

    private IEnumerable<string> WrongClass(string @class, string? reason, string? @case) =>
    [
        .. When(Plan.Targets.All(target => target.Class != @class), "class_unknown"),
        .. When(@class != TicketClass.Ordinary && string.IsNullOrWhiteSpace(reason), "class_reason_missing"),
        .. When(@class == TicketClass.Returning && string.IsNullOrWhiteSpace(@case), "case_missing"),
    ];

    private IEnumerable<string> NotTaken(IssueTicket issue) =>
    [
        .. When(issue.Items.Count == 0, "items_missing"),
        .. WrongClass(issue.Class, issue.ClassReason, issue.Case),
        .. When(issue.Items.Any(item => LineFor(item.Skill) is null), "item_not_taken_here"),
        .. When(issue.Visitor is { } visitor && issue.Items.Any(item => LineFor(item.Skill) is { } line && LiveOf(visitor.Subject, line.Id).Any()), "ticket_live"),
        .. When(IsFull(issue.Agent), "agent_quota_used"),
    ];

    private bool IsFull(string? agent) =>
        agent is not null && Slips.Count(slip => slip.Agent == agent && !slip.Over && !Lapsed(slip)) >= Rules.AgentQuota;

    private IEnumerable<string> NoNumber(IssueTicket issue, bool quota)
    {
        if (issue.Items.Count == 0 || LineFor(issue.Items[0].Skill) is not { } line)
            return [];
        var taken = Slips.Count(slip => slip.QuotaLine == line.Id && (slip.State != TicketState.Cancelled || slip.EncounterWindows.Count > 0));
        return [.. When(quota && taken >= line.DailyQuota, "daily_quota_used"), .. When(NextNumber(line) is null, "numbers_used")];
    }

    private IEnumerable<string> NotEmergency(EnterEmergencyTicket emergency)
    {
        var prefix = emergency.Ticket.Items.Count > 0 ? LineFor(emergency.Ticket.Items[0].Skill)?.Prefix : null;
        return
        [
            .. When(emergency.Number is < 900 or > 999, "emergency_number_invalid"),
            .. When(Slips.Any(slip => slip.Prefix == prefix && slip.Number == emergency.Number), "number_taken"),
            .. When(emergency.TakenAt < TestHall.Midnight || emergency.TakenAt > TestHall.Midnight + Civil, "taken_at_invalid"),
        ];
    }

    private IEnumerable<string> NotCalled(string window)
    {
        // What is left may be served out after the last hour, where the hall does so.
        var servingOut = Rules.Closing.Left == AtClosing.ServeOut && Service.Count > 0 && Civil >= Service.Max(open => open.To) * Minute;
        return
        [
            .. Dates(), .. When(!Inside(Service, Civil) && !servingOut, "hall_closed"),
            .. Desk(window, desk =>
            [
                .. When(desk.State != WindowState.Open, "window_not_open"), .. When(desk.InHand is not null, "window_busy"),
                .. When(Next(window) is null, "nothing_to_call"),
            ]),
        ];
    }

    private IEnumerable<string> NotRecalled(Slip slip) =>
        [.. When(slip.Recalls >= Rules.Calls.Recalls, "recalls_used"), .. When(Now - slip.Since < Rules.Calls.RecallGap, "recall_too_soon")];

    private IEnumerable<string> NotAbsent(Slip slip) =>
        When(Now - slip.Since < Rules.Absence.After && slip.Recalls < Rules.Calls.Recalls, "absent_too_soon");

    private IEnumerable<string> NotReactivated(Slip slip) =>
    [
        .. When(slip.State != TicketState.Expired && !Lapsed(slip), "ticket_wrong_state"),
        .. When(Slips.Exists(other => other.Serial > slip.Serial && other.Printed == slip.Printed), "number_reissued"),
        .. When(slip.Lines.Any(line => Plan.Lines.All(one => one.Id != line)), "item_not_taken_here"),
        .. When(slip.Subject is { } subject && slip.Lines.Any(line => LiveOf(subject, line).Any(live => live != slip)), "ticket_live"),
        .. When(IsFull(slip.Agent), "agent_quota_used"),
    ];

    private IEnumerable<string> NotTransferred(TransferTicket transfer)
    {
        if (LineFor(transfer.To.Skill) is not { } line)
            return ["item_not_taken_here"];
        return
        [
            .. When(!Served(line.Id), "line_closed"), .. When(!Served(line.Id, transfer.Window), "no_other_window"),
            .. Of(transfer.Ticket, slip => When(slip.Subject is { } subject && LiveOf(subject, line.Id).Any(live => live != slip), "ticket_live")),
        ];
    }
}
