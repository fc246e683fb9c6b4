using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>A printed number is one ticket's all day long.</summary>
public sealed class NumberTraps
{
    private const int Last = 3;

    [Fact]
    public void Wrap_SkipsWhoMayStillCome_AndReissuesWhoIsServed()
    {
        var hall = Small();
        var tickets = Issue(hall, Last);
        hall.Serve(hall.Call("w1")!);
        hall.Send(new CancelTicket(tickets[1].Ticket)).Value();

        // A001 is served, A002 cancelled and never given out again, A003 waits.
        Issue(hall, 1).Single().Number.ShouldBe("A001");
        hall.Send(TestHall.Ask(TestHall.Residence)).Refusal().ShouldBe(
            new Refusal("numbers_used", "A字头的号码都在使用中。", "请等前面的号办结后再取。"));
    }

    [Fact]
    public void Wrap_ANumberKeptOvernightAndServedMeanwhile_IsIssuedAgain()
    {
        var hall = Small();
        for (var number = 1; number <= Last; number++)
            hall.Send(new KeepTicket($"320402-001-20261123-000{number}", $"A00{number}", TestHall.Ask(TestHall.Residence))).Value();
        hall.Call("w1");
        hall.Serve(hall.Call("w2")!);

        // No number of the day was issued yet, A001 is in hand, and A002 is served.
        Issue(hall, 1).Single().Number.ShouldBe("A002");
    }

    [Fact]
    public void Wrap_NeverTakesTheNumberOfATicketInHandHeldOrAbsent()
    {
        var hall = Small();
        var tickets = Issue(hall, Last);
        hall.Call("w1");
        hall.Send(new HoldTicket(tickets[1].Ticket, null, null)).Value();
        hall.Call("w2");
        hall.Now += TestHall.Minute;
        hall.Send(new MarkNoShow(tickets[2].Ticket, "w2")).Value();

        hall.Send(TestHall.Ask(TestHall.Residence)).Refusal().Code.ShouldBe("numbers_used");
    }

    [Fact]
    public void Wrap_ANumberGivenToSomebodyElse_IsNotReactivated()
    {
        var hall = Small(absences: 1);
        var expired = Issue(hall, Last)[0].Ticket;
        hall.Call("w1");
        hall.Now += TestHall.Minute;
        hall.Send(new MarkNoShow(expired, "w1")).Value();
        Issue(hall, 1).Single().Number.ShouldBe("A001");

        hall.Send(new ReactivateTicket(expired, "情况属实")).Refusal().ShouldBe(
            new Refusal("number_reissued", "A001号已发给后来的人，不能恢复。", "请重新取号。"));
    }

    [Fact]
    public void TransferAndEdit_KeepTheNumber_AndTheIdForLife()
    {
        var hall = new TestHall();
        var issued = hall.Issue(TestHall.Residence);
        hall.Send(new EditTicket(issued.Ticket, TicketClass.Green, "孕妇")).Value();
        hall.Call("w1");
        hall.Send(new TransferTicket(issued.Ticket, "w1", Items.Of(TestHall.Marriage), TransferMode.KeepTime, false)).Value();

        hall.Issue(TestHall.Marriage).Number.ShouldBe("B001");
        hall.Issue(TestHall.Residence).Number.ShouldBe("A002");
        hall.Queue.View.Ticket(issued.Ticket)!.Number.ShouldBe("A001");
    }

    [Fact]
    public void Cancel_OfTheLastNumber_DoesNotIssueItAgain()
    {
        var hall = new TestHall();
        hall.Send(new CancelTicket(hall.Issue(TestHall.Residence).Ticket)).Value();

        hall.Issue(TestHall.Residence).Number.ShouldBe("A002");
    }

    [Fact]
    public void KeptNumber_StaysItsTicketsAllDay_AlsoOnceItIsServed()
    {
        var hall = new TestHall();
        var keep = new KeepTicket("320402-001-20261123-0007", "A002", TestHall.Ask(TestHall.Residence));
        hall.Send(keep).Value().ShouldHaveSingleItem().ShouldBeOfType<TicketIssued>().Number.ShouldBe("A002");
        hall.Serve(hall.Call("w1")!);

        hall.Send(keep).Refusal().Code.ShouldBe("number_taken");
        Issue(hall, 2).Select(ticket => ticket.Number).ShouldBe(["A001", "A003"]);
    }

    [Fact]
    public void PreprintedNumber_IsEnteredOnce_AndNeverIssued()
    {
        var hall = new TestHall(TestHall.AllDay);
        var emergency = new EnterEmergencyTicket(TestHall.Ask(TestHall.Residence), 900, TestHall.Midnight + 590 * TestHall.Minute);
        var entered = hall.Send(emergency).Value().ShouldHaveSingleItem().ShouldBeOfType<TicketIssued>();

        (entered.Number, entered.TakenAt).ShouldBe(("A900", 590 * TestHall.Minute));
        hall.Send(emergency).Refusal().Code.ShouldBe("number_taken");
        Issue(hall, 905).Select(ticket => ticket.Number).ShouldNotContain("A900");
    }

    [Fact]
    public void PreprintedNumber_EnteredAfterwards_StandsWhereItWasTaken()
    {
        var hall = new TestHall();
        var first = hall.Issue(TestHall.Residence);
        var taken = TestHall.Midnight + hall.Now - TestHall.Minute;
        hall.Send(new EnterEmergencyTicket(TestHall.Ask(TestHall.Residence), 901, taken)).Value();

        var called = hall.Call("w1")!;
        (called.Number, called.Reason.Waited, called.Reason.Overtook).ShouldBe(("A901", TestHall.Minute, null));
        hall.Call("w2")!.Ticket.ShouldBe(first.Ticket);
    }

    private static TestHall Small(int absences = 2) => new(TestHall.Plan with
    {
        Rules = QueueRules.Customary with { LastNumber = Last, Absence = QueueRules.Customary.Absence with { Absences = absences } },
    });

    private static List<TicketIssued> Issue(TestHall hall, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => hall.Issue(TestHall.Residence))];
}
