using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Estimates;

/// <summary>16:30, half an hour before closing, one window, five minutes a service.</summary>
public sealed class LateTicketTests
{
    private const int BeforeLate = 7;

    [Fact]
    public void Issue_ExpectedAfterClosing_IsRefused()
    {
        var hall = Hall(LateTickets.Refuse);
        var refusal = hall.Send(TestHall.Ask(TestHall.Benefit)).Refusal();
        refusal.ShouldBe(new Refusal(
            "expected_after_closing", "“救助”前面还有7人，预计今天17:00前叫不到您。", "请改日早些来，或预约。"));
        hall.Queue.View.Waiting("benefit").ShouldBe(BeforeLate);
    }

    [Fact]
    public void Issue_ExpectedAfterClosing_IsWarned()
    {
        var hall = Hall(LateTickets.Warn);
        hall.Issue(TestHall.Benefit).Late.ShouldBe(true);
        hall.Issue(TestHall.Residence).Late.ShouldBeNull();
    }

    [Fact]
    public void Issue_ExpectedAfterClosing_IsTaken() => Hall(LateTickets.Take).Issue(TestHall.Benefit).Late.ShouldBeNull();

    [Fact]
    public void Issue_InExtendedHours_IsNotLate()
    {
        var hall = Hall(LateTickets.Refuse);
        hall.Send(new ChangeHours(TestHall.Plan.Issuing, [new OpenHours(540, 1080)], "延时服务")).Value();
        hall.Issue(TestHall.Benefit).Late.ShouldBeNull();
    }

    /// <summary>It was handed out before: too late to refuse it.</summary>
    [Fact]
    public void EmergencyNumber_ExpectedAfterClosing_IsEnteredAndWarned()
    {
        var hall = Hall(LateTickets.Refuse);
        var entered = hall.Send(new EnterEmergencyTicket(TestHall.Ask(TestHall.Benefit), 900, hall.At.CivilTime)).Value().Single();
        entered.ShouldBeOfType<TicketIssued>().Late.ShouldBe(true);
    }

    private static TestHall Hall(LateTickets late)
    {
        var rules = QueueRules.Customary with { Closing = new ClosingRule(AtClosing.Expire, late, 30) };
        var hall = new TestHall(TestHall.Plan with { Rules = rules }) { Now = 990 * TestHall.Minute };
        hall.Issue(TestHall.Benefit);
        hall.Call("w3").ShouldNotBeNull();
        for (var ticket = 0; ticket < BeforeLate; ticket++)
            hall.Issue(TestHall.Benefit).Late.ShouldBeNull();
        return hall;
    }
}
