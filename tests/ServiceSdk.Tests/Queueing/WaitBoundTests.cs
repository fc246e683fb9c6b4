using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>
/// The stated bound on random adversaries: windows with any skills, far more priority arrivals than they serve, booked appointments that
/// come or not, services up to S. From the moment a ticket is critical it is called within (⌊K / n⌋ + 1)·S: n windows are skilled for it, K
/// tickets due earlier are, or are booked to be, callable at any of those. Where green is protected its tickets count until the call.
/// </summary>
public sealed class WaitBoundTests
{
    private const long Minute = TestHall.Minute;
    private const int LongestService = 4;
    private const int Length = 90;
    private static readonly Skill[] Skills = [TestHall.Residence, TestHall.Marriage, TestHall.Benefit];
    private static readonly long Days = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1" ? 20_000 : 150;

    private static readonly Gen<Adversary> Any =
        from skills in Gen.Int[1, 7].Array[1, 4]
        from arrivals in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[0, 2]).Array[Length]
        from services in Gen.Int[1, LongestService].Array[7]
        from bookings in Gen.Select(Gen.Int[0, 2], Gen.Int[1, 17], Gen.Int[-5, 6]).Array[0, 20]
        select new Adversary(skills, arrivals, services, bookings);

    /// <param name="Skills">Of each window, as bits.</param>
    /// <param name="Arrivals">Each minute: green tickets, ordinary ones, and for which line.</param>
    /// <param name="Services">Minutes, over and over.</param>
    /// <param name="Bookings">Line, slot as five minutes, and how many minutes after it the citizen comes; 6 for never.</param>
    private sealed record Adversary(int[] Skills, (int Green, int Ordinary, int Line)[] Arrivals, int[] Services, (int Line, int Slot, int Offset)[] Bookings);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Wait_OfEveryClass_UnderAnyAdversary_StaysInsideTheBound(bool greenIsProtected) =>
        Any.Sample(adversary => new Day(adversary, greenIsProtected).Run(), iter: Days);

    private sealed class Day
    {
        private readonly Adversary _adversary;
        private readonly TestHall _hall;
        private readonly (string Id, long FreeAt)[] _windows;
        private readonly List<(string Appointment, Skill Skill, long Due, long Comes)> _booked = [];
        private readonly Dictionary<string, (long Critical, int Before)> _bounds = [];
        private int _served;

        public Day(Adversary adversary, bool greenIsProtected)
        {
            _adversary = adversary;
            _windows = [.. adversary.Skills.Select((_, n) => ($"w{n + 1}", 0L))];
            var rule = new AppointmentRule(5, 100, 3 * Minute, 2 * Minute, 30 * Minute, 5 * Minute);
            _hall = new TestHall(TestHall.AllDay with
            {
                Windows = [.. adversary.Skills.Select((bits, n) => new Window($"w{n + 1}", $"w{n + 1}", [.. Skills.Where((_, bit) => (bits >> bit & 1) == 1)]))],
                Targets =
                [
                    new ClassTarget(TicketClass.Green, 1 * Minute, 6 * Minute, greenIsProtected), new ClassTarget(TicketClass.Returning, 4 * Minute, 15 * Minute, false),
                    new ClassTarget(TicketClass.Ordinary, 8 * Minute, 25 * Minute, false),
                ],
                Margin = 3 * Minute, Rules = QueueRules.Customary with { Appointments = rule },
            }) { Now = 0 };
            foreach (var (line, slot, offset) in adversary.Bookings)
            {
                if (_hall.Send(new BookAppointment(new TicketItem("x", "x", Skills[line]), slot * 5, TicketClass.Ordinary, null, null)).Succeeded(out var events, out _))
                    _booked.Add((((AppointmentBooked)events[0]).Appointment, Skills[line], slot * 5 * Minute + rule.Tolerance, offset == 6 ? long.MaxValue : (slot * 5 + offset) * Minute));
            }
        }

        private IEnumerable<Ticket> Waiting => _hall.Queue.View.Tickets.Where(ticket => ticket.State == TicketState.Waiting);

        public void Run()
        {
            for (var minute = 0; minute < Length; minute++)
            {
                _hall.Now = minute * Minute;
                var before = _hall.Queue.View.Tickets.Count;
                Arrive(_adversary.Arrivals[minute]);
                CountBefore([.. _hall.Queue.View.Tickets.Skip(before)]);
                for (var n = 0; n < _windows.Length; n++)
                {
                    if (_hall.Now >= _windows[n].FreeAt)
                        _windows[n].FreeAt = Take(_windows[n].Id);
                }

                // Who waits on is as late as who is called.
                foreach (var ticket in Waiting.Where(ticket => _bounds.ContainsKey(ticket.Id)))
                    InsideTheBound(ticket.Id, ticket.Number);
            }
        }

        private void Arrive((int Green, int Ordinary, int Line) arrivals)
        {
            foreach (var booked in _booked.Where(booked => booked.Comes == _hall.Now).ToList())
            {
                _hall.Send(new CheckIn(booked.Appointment)).Value();
                _booked.Remove(booked);
            }

            for (var n = 0; n < arrivals.Green + arrivals.Ordinary; n++)
                _hall.Send(TestHall.Ask(Skills[(arrivals.Line + n) % 3], n < arrivals.Green ? TicketClass.Green : TicketClass.Ordinary));
        }

        private void CountBefore(IReadOnlyList<Ticket> arrived)
        {
            foreach (var (id, (critical, before)) in _bounds.ToList())
            {
                var ticket = _hall.Queue.View.Ticket(id)!;
                if (!ticket.Standing.Protected)
                    _bounds[id] = (critical, before + arrived.Count(other => other.Standing.Protected && Shares(ticket, SkillOf(other))));
            }

            foreach (var ticket in Waiting.Where(ticket => !_bounds.ContainsKey(ticket.Id) && ticket.Standing.Critical(_hall.Now, 3 * Minute)))
            {
                var due = ticket.Standing.Due;
                _bounds.Add(ticket.Id, (_hall.Now,
                    Waiting.Count(other => other != ticket && Shares(ticket, SkillOf(other)) && MayGoBefore(other.Standing, ticket.Standing))
                    + _booked.Count(booked => booked.Due <= due && Shares(ticket, booked.Skill))));
            }
        }

        private static bool MayGoBefore(in Standing other, in Standing ticket) =>
            ticket.Protected
                ? other.Protected && (other.Due, other.Serial).CompareTo((ticket.Due, ticket.Serial)) < 0
                : other.Protected || (other.Due, other.Serial).CompareTo((ticket.Due, ticket.Serial)) < 0;

        private long Take(string window)
        {
            if (_hall.Queue.View.AtWindow(window) is { } served)
                _hall.Send(new FinishService(served.Id, window)).Value();
            if (_hall.Call(window) is not { } called)
                return _hall.Now;
            _hall.Send(new StartService(called.Ticket, window)).Value();
            if (_bounds.Remove(called.Ticket, out var bound))
                InsideTheBound(called.Ticket, called.Number, bound);
            return _hall.Now + _adversary.Services[_served++ % _adversary.Services.Length] * Minute;
        }

        private void InsideTheBound(string id, string number) => InsideTheBound(id, number, _bounds[id]);

        private void InsideTheBound(string id, string number, (long Critical, int Before) bound)
        {
            var skilled = Skilled(SkillOf(_hall.Queue.View.Ticket(id)!)).Count();
            _hall.Now.ShouldBeLessThanOrEqualTo(bound.Critical + (bound.Before / skilled + 1) * LongestService * Minute, number);
        }

        private static Skill SkillOf(Ticket ticket) => TestHall.Plan.Lines.Single(line => line.Id == ticket.Item.Line).Skill;

        private IEnumerable<Window> Skilled(Skill skill) => _hall.Queue.View.Plan.Windows.Where(window => window.Skills.Contains(skill));

        private bool Shares(Ticket ticket, Skill other) => Skilled(SkillOf(ticket)).Any(window => window.Skills.Contains(other));
    }
}
