using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

public sealed class HallQueueTests
{
    private readonly TestHall _hall = new();

    [Fact]
    public void Issue_LinesThatShareAPrefix_ShareItsCounter()
    {
        Skill[] asked = [TestHall.Residence, TestHall.Benefit, TestHall.Marriage, TestHall.Residence, TestHall.Marriage];
        asked.Select(skill => _hall.Issue(skill).Number).ShouldBe(["A001", "A002", "B001", "A003", "B002"]);
    }

    [Fact]
    public void Issue_MoreThanThreeDigitsHold_CountsOn()
    {
        var issued = Enumerable.Range(0, 1001).Select(_ => _hall.Issue(TestHall.Residence)).ToArray();

        issued.Select(ticket => ticket.Number).Distinct().Count().ShouldBe(1001);
        issued.Select(ticket => ticket.Ticket).Distinct().Count().ShouldBe(1001);
        (issued[898].Number, issued[899].Number).ShouldBe(("A899", "A1000"));
        issued[0].Ticket.ShouldBe("320402-001-20261124-0001");
    }

    [Fact]
    public void Issue_AfterOthersWereServed_ReusesNoNumber()
    {
        _hall.Issue(TestHall.Residence);
        _hall.Serve(_hall.Call("w1")!);

        _hall.Issue(TestHall.Residence).Number.ShouldBe("A002");
    }

    [Fact]
    public void Issue_TellsHowManyWaitInTheLineBefore()
    {
        _hall.Issue(TestHall.Residence).Ahead.ShouldBe(0);
        _hall.Issue(TestHall.Benefit).Ahead.ShouldBe(0);
        _hall.Issue(TestHall.Residence, TicketClass.Green).Ahead.ShouldBe(1);
        _hall.Call("w1");
        _hall.Issue(TestHall.Residence).Ahead.ShouldBe(1);
    }

    [Fact]
    public void Call_SkillsArePairs_NeverACrossProduct()
    {
        // w2 may do 公安局·户政 and 民政局·婚姻: not 民政局·救助, though it serves both that department and other groups.
        _hall.Issue(TestHall.Benefit);

        _hall.Call("w2").ShouldBeNull();
        _hall.Call("w3")!.Number.ShouldBe("A001");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(50)]
    public void Call_ManyWindowsForOneTicket_ExactlyOneGetsIt(int windows)
    {
        var hall = new TestHall(TestHall.Plan with
        {
            Windows = [.. Enumerable.Range(1, windows).Select(n => new Window($"w{n}", $"{n}号窗口", [TestHall.Residence]))],
        });
        var ticket = hall.Issue(TestHall.Residence).Ticket;

        Enumerable.Range(1, windows).Select(n => hall.Call($"w{n}")).Where(called => called is not null).ToArray()
            .ShouldHaveSingleItem()!.Ticket.ShouldBe(ticket);
        hall.Queue.View.Waiting("residence").ShouldBe(0);
    }

    [Fact]
    public void Call_OfTheOneThatWaitedLongest_OvertookNobody()
    {
        _hall.Issue(TestHall.Residence);
        _hall.Issue(TestHall.Residence);
        _hall.Now += 7 * TestHall.Minute;

        _hall.Call("w1")!.Reason.ShouldBe(new CallReason(TicketClass.Ordinary, 7 * TestHall.Minute, 30 * TestHall.Minute, false, null));
    }

    [Fact]
    public void Call_OfOneThatOvertook_NamesTheLongestWaiting()
    {
        _hall.Issue(TestHall.Residence);
        _hall.Issue(TestHall.Residence);
        _hall.Now += 4 * TestHall.Minute;
        _hall.Issue(TestHall.Residence, TicketClass.Green);
        _hall.Now += 2 * TestHall.Minute;

        var called = _hall.Call("w1")!;
        called.Number.ShouldBe("A003");
        called.Reason.ShouldBe(new CallReason(TicketClass.Green, 2 * TestHall.Minute, 3 * TestHall.Minute, false, "A001"));
    }

    [Fact]
    public void Call_FromTheMarginBeforeThePromise_IsCritical()
    {
        var hall = new TestHall(TestHall.AllDay);
        hall.Issue(TestHall.Residence);
        hall.Now += 84 * TestHall.Minute;
        hall.Issue(TestHall.Residence, TicketClass.Green);
        hall.Now += TestHall.Minute - 1;
        hall.Issue(TestHall.Residence, TicketClass.Green);
        hall.Now += 1;

        // 85 of 90 minutes: the promise goes before a share of 1/3 used; a millisecond earlier it would not yet be at risk.
        hall.Call("w1")!.Reason.ShouldBe(new CallReason(TicketClass.Ordinary, 85 * TestHall.Minute, 30 * TestHall.Minute, true, null));
    }

    [Fact]
    public void Serve_ToTheEnd_FreesTheWindowAndNamesTheEncounter()
    {
        var ticket = _hall.Issue(TestHall.Residence).Ticket;
        var called = _hall.Call("w1")!;
        _hall.Queue.View.AtWindow("w1")!.Id.ShouldBe(ticket);
        _hall.Serve(called);

        _hall.Queue.View.AtWindow("w1").ShouldBeNull();
        _hall.Queue.View.Ticket(ticket)!.State.ShouldBe(TicketState.Finished);
        _hall.Log[^2].Event.ShouldBe(new ServiceStarted(ticket, "w1", $"{ticket}-1"));
        _hall.Log[^1].Event.ShouldBe(new ServiceFinished(ticket, "w1", $"{ticket}-1"));
    }
}
