using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Estimates;

/// <summary>What readers are told, at any time.</summary>
public sealed class WaitingEstimateTests
{
    private readonly TestHall _hall = new();
    private readonly List<string> _tickets = [];

    public WaitingEstimateTests()
    {
        for (var ticket = 0; ticket < 5; ticket++)
            _tickets.Add(_hall.Issue(TestHall.Benefit).Ticket);
    }

    [Fact]
    public void Estimate_OfALine_IsWhatTheTicketIsToldThen()
    {
        _hall.Call("w3");
        foreach (var @class in TestHall.Classes)
        {
            var before = _hall.Queue.View.Estimate("benefit", @class, _hall.Now);
            _hall.Issue(TestHall.Benefit, @class).Estimate.ShouldBe(before);
        }
    }

    [Fact]
    public void Estimate_OfATicket_CountsThoseBeforeIt()
    {
        Ahead(4).ShouldBe(4);
        _hall.Call("w3");
        Ahead(4).ShouldBe(3);
        _hall.Send(new CancelTicket(_tickets[1])).Value();
        Ahead(4).ShouldBe(2);
        Ahead(2).ShouldBe(0);
    }

    [Fact]
    public void Estimate_OfATicketThatCameBack_KeepsItsPlace()
    {
        _hall.Send(new HoldTicket(_tickets[2], null, null)).Value();
        Ahead(4).ShouldBe(3);
        _hall.Send(new ResumeTicket(_tickets[2])).Value();
        Ahead(2).ShouldBe(2);
        Ahead(4).ShouldBe(4);
    }

    [Fact]
    public void Estimate_OfATicket_ShrinksAsItsTurnComes()
    {
        var waits = new List<long>();
        for (var ticket = 0; ticket < 4; ticket++)
        {
            _hall.Serve(_hall.Call("w3")!);
            waits.Add(_hall.Queue.View.Estimate(_tickets[4], _hall.Now)!.P50);
        }

        waits.ShouldBe(waits.OrderDescending());
        waits.Distinct().Count().ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Estimate_OfATicketThatDoesNotWait_IsNone()
    {
        var called = _hall.Call("w3")!;
        _hall.Queue.View.Estimate(called.Ticket, _hall.Now).ShouldBeNull();
        _hall.Queue.View.Estimate("none", _hall.Now).ShouldBeNull();
    }

    [Fact]
    public void Estimate_OfNoLine_Throws() =>
        Should.Throw<ArgumentException>(() => _hall.Queue.View.Estimate("none", TicketClass.Ordinary, _hall.Now));

    [Fact]
    public void Estimate_OfAClassThatIsNotOffered_IsNone() =>
        _hall.Queue.View.Estimate("benefit", "none", _hall.Now).ShouldBeNull();

    /// <summary>The slot is at 11:00 and may be called from 10:50 on.</summary>
    [Fact]
    public void Estimate_OfAnAppointment_WaitsForItsTime()
    {
        var hall = new TestHall { Now = 600 * TestHall.Minute };
        var booked = (AppointmentBooked)hall.Send(
            new BookAppointment(new TicketItem("i", "事项", TestHall.Benefit), 660, TicketClass.Ordinary, null, null)).Value().Single();
        hall.Now = 640 * TestHall.Minute;
        var issued = (TicketIssued)hall.Send(new CheckIn(booked.Appointment)).Value().Single();
        var rule = QueueRules.Customary.Appointments!;
        var callable = 20 * TestHall.Minute - rule.EarlyCall;
        issued.Estimate.ShouldBe(new WaitEstimate(0, callable, callable));
    }

    private int Ahead(int ticket) => _hall.Queue.View.Estimate(_tickets[ticket], _hall.Now)!.Ahead;
}
