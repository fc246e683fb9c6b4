using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Halls.Engines;

/// <summary>The queue's steps as the commands of the SDK, each with the fingerprint the API gives it.</summary>
internal sealed class HallCommands(ModelHall model, CommandFingerprint fingerprint, HallClock clock)
{
    private const int SlotMinutes = 30;

    /// <summary>The command of a step, its fingerprint, and whether the window's clerk sends it; otherwise the kiosk does.</summary>
    public (ICommand Command, byte[] Fingerprint, bool AtWindow) Of(in Step step, string hall)
    {
        var (ticket, window) = (step.Ticket!, model.Plan.Windows[step.Window].Id);
        if (step.Kind == StepKind.Take)
        {
            var body = new TicketRequest(model.Items[step.Line].Item, step.Green ? "elderly" : null);
            return (model.Ask(step.Line, step.Green), fingerprint.Of($"ticket.issue {hall}", body, RequestJson.Default.TicketRequest), false);
        }

        var (command, name, atWindow) = step.Kind switch
        {
            StepKind.Book => (
                (ICommand)new BookAppointment(model.Items[step.Line], NextSlot(), TicketClass.Ordinary, null, null), $"{hall} appointment.book {step.Line}", false),
            StepKind.CheckIn => (new CheckIn(step.BoundTo!), $"{hall} appointment.check-in {step.BoundTo}", false),
            StepKind.Rejoin => (new RejoinTicket(ticket), $"{hall} ticket.rejoin {ticket}", false),
            StepKind.Resume => (new ResumeTicket(ticket), $"{hall} ticket.resume {ticket}", false),
            StepKind.Cancel => (new CancelTicket(ticket), $"{hall} ticket.cancel {ticket}", false),
            StepKind.Call => (model.Calls[step.Window], $"{hall} ticket.call {window}", true),
            StepKind.Start => (new StartService(ticket, window), $"{hall} service.start {ticket} {window}", true),
            StepKind.Finish => (new FinishService(ticket, window), $"{hall} service.finish {ticket} {window}", true),
            StepKind.Recall => (new RecallTicket(ticket, window), $"{hall} ticket.recall {ticket} {window}", true),
            StepKind.NoShow => (new MarkNoShow(ticket, window), $"{hall} ticket.absent {ticket} {window}", true),
            StepKind.Hold => (new HoldTicket(ticket, window, null), $"{hall} ticket.hold {ticket} {window}", true),
            StepKind.Transfer => (
                new TransferTicket(ticket, window, model.Items[step.Line], step.ToTail ? TransferMode.Tail : TransferMode.KeepTime, false),
                $"{hall} ticket.transfer {ticket} {window} {step.Line} {step.ToTail}", true),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
        return (command, fingerprint.Of(name), atWindow);
    }

    private int NextSlot() => CivilTime.MinuteOfDay(clock.Now.CivilTime) / SlotMinutes * SlotMinutes + SlotMinutes;
}
