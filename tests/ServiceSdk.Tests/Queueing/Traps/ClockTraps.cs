using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>Hall time decides waits and order; the wall clock may jump.</summary>
public sealed class ClockTraps
{
    private const long Jump = 120 * TestHall.Minute;

    [Theory]
    [InlineData(Jump)]
    [InlineData(-Jump)]
    public void WallClock_ThatJumps_ReordersNothing_AndNoWaitIsNegative(long jump)
    {
        var hall = new TestHall(TestHall.AllDay);
        var tickets = Enumerable.Range(0, 6).Select(n =>
        {
            hall.Now += 1;
            if (n == 3)
                hall.Jumped = jump;
            return hall.Issue(TestHall.Residence).Ticket;
        }).ToArray();
        hall.Jumped = 0;

        foreach (var ticket in tickets)
        {
            var called = hall.Call("w1")!;
            called.Ticket.ShouldBe(ticket);
            called.Reason.Waited.ShouldBeGreaterThanOrEqualTo(0);
            hall.Serve(called);
            hall.Jumped = hall.Jumped == 0 ? jump : 0;
        }
    }

    [Theory]
    [InlineData(Jump)]
    [InlineData(-Jump)]
    public void Hold_RecallAndAbsence_CountInHallTime(long jump)
    {
        var hall = new TestHall(TestHall.AllDay);
        var ticket = hall.Issue(TestHall.Residence).Ticket;
        hall.Send(new HoldTicket(ticket, null, 5 * TestHall.Minute)).Value();
        hall.Jumped = jump;
        hall.Call("w1").ShouldBeNull();
        hall.Now += 5 * TestHall.Minute;
        hall.Call("w1")!.Ticket.ShouldBe(ticket);

        hall.Jumped = 0;
        hall.Send(new RecallTicket(ticket, "w1")).Refusal().Code.ShouldBe("recall_too_soon");
        hall.Send(new MarkNoShow(ticket, "w1")).Refusal().Code.ShouldBe("absent_too_soon");
    }

    [Fact]
    public void Hold_EndsByItself_AtItsOwnMoment_AndAlsoAfterARestart()
    {
        var hall = new TestHall(TestHall.AllDay);
        var ticket = hall.Issue(TestHall.Residence).Ticket;
        hall.Send(new HoldTicket(ticket, null, 5 * TestHall.Minute)).Value();
        hall.Now += TestHall.Minute;
        hall.Issue(TestHall.Residence);
        var restarted = new HallQueue();
        foreach (var (@event, at) in hall.Log)
            restarted.Apply(@event, TestHall.Clerk, at);

        Decide(restarted, hall, 5 * TestHall.Minute - 1).Number.ShouldBe("A002");
        Decide(restarted, hall, 5 * TestHall.Minute).Number.ShouldBe("A001");
        restarted.View.Ticket(ticket)!.Since.ShouldBe(605 * TestHall.Minute);
    }

    [Fact]
    public void BusinessDate_IsThatOfPlusEight_WhateverTheMachinesZone()
    {
        // 00:00 on the 24th in +08:00 is 16:00 on the 23rd in UTC.
        var hall = new TestHall(TestHall.AllDay) { Now = 0 };
        hall.At.CivilTime.ShouldBe(new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());
        hall.Issue(TestHall.Residence).Ticket.ShouldBe("320402-001-20261124-0001");
        hall.Now = -1;
        hall.Send(TestHall.Ask(TestHall.Residence)).Refusal().Code.ShouldBe("business_day_not_begun");
    }

    private static TicketCalled Decide(HallQueue queue, TestHall hall, long later)
    {
        var now = 600 * TestHall.Minute + later;
        return queue.Decide(new CallNext("w1"), new Envelope(TestHall.Clerk, Guid.Empty, hall.At with { HallTime = now }))
            .Value().ShouldHaveSingleItem().ShouldBeOfType<TicketCalled>();
    }
}
