using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <content>What an allowed command about windows or the day changes.</content>
internal sealed partial class RuleBook
{
    private void DoOfTheDay(ICommand command)
    {
        switch (command)
        {
            case OpenWindow open: Open(open, Desks[open.Window]); break;
            case PauseWindow pause: (Desks[pause.Window].State, Desks[pause.Window].PauseReason) = (WindowState.Paused, pause.Reason); break;
            case CloseWindow close: Close(Desks[close.Window]); break;
            case ChangePlan change:
                Take(change.Plan);
                CancelSlots(slot => Plan.Lines.Any(line => line.Id == slot.For.Line));
                break;
            case ChangeHours change:
                _ownHours = (change.Issuing, change.Service);
                CancelSlots(_ => true);
                break;
            case CloseDay: CloseTheDay(); break;
            default: throw new InvalidOperationException(command.ToString());
        }
    }

    private void Open(OpenWindow open, Desk desk)
    {
        if (desk.State == WindowState.Closed)
            desk.IdleSince = Now;
        (desk.State, desk.Clerk, desk.PauseReason) = (WindowState.Open, open.Clerk, null);
        desk.Skills = [.. Plan.Windows.Single(one => one.Id == open.Window).Skills.Where(open.Skills.Contains)];
    }

    private static void Close(Desk desk) => (desk.State, desk.Clerk, desk.PauseReason, desk.Skills) = (WindowState.Closed, null, null, []);

    private void CancelSlots(Func<Slot, bool> kept)
    {
        foreach (var slot in Slots.Where(slot => slot.State == AppointmentState.Booked && !(kept(slot) && Inside(Service, slot.Minute * Minute))))
            slot.State = AppointmentState.Cancelled;
    }

    private void CloseTheDay()
    {
        foreach (var slip in Slips.Where(slip => !slip.Over))
        {
            Release(slip);
            Turn(slip, TicketState.Expired);
        }

        foreach (var window in Plan.Windows)
            Close(Desks[window.Id]);
        foreach (var slot in Slots.Where(slot => slot.State == AppointmentState.Booked))
            slot.State = AppointmentState.Missed;
        IsClosed = true;
    }
}
