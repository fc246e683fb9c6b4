namespace ServiceSdk.Tests.Planning;

/// <summary>
/// A hall simulated the plainest way, beside the engine: at each step everything that could happen is listed and the first is taken; at
/// each call everyone who could be called is listed and sorted by the rule book.
/// </summary>
internal sealed class NaiveHall
{
    private const int Finishing = 1, Opening = 2, Returning = 3, Arriving = 4;

    private readonly TestScenario _scenario;
    private readonly List<Person> _people;
    private readonly List<Desk> _desks;
    private decimal _now;
    private int _calls;

    private NaiveHall(TestScenario scenario)
    {
        _scenario = scenario;
        _people = [.. scenario.Tickets.Select(ticket => new Person(ticket))];
        _desks = [.. scenario.Windows.Select(window => new Desk(window))];
    }

    /// <summary>What became of the tickets, as <see cref="TestScenario.Schedule"/> writes it.</summary>
    public static string Schedule(TestScenario scenario)
    {
        var hall = new NaiveHall(scenario);
        while (hall.Events().OrderBy(one => (one.At, one.Kind, one.Order)).FirstOrDefault() is { Then: { } then } next)
        {
            hall._now = next.At;
            then();
        }

        return string.Join('\n', hall._people.OrderBy(person => person.Ticket.No).Select(person =>
            FormattableString.Invariant($"{person.Ticket.No} {person.Called:0.###} {person.Window} {(person.Finished is { } finished ? FormattableString.Invariant($"{finished:0.###}") : "-")} {person.Outcome}")));
    }

    private IEnumerable<(decimal At, int Kind, int Order, Action? Then)> Events()
    {
        foreach (var (index, desk) in _desks.Index())
        {
            if (desk.InHand is not null)
                yield return (desk.Until, Finishing, index, () => Finish(desk));
            foreach (var closure in desk.Window.Closed.Concat(_scenario.Closed).Where(closure => !desk.Reopened.Contains(closure.To)))
            {
                yield return (closure.To, Opening, index, () =>
                {
                    desk.Reopened.Add(closure.To);
                    Call(desk);
                });
            }
        }

        foreach (var person in _people)
        {
            if (person.Back is { } back)
                yield return (back, Returning, person.Ticket.No, () => Return(person));
            if (!person.Here)
                yield return (person.Ticket.At, Arriving, person.Ticket.No, () => Arrive(person));
            if (person is { Here: true, Offered: false })
                yield return (Callable(person), Arriving, person.Ticket.No, () => Offer(person));
        }
    }

    private void Arrive(Person person)
    {
        (person.Here, person.Waiting) = (true, true);
        if (Callable(person) <= _now)
            Offer(person);
    }

    private void Offer(Person person)
    {
        person.Offered = true;
        var idle = _desks.Index()
            .Where(desk => person.Waiting && desk.Item.InHand is null && IsOpen(desk.Item) && desk.Item.Window.Lines.Contains(person.Ticket.Line))
            .OrderBy(desk => (desk.Item.Window.Lines.Length, desk.Item.IdleSince, desk.Index)).Select(desk => desk.Item).FirstOrDefault();
        if (idle is not null)
            Call(idle);
    }

    private void Call(Desk desk)
    {
        if (desk.InHand is not null || !IsOpen(desk))
            return;
        var possible = _people.Where(person => person.Waiting && desk.Window.Lines.Contains(person.Ticket.Line) && Callable(person) <= _now).ToList();
        var ready = possible.Where(person => person.ReadyAtCall <= _calls).ToList();
        if ((ready.Count > 0 ? ready : possible).Order(Comparer<Person>.Create((a, b) => Compare(desk, a, b))).FirstOrDefault() is not { } next)
            return;

        var ticket = next.Ticket;
        var absent = ticket.Absent && next.Called is null;
        _calls++;
        (next.Waiting, next.Called, next.Window) = (false, next.Called ?? _now, desk.Window.Id);
        (desk.InHand, desk.Until) = (next, _now + (absent ? _scenario.NoShow!.Lost : ticket.Service));
        (next.Outcome, next.Finished) = absent ? ("no-show", next.Finished) : ("served", desk.Until);
    }

    private void Finish(Desk desk)
    {
        var person = desk.InHand!;
        if (person is { Finished: null, Ticket.BackAt: { } back })
            (person.Back, person.GivenUp) = (Math.Max(back, _now), _now);
        (desk.InHand, desk.IdleSince) = (null, _now);
        Call(desk);
    }

    private void Return(Person person)
    {
        person.Back = null;
        if (_now - person.GivenUp > _scenario.NoShow!.Within)
        {
            person.Outcome = "expired";
            return;
        }

        (person.Waiting, person.ReadyAtCall) = (true, _calls + _scenario.NoShow.BackAfterCalls);
        Offer(person);
    }

    private bool IsOpen(Desk desk) => !desk.Window.Closed.Concat(_scenario.Closed).Any(closure => closure.From <= _now && _now < closure.To);

    private bool BySlot(TestTicket ticket) =>
        _scenario.Policy == "target-share" && ticket.Slot is { } slot && ticket.At <= slot + _scenario.Appointments!.Grace;

    private decimal Callable(Person person) =>
        BySlot(person.Ticket) ? Math.Max(person.Ticket.At, person.Ticket.Slot!.Value - _scenario.Appointments!.EarlyCall) : person.Ticket.At;

    private int Compare(Desk desk, Person a, Person b)
    {
        var order = Rank(desk, a).CompareTo(Rank(desk, b));
        if (order == 0)
            order = _scenario.Policy switch
            {
                "fcfs" => a.Ticket.At.CompareTo(b.Ticket.At),
                "strict" => (ClassOf(a).Order, a.Ticket.At).CompareTo((ClassOf(b).Order, b.Ticket.At)),
                "accumulating" => ((_now - b.Ticket.At) * ClassOf(b).Rate).CompareTo((_now - a.Ticket.At) * ClassOf(a).Rate),
                "due-date" => (a.Ticket.At + ClassOf(a).Target).CompareTo(b.Ticket.At + ClassOf(b).Target),
                _ => ByShare(a, b),
            };
        return order != 0 ? order : a.Ticket.No.CompareTo(b.Ticket.No);
    }

    // index(i, t) of the rule, written out.
    private int ByShare(Person a, Person b)
    {
        var ((r, target, due), (rb, targetB, dueB)) = (Times(a), Times(b));
        var (critical, criticalB) = (_now >= due - _scenario.Margin, _now >= dueB - _scenario.Margin);
        if (critical != criticalB)
            return critical ? -1 : 1;
        var order = critical ? ClassOf(b).Protected.CompareTo(ClassOf(a).Protected)
            : target == 0 || targetB == 0 ? (target, targetB) is (0, 0) ? r.CompareTo(rb) : target.CompareTo(targetB)
            : ((_now - rb) * target).CompareTo((_now - r) * targetB);
        return order != 0 ? order : due.CompareTo(dueB);
    }

    private (decimal Reference, decimal Target, decimal Due) Times(Person person)
    {
        var (ticket, of) = (person.Ticket, ClassOf(person));
        if (!BySlot(ticket))
            return (ticket.At, of.Target, ticket.At + of.Promise);
        var (times, slot) = (_scenario.Appointments!, ticket.Slot!.Value);
        return (slot - times.EarlyCall, times.EarlyCall + times.Tolerance, slot + times.Tolerance);
    }

    private TestClass ClassOf(Person person) => _scenario.Classes.Single(one => one.Id == person.Ticket.Class);

    private static int Rank(Desk desk, Person person) =>
        Array.IndexOf(desk.Window.Prefer ?? [], person.Ticket.Line) is >= 0 and var rank ? rank : int.MaxValue;

    private sealed class Person(TestTicket ticket)
    {
        public TestTicket Ticket { get; } = ticket;
        public bool Here { get; set; }
        public bool Offered { get; set; }
        public bool Waiting { get; set; }
        public int ReadyAtCall { get; set; }
        public decimal? Called { get; set; }
        public string? Window { get; set; }
        public decimal? Finished { get; set; }
        public decimal? Back { get; set; }
        public decimal GivenUp { get; set; }
        public string Outcome { get; set; } = "";
    }

    private sealed class Desk(TestWindow window)
    {
        public TestWindow Window { get; } = window;
        public Person? InHand { get; set; }
        public decimal Until { get; set; }
        public decimal IdleSince { get; set; }
        public HashSet<decimal> Reopened { get; } = [];
    }
}
