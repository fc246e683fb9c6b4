using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>One live ticket per person and line, a quota per agent, a quota per line and day.</summary>
public sealed class PersonTraps
{
    private static readonly Protected<Visitor> Person = TestHall.Person("p-1");

    private readonly TestHall _hall = new();

    [Fact]
    public void SecondTicket_OfAPersonInOneLine_IsRefused_UntilTheFirstIsOver()
    {
        var first = Take(TestHall.Residence);
        _hall.Send(Ask(TestHall.Residence)).Refusal().ShouldBe(new Refusal("ticket_live", "您在“户政”已有A001号。", "请使用已有的号；不用时先取消。"));
        Take(TestHall.Marriage);

        _hall.Send(new CancelTicket(first)).Value();
        Take(TestHall.Residence);
    }

    [Fact]
    public void TicketsAfterALapsedOne_AreStillOneAtATime()
    {
        Absent(Take(TestHall.Residence));
        _hall.Send(Ask(TestHall.Residence)).Refusal().Code.ShouldBe("ticket_live");
        _hall.Now += 60 * TestHall.Minute + 1;
        Take(TestHall.Residence);

        _hall.Send(Ask(TestHall.Residence)).Refusal().ShouldBe(new Refusal("ticket_live", "您在“户政”已有A002号。", "请使用已有的号；不用时先取消。"));
    }

    [Fact]
    public void CancellingALapsedTicket_LeavesTheNewOneThePersons()
    {
        var lapsed = Take(TestHall.Residence);
        Absent(lapsed);
        _hall.Now += 61 * TestHall.Minute;
        Take(TestHall.Residence);
        _hall.Send(new CancelTicket(lapsed)).Value();

        _hall.Send(Ask(TestHall.Residence)).Refusal().Code.ShouldBe("ticket_live");
    }

    [Fact]
    public void LapsedTicket_IsNotReactivatedBesideANewOne()
    {
        var lapsed = Take(TestHall.Residence);
        Absent(lapsed);
        _hall.Now += 61 * TestHall.Minute;
        var second = Take(TestHall.Residence);
        _hall.Send(new ReactivateTicket(lapsed, "情况属实")).Refusal().Code.ShouldBe("ticket_live");

        _hall.Send(new CancelTicket(second)).Value();
        _hall.Send(new ReactivateTicket(lapsed, "情况属实")).Value();
        _hall.Send(Ask(TestHall.Residence)).Refusal().Code.ShouldBe("ticket_live");
    }

    [Fact]
    public void VisitOverSeveralLines_HoldsThePersonsPlaceInEach()
    {
        var visit = Ask(TestHall.Marriage) with { Items = [Items.Of(TestHall.Marriage), Items.Of(TestHall.Benefit)] };
        var ticket = _hall.Send(visit).Value().OfType<TicketIssued>().Single().Ticket;
        _hall.Send(Ask(TestHall.Benefit)).Refusal().Code.ShouldBe("ticket_live");

        _hall.Serve(_hall.Call("w2")!);
        Take(TestHall.Marriage);
        _hall.Send(Ask(TestHall.Benefit)).Refusal().Code.ShouldBe("ticket_live");
        _hall.Call("w3")!.Ticket.ShouldBe(ticket);
    }

    [Fact]
    public void Transfer_IntoALineWhereThePersonStandsAlready_IsRefused()
    {
        Take(TestHall.Benefit);
        var ticket = Take(TestHall.Residence);
        _hall.Call("w1");

        _hall.Send(new TransferTicket(ticket, "w1", Items.Of(TestHall.Benefit), TransferMode.KeepTime, false)).Refusal()
            .ShouldBe(new Refusal("ticket_live", "您在“救助”已有A001号。", "请使用已有的号；不用时先取消。"));
    }

    [Fact]
    public void Agent_WithAllHeld_TakesNoMore_AndCancellingReleases()
    {
        var tickets = Enumerable.Range(0, 5).Select(_ => TakeAsAgent()).ToArray();
        _hall.Send(AskAsAgent()).Refusal().ShouldBe(new Refusal("agent_quota_used", "代办员同时最多持有5个号。", "请办结或取消已有的号后再取。"));

        _hall.Send(new CancelTicket(tickets[0])).Value();
        TakeAsAgent();
        _hall.Send(AskAsAgent()).Refusal().Code.ShouldBe("agent_quota_used");
    }

    [Fact]
    public void Agent_WhoseTicketsLapsed_IsNotLockedOut_NorPastTheQuotaByReactivation()
    {
        var absent = TakeAsAgent();
        Absent(absent);
        _hall.Now += 61 * TestHall.Minute;
        for (var n = 0; n < 5; n++)
            TakeAsAgent();

        _hall.Send(new ReactivateTicket(absent, "情况属实")).Refusal().Code.ShouldBe("agent_quota_used");
    }

    [Fact]
    public void DailyQuota_CountsWhatIsNotCancelled_AndMovesWithATransfer()
    {
        var hall = new TestHall(TestHall.Plan with { Lines = [.. TestHall.Plan.Lines.Select(line => line.Id == "marriage" ? line with { DailyQuota = 2 } : line)] });
        var first = hall.Issue(TestHall.Marriage).Ticket;
        hall.Issue(TestHall.Marriage);
        hall.Send(TestHall.Ask(TestHall.Marriage)).Refusal().ShouldBe(new Refusal("daily_quota_used", "“婚姻”今天的2个号已经取完。", "请改日再来，或预约。"));
        hall.Send(new CancelTicket(first)).Value();
        hall.Issue(TestHall.Marriage);
        var called = hall.Call("w2")!.Ticket;
        hall.Send(new TransferTicket(called, "w2", Items.Of(TestHall.Residence), TransferMode.Tail, false)).Value();

        hall.Issue(TestHall.Marriage);
        hall.Send(TestHall.Ask(TestHall.Marriage)).Refusal().Code.ShouldBe("daily_quota_used");
    }

    private string Take(Skill skill) => _hall.Send(Ask(skill)).Value().OfType<TicketIssued>().Single().Ticket;

    private string TakeAsAgent() => _hall.Send(AskAsAgent()).Value().OfType<TicketIssued>().Single().Ticket;

    private static IssueTicket Ask(Skill skill) => TestHall.Ask(skill) with { Visitor = Person };

    private static IssueTicket AskAsAgent() => TestHall.Ask(TestHall.Residence) with { Agent = "agent-1" };

    private void Absent(string ticket)
    {
        _hall.Call("w1")!.Ticket.ShouldBe(ticket);
        _hall.Now += TestHall.Minute;
        _hall.Send(new MarkNoShow(ticket, "w1")).Value();
    }
}
