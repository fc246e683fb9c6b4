using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>One step of a random day, drawn before the day is known, so that failures shrink.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Pick">Points into what there is then.</param>
/// <param name="Other">Chooses further.</param>
/// <param name="More">Chooses further.</param>
/// <param name="Oddity">0, sometimes 1: make it one that is likely refused.</param>
internal sealed record Step(StepKind Kind, int Pick, int Other, int More, int Oddity);

internal enum StepKind
{
    Pass, Jump, Issue, Emergency, Call, Start, Finish, Recall, Absent, Rejoin, Reactivate, Hold, Resume, Transfer, Edit, Cancel,
    Keep, Book, CheckIn, CancelBooking, Open, Pause, Close, Plan, Hours, CloseDay,
}

/// <summary>Turns a step into a command, most often one that could be allowed now.</summary>
internal sealed class Steps(RuleBook book, IReadOnlyList<HallPlan> plans)
{
    private static readonly Skill[] Skills = [TestHall.Residence, TestHall.Marriage, TestHall.Benefit, AnyDay.Tax];
    private static readonly string[] Classes = [TicketClass.Ordinary, TicketClass.Green, TicketClass.Returning, TicketClass.Ordinary, TicketClass.Green, AnyDay.Extra];

    public ICommand Command(Step step)
    {
        var (pick, other, more) = (step.Pick, step.Other, step.More);
        var odd = step.Oddity == 0;
        var window = $"w{pick % 4 + 1}";
        return step.Kind switch
        {
            StepKind.Issue => Issue(step),
            StepKind.Emergency => new EnterEmergencyTicket(Issue(step), 899 + other % 7, TestHall.Midnight + book.Civil - (more % 6 - (odd ? 1 : 0)) * TestHall.Minute),
            StepKind.Keep => new KeepTicket($"320402-001-20261123-{pick:0000}", $"{"AB"[pick % 2]}{other % 14 + 1:000}", Issue(step)),
            StepKind.Call => new CallNext(odd ? "w9" : window),
            StepKind.Start => InHand(step, TicketState.Called, (ticket, at) => new StartService(ticket, at)),
            StepKind.Finish => InHand(step, TicketState.Serving, (ticket, at) => new FinishService(ticket, at)),
            StepKind.Recall => InHand(step, TicketState.Called, (ticket, at) => new RecallTicket(ticket, at)),
            StepKind.Absent => InHand(step, TicketState.Called, (ticket, at) => new MarkNoShow(ticket, at)),
            StepKind.Rejoin => new RejoinTicket(Ticket(step, TicketState.NoShow)),
            StepKind.Reactivate => new ReactivateTicket(Ticket(step, other % 3 == 0 ? TicketState.NoShow : TicketState.Expired), odd ? " " : "情况属实"),
            StepKind.Hold when other % 2 == 0 => new HoldTicket(Ticket(step, TicketState.Waiting), null, For(step)),
            StepKind.Hold => InHand(step, more % 2 == 0 ? TicketState.Called : TicketState.Serving, (ticket, at) => new HoldTicket(ticket, at, For(step))),
            StepKind.Resume => new ResumeTicket(Ticket(step, TicketState.Held)),
            StepKind.Transfer => InHand(step, more % 3 == 0 ? TicketState.Called : TicketState.Serving, (ticket, at) =>
                new TransferTicket(ticket, at, Item(other), (TransferMode)(more % 3), pick % 2 == 0)),
            StepKind.Edit => new EditTicket(Ticket(step, TicketState.Waiting), Classes[other % 6], odd ? null : "军人", more % 7 == 0 ? null : "case-2"),
            StepKind.Cancel => new CancelTicket(Ticket(step, (TicketState[])[TicketState.Waiting, TicketState.Held, TicketState.NoShow])),
            StepKind.Book => new BookAppointment(
                Item(other), (int)(book.Civil / TestHall.Minute) / 5 * 5 + more % 5 * 5 + (odd ? 1 : 0), Classes[pick % 2], pick % 2 == 0 ? null : "老年人", Person(pick)),
            StepKind.CheckIn => new CheckIn(Slot(step)),
            StepKind.CancelBooking => new CancelAppointment(Slot(step)),
            StepKind.Open => new OpenWindow(window, $"s-{(odd ? other % 4 + 1 : pick % 4 + 1)}", [.. Skills.Where((_, n) => ((other | (more % 2 == 0 ? 15 : 0)) >> n & 1) == 1)]),
            StepKind.Pause => new PauseWindow(window, odd ? "" : "午餐"),
            StepKind.Close => new CloseWindow(window),
            StepKind.Plan => new ChangePlan(plans[pick % plans.Count]),
            StepKind.Hours => new ChangeHours(AnyDay.Hours(pick, other), AnyDay.Hours(other, more), odd ? "" : "大雪"),
            StepKind.CloseDay => new CloseDay(),
            _ => throw new InvalidOperationException(step.ToString()),
        };
    }

    private static IssueTicket Issue(Step step)
    {
        var @class = Classes[step.Other % 6];
        var items = Enumerable.Range(0, step.More % 5 == 0 ? step.Oddity % 3 + 1 : 1).Select(n => Item(step.Pick + n));
        return new IssueTicket(
            step is { Oddity: 0, More: 1 } ? [] : [.. items], @class, @class == TicketClass.Ordinary || step is { Oddity: 0, More: 2 } ? null : "老年人", Person(step.More),
            @class == TicketClass.Returning && step is not { Oddity: 0, More: 3 } ? "case-1" : null, step.Oddity is > 2 and < 5 ? $"agent-{step.Oddity}" : null);
    }

    private static TicketItem Item(int pick) => new($"item-{pick % 4}", $"事项{pick % 4}", Skills[pick % 4]);

    private static Protected<Visitor>? Person(int pick) => pick % 6 < 2 ? null : TestHall.Person($"p-{pick % 6}");

    private static long? For(Step step) => step.Oddity == 0 ? -1 : step.More % 4 == 0 ? null : step.More % 4 * TestHall.Minute;

    private static string OneOf(Step step, IReadOnlyList<string> fitting, IReadOnlyList<string> all)
    {
        var from = step.Oddity > 0 && fitting.Count > 0 ? fitting : all;
        return from.Count == 0 ? "none" : from[step.Pick % from.Count];
    }

    private string Ticket(Step step, params TicketState[] states) => OneOf(
        step, [.. book.Slips.Where(slip => states.Contains(slip.State)).Select(slip => slip.Id)], [.. book.Slips.Select(slip => slip.Id)]);

    private string Slot(Step step) => OneOf(
        step, [.. book.Slots.Where(slot => slot.State == AppointmentState.Booked).Select(slot => slot.Id)], [.. book.Slots.Select(slot => slot.Id)]);

    private ICommand InHand(Step step, TicketState state, Func<string, string, ICommand> command)
    {
        var ticket = Ticket(step, state);
        var at = book.Slips.Find(slip => slip.Id == ticket)?.Window;
        return command(ticket, step.Oddity == 1 || at is null ? $"w{step.Other % 5 + 1}" : at);
    }
}
