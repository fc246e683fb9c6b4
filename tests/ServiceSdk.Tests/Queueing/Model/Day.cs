using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>A random day in the engine and on paper, compared after every step.</summary>
internal sealed class Day
{
    private readonly HallPlan[] _plans;
    private readonly RuleBook _book;

    public Day(HallPlan[] plans)
    {
        _plans = plans;
        Hall = new TestHall(open: false) { Now = 0 };
        Hall.Send(new OpenDay("320402-001", TestHall.Date, plans[0])).Value();
        _book = new RuleBook(plans[0], "320402-001-20261124-");
        foreach (var window in plans[0].Windows)
            Send(new OpenWindow(window.Id, $"s-{window.Id[1..]}", window.Skills));
    }

    public TestHall Hall { get; }

    public void Run(Step[] steps)
    {
        var commands = new Steps(_book, _plans);
        foreach (var step in steps)
        {
            if (step.Kind == StepKind.Pass)
                Hall.Now += step.More % 4 * TestHall.Minute + (step.Oddity == 0 ? step.Pick * TestHall.Minute * 4 : 0);
            else if (step.Kind == StepKind.Jump)
                Hall.Jumped += step.Oddity < 10 ? 0 : (step.Pick % 2 == 0 ? 120 : -120) * TestHall.Minute;
            else
                Send(commands.Command(step));
            Compare();
        }
    }

    private void Send(ICommand command)
    {
        _book.At(Hall.Now, Hall.Now + Hall.Jumped);
        var (reasons, stranded) = (_book.WhyNot(command).ToList(), _book.Stranded().ToList());
        var reason = command is CallNext { Window: var window } && reasons.Count == 0 ? Reason(window) : null;
        if (!Hall.Send(command).Succeeded(out var events, out var refusal))
        {
            reasons.ShouldContain(refusal.Code, $"{command} is refused");
            return;
        }

        reasons.ShouldBeEmpty($"{command} is allowed");
        _book.Do(command);
        if (reason is not null)
            events.OfType<TicketCalled>().Single().Reason.ShouldBe(reason);
        if (command is OpenWindow or CloseWindow or ChangePlan)
            events.OfType<LineStranded>().ShouldBe(_book.Stranded().Except(stranded).Select(line => new LineStranded(line, _book.Waiting(line))), ignoreOrder: true);
    }

    private CallReason Reason(string window)
    {
        var (next, longest) = (_book.Next(window)!, _book.Longest(window));
        var passed = longest is not null && longest != next && (longest.Reference, longest.Serial).CompareTo((next.Reference, next.Serial)) < 0;
        return new CallReason(
            next.Class, Hall.Now - next.Reference, next.Target, Hall.Now >= next.Due - _book.Plan.Margin, passed ? longest!.Printed : null);
    }

    private void Compare()
    {
        // What ended by itself since the last command shows with the next: one that changes nothing.
        Hall.Send(new CancelTicket("none"));
        if (!_book.IsClosed)
            _book.At(Hall.Now, Hall.Now + Hall.Jumped);
        var view = Hall.Queue.View;
        view.Tickets.Select(Sight.Of).ShouldBe(_book.Slips.Select(Sight.Of));
        view.IsClosed.ShouldBe(_book.IsClosed);
        view.Appointments.Select(one => (one.Id, one.For, one.Slot, one.Class, one.ClassReason, one.Visitor?.Subject, one.State))
            .ShouldBe(_book.Slots.Select(one => (one.Id, one.For, one.Minute, one.Class, one.ClassReason, one.Subject, one.State)));
        view.Stranded.ShouldBe(_book.Stranded());
        (view.Issuing, view.Service).ShouldBe((_book.Issuing, _book.Service));
        foreach (var line in _book.Plan.Lines)
            view.Waiting(line.Id).ShouldBe(_book.Waiting(line.Id));
        foreach (var standing in view.Windows)
            Compare(view, standing);
        foreach (var slip in _book.Slips)
            view.IdleWindowFor(slip.Id).ShouldBe(_book.IdleWindowFor(slip), $"idle window for {slip.Printed}");
    }

    private void Compare(IQueueView view, WindowStanding standing)
    {
        var desk = _book.Desks[standing.Window];
        (standing.State, standing.Clerk, standing.PauseReason).ShouldBe((desk.State, desk.Clerk, desk.PauseReason));
        standing.Skills.ShouldBe(desk.Skills);
        (view.AtWindow(standing.Window)?.Id).ShouldBe(desk.InHand?.Id);
        var next = desk is { State: WindowState.Open, InHand: null } ? _book.Next(standing.Window) : null;
        (view.NextFor(standing.Window, Hall.Now)?.Number).ShouldBe(next?.Printed, $"next for {standing.Window}");
    }
}
