using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>Calling again, who does not come, who comes back.</summary>
public sealed class AbsenceTraps
{
    private const long Second = 1_000;

    private readonly TestHall _hall = new();
    private readonly string _ticket;

    public AbsenceTraps()
    {
        _ticket = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Call("w1");
    }

    [Fact]
    public void Recall_InsideTheGap_IsRefused_AndAtItsEdgeTaken()
    {
        _hall.Now += 10 * Second - 1;
        _hall.Send(new RecallTicket(_ticket, "w1")).Refusal().Code.ShouldBe("recall_too_soon");
        _hall.Now += 1;
        _hall.Send(new RecallTicket(_ticket, "w1")).Value().ShouldBe([new TicketRecalled(_ticket, "A001", "w1", 1)]);

        // The gap counts from the last call.
        _hall.Now += 10 * Second - 1;
        _hall.Send(new RecallTicket(_ticket, "w1")).Refusal().Code.ShouldBe("recall_too_soon");
    }

    [Fact]
    public void Recall_BeyondTheLimit_IsRefused_AndTheNoShowNeedsNoMoreWaiting()
    {
        Recall();
        Recall();
        _hall.Now += 10 * Second;
        _hall.Send(new RecallTicket(_ticket, "w1")).Refusal().Code.ShouldBe("recalls_used");
        _hall.Send(new MarkNoShow(_ticket, "w1")).Value();
    }

    [Fact]
    public void NoShow_BeforeTau_IsRefused_AndAtItTaken()
    {
        _hall.Now += 30 * Second - 1;
        _hall.Send(new MarkNoShow(_ticket, "w1")).Refusal().Code.ShouldBe("absent_too_soon");
        _hall.Now += 1;
        _hall.Send(new MarkNoShow(_ticket, "w1")).Value().ShouldBe([new TicketAbsent(_ticket, "A001", "w1", 1)]);
        _hall.Queue.View.AtWindow("w1").ShouldBeNull();
    }

    [Fact]
    public void Rejoin_AtTheEdgeOfTheTime_IsTaken_AMillisecondLaterNot()
    {
        MarkAbsent();
        _hall.Now += 60 * TestHall.Minute + 1;
        _hall.Send(new RejoinTicket(_ticket)).Refusal().Code.ShouldBe("back_too_late");
        _hall.Now -= 1;
        _hall.Send(new RejoinTicket(_ticket)).Value().ShouldBe([new TicketRejoined(_ticket, "A001", 3)]);
    }

    [Fact]
    public void Rejoin_IsCallableAfterThreeFurtherCalls_AndKeepsItsTime()
    {
        MarkAbsent();
        var others = Enumerable.Range(0, 4).Select(_ => _hall.Issue(TestHall.Residence).Number).ToArray();
        _hall.Send(new RejoinTicket(_ticket)).Value();

        var called = Enumerable.Range(0, 4).Select(_ =>
        {
            var next = _hall.Call("w1")!;
            _hall.Serve(next);
            return next.Number;
        });
        called.ShouldBe([others[0], others[1], others[2], "A001"]);
    }

    [Fact]
    public void Rejoin_WithNobodyElseToCall_IsNotLeftStandingBeforeAnIdleWindow()
    {
        MarkAbsent();
        _hall.Send(new RejoinTicket(_ticket)).Value();

        _hall.Queue.View.IdleWindowFor(_ticket).ShouldBe("w1");
        _hall.Call("w1")!.Ticket.ShouldBe(_ticket);
    }

    [Fact]
    public void SecondAbsence_Expires_AndIsReactivatedAtTheTailWithARecordedReason()
    {
        MarkAbsent();
        _hall.Send(new RejoinTicket(_ticket)).Value();
        _hall.Call("w1")!.Ticket.ShouldBe(_ticket);
        _hall.Now += TestHall.Minute;
        _hall.Send(new MarkNoShow(_ticket, "w1")).Value().ShouldBe(
            [new TicketAbsent(_ticket, "A001", "w1", 2), new TicketExpired(_ticket, "A001", ExpiryReason.Absent)]);
        _hall.Send(new RejoinTicket(_ticket)).Refusal().Code.ShouldBe("ticket_wrong_state");

        var earlier = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Now += 1;
        _hall.Send(new ReactivateTicket(_ticket, " ")).Refusal().Code.ShouldBe("reason_missing");
        _hall.Send(new ReactivateTicket(_ticket, "听力不便")).Value().ShouldBe([new TicketReactivated(_ticket, "A001", "听力不便")]);

        var called = _hall.Call("w1")!;
        (called.Ticket, called.Reason.Overtook).ShouldBe((earlier, null));
        _hall.Call("w2")!.Ticket.ShouldBe(_ticket);
    }

    [Fact]
    public void Lapsed_MayBeReactivated_ButNotOnAnotherDate()
    {
        MarkAbsent();
        _hall.Send(new ReactivateTicket(_ticket, "情况属实")).Refusal().Code.ShouldBe("ticket_wrong_state");
        _hall.Now += 61 * TestHall.Minute;
        _hall.Send(new ReactivateTicket(_ticket, "情况属实")).Value();

        _hall.Send(new CancelTicket(_ticket)).Value();
        var late = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Now = 1440 * TestHall.Minute;
        _hall.Send(new ReactivateTicket(late, "情况属实")).Refusal().Code.ShouldBe("business_day_over");
    }

    private void Recall()
    {
        _hall.Now += 10 * Second;
        _hall.Send(new RecallTicket(_ticket, "w1")).Value();
    }

    private void MarkAbsent()
    {
        _hall.Now += 30 * Second;
        _hall.Send(new MarkNoShow(_ticket, "w1")).Value();
    }
}
