using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <content>What an allowed command changes.</content>
internal sealed partial class RuleBook
{
    public void Do(ICommand command)
    {
        switch (command)
        {
            case IssueTicket issue: Issue(issue, NextNumber(LineFor(issue.Items[0].Skill)!)!.Value, advance: true); break;
            case EnterEmergencyTicket emergency:
                var entered = Issue(emergency.Ticket, emergency.Number, advance: false);
                Stand(entered, Now - (TestHall.Midnight + Civil - emergency.TakenAt));
                break;
            case KeepTicket keep: Issue(keep.Issue, int.Parse(keep.Number.AsSpan(1), null), advance: false, prefix: keep.Number[..1]); break;
            case CallNext call: Call(Next(call.Window)!, call.Window); break;
            case StartService start: Find(start.Ticket)!.EncounterWindows.Add(start.Window); Turn(start.Ticket, TicketState.Serving); break;
            case FinishService finish: Finish(Find(finish.Ticket)!, finish.Window); break;
            case RecallTicket recall: Recall(Find(recall.Ticket)!); break;
            case MarkNoShow absent: Absent(Find(absent.Ticket)!); break;
            case RejoinTicket rejoin: Find(rejoin.Ticket)!.ReadyAtCall = _calls + Rules.Absence.BackAfterCalls; Turn(rejoin.Ticket, TicketState.Waiting); break;
            case ReactivateTicket reactivate: Reactivate(Find(reactivate.Ticket)!); break;
            case HoldTicket hold: Release(Find(hold.Ticket)!); Turn(hold.Ticket, TicketState.Held).HeldUntil = Now + hold.For; break;
            case ResumeTicket resume: Turn(resume.Ticket, TicketState.Waiting); break;
            case TransferTicket transfer: Transfer(Find(transfer.Ticket)!, transfer); break;
            case EditTicket edit: Edit(Find(edit.Ticket)!, edit); break;
            case CancelTicket cancel: Turn(cancel.Ticket, TicketState.Cancelled); break;
            case BookAppointment book:
                Slots.Add(new Slot($"{_idPrefix}B{Slots.Count + 1:D4}", Of(book.Item), book.Slot, book.Class, book.ClassReason, book.Visitor?.Subject));
                break;
            case CancelAppointment cancel: Slots.Single(slot => slot.Id == cancel.Appointment).State = AppointmentState.Cancelled; break;
            case CheckIn checkIn: Enter(Slots.Single(slot => slot.Id == checkIn.Appointment)); break;
            default: DoOfTheDay(command); break;
        }
    }

    private LineItem Of(TicketItem item) => new(LineFor(item.Skill)!.Id, item.Item, item.Title);

    private Slip Turn(string id, TicketState state) => Turn(Find(id)!, state);

    private Slip Turn(Slip slip, TicketState state)
    {
        (slip.State, slip.Since, slip.HeldUntil) = (state, Now, null);
        return slip;
    }

    private void Release(Slip slip)
    {
        foreach (var desk in Desks.Values.Where(desk => desk.InHand == slip))
            (desk.InHand, desk.IdleSince) = (null, Now);
    }

    private void Stand(Slip slip, long reference)
    {
        var target = _lastTargets[slip.Class];
        (slip.Reference, slip.Target, slip.Due, slip.Protected) = (reference, target.Target, reference + target.Promise, target.Protected);
    }

    private Slip Issue(IssueTicket issue, int number, bool advance, string? prefix = null)
    {
        var line = LineFor(issue.Items[0].Skill)!;
        var slip = new Slip
        {
            Serial = Slips.Count + 1, Id = $"{_idPrefix}{Slips.Count + 1:D4}", Prefix = prefix ?? line.Prefix, Number = number, Ahead = Waiting(line.Id),
            Subject = issue.Visitor?.Subject, Agent = issue.Agent, Appointment = null, Item = Of(issue.Items[0]), Further = [.. issue.Items.Skip(1).Select(Of)],
            QuotaLine = line.Id, Class = issue.Class, ClassReason = issue.ClassReason, Case = issue.Case, Since = Now,
        };
        Add(slip, advance);
        return slip;
    }

    private void Add(Slip slip, bool advance)
    {
        Stand(slip, Now);
        Slips.Add(slip);
        var (last, wrapped) = _series.GetValueOrDefault(slip.Prefix);
        if (advance)
            _series[slip.Prefix] = (slip.Number, wrapped || slip.Number <= last);
    }

    private void Enter(Slot slot)
    {
        var line = Plan.Lines.Single(one => one.Id == slot.For.Line);
        var slip = new Slip
        {
            Serial = Slips.Count + 1, Id = $"{_idPrefix}{Slips.Count + 1:D4}", Prefix = line.Prefix, Number = NextNumber(line)!.Value, Ahead = Waiting(line.Id),
            Subject = slot.Subject, Agent = null, Appointment = slot.Id, Item = slot.For, Further = [], QuotaLine = line.Id, Class = slot.Class,
            ClassReason = slot.ClassReason, Case = null, Since = Now,
        };
        Add(slip, advance: true);
        slot.State = AppointmentState.CheckedIn;
        if (Rules.Policy != "target-share" || !InTime(slot))
            return;
        var (begins, rule) = (Now - (Civil - slot.Minute * Minute), Rules.Appointments!);
        (slip.BySlot, slip.Reference, slip.Target, slip.Due) = (true, begins - rule.EarlyCall, rule.EarlyCall + rule.Tolerance, begins + rule.Tolerance);
    }

    private void Call(Slip slip, string window)
    {
        (slip.Window, slip.Recalls, slip.NotBy, slip.OnlyBy, slip.ReadyAtCall) = (window, 0, null, null, 0);
        Turn(slip, TicketState.Called);
        Desks[window].InHand = slip;
        _calls++;
    }

    private void Recall(Slip slip) => (slip.Recalls, slip.Since) = (slip.Recalls + 1, Now);

    private void Finish(Slip slip, string window)
    {
        Release(slip);
        Turn(slip, TicketState.Finished);
        if (slip.Origins.TryPop(out var origin))
        {
            (slip.Item, slip.OnlyBy) = origin;
            Turn(slip, TicketState.Waiting);
            return;
        }

        // What the same window could serve was served in the same sitting.
        var left = slip.Further.Where(item => !Serves(window, item.Line)).ToList();
        if (left.Count == 0)
            return;
        (slip.Item, slip.Further) = (left[0], left[1..]);
        Turn(slip, TicketState.Waiting);
    }

    private void Absent(Slip slip)
    {
        Release(slip);
        slip.Absences++;
        Turn(slip, slip.Absences < Rules.Absence.Absences ? TicketState.NoShow : TicketState.Expired);
    }

    private void Reactivate(Slip slip)
    {
        (slip.BySlot, slip.NotBy, slip.OnlyBy, slip.ReadyAtCall, slip.Absences) = (false, null, null, 0, 0);
        Stand(slip, Now);
        Turn(slip, TicketState.Waiting);
    }

    private void Transfer(Slip slip, TransferTicket transfer)
    {
        Release(slip);
        var to = Of(transfer.To);
        var before = Slips.Where(other => other.State == TicketState.Waiting && !IsBack(other) && other.Line == to.Line && other.Class == slip.Class);
        if (transfer.Mode != TransferMode.KeepTime)
        {
            slip.BySlot = false;
            Stand(slip, transfer.Mode == TransferMode.Tail ? Now : before.Select(other => other.Reference - 1).Append(slip.Reference).Min());
        }

        if (transfer.Return)
            slip.Origins.Push((slip.Item, transfer.Window));
        if (slip.EncounterWindows.Count == 0)
            slip.QuotaLine = to.Line;
        (slip.Item, slip.NotBy) = (to, transfer.Window);
        Turn(slip, TicketState.Waiting);
    }

    private void Edit(Slip slip, EditTicket edit)
    {
        (slip.Class, slip.ClassReason, slip.Case) = (edit.Class, edit.ClassReason, edit.Case);
        if (slip.BySlot)
            slip.Protected = _lastTargets[edit.Class].Protected;
        else
            Stand(slip, slip.Reference);
    }
}
