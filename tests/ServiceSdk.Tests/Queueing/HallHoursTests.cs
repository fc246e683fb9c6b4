using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>Hours count whole minutes of +08:00: the first is inside, the last is not.</summary>
public sealed class HallHoursTests
{
    [Theory]
    [InlineData(510 * 60_000 - 1, false)]
    [InlineData(510 * 60_000, true)]
    [InlineData(700 * 60_000 - 1, true)]
    [InlineData(700 * 60_000, false)]
    [InlineData(750 * 60_000 - 1, false)]
    [InlineData(750 * 60_000, true)]
    [InlineData(1000 * 60_000 - 1, true)]
    [InlineData(1000 * 60_000, false)]
    public void Issue_AtAnEdgeOfTheHours_FirstMinuteInsideLastNot(long time, bool inside)
    {
        var hall = new TestHall { Now = time };
        hall.Send(TestHall.Ask(TestHall.Residence)).Succeeded(out _, out var refusal).ShouldBe(inside);
        refusal?.Code.ShouldBe("hall_closed");
    }

    [Theory]
    [InlineData(540 * 60_000 - 1, false)]
    [InlineData(540 * 60_000, true)]
    [InlineData(720 * 60_000 - 1, true)]
    [InlineData(720 * 60_000, false)]
    [InlineData(780 * 60_000, true)]
    public void Call_AtAnEdgeOfTheHours_FirstMinuteInsideLastNot(long time, bool inside)
    {
        var hall = new TestHall { Now = 511 * TestHall.Minute };
        hall.Issue(TestHall.Residence);
        hall.Now = time;
        hall.Send(new CallNext("w1")).Succeeded(out _, out var refusal).ShouldBe(inside);
        refusal?.Code.ShouldBe("hall_closed");
    }

    [Theory]
    [InlineData(-1, "business_day_not_begun")]
    [InlineData(0, null)]
    [InlineData(1440 * 60_000 - 1, null)]
    [InlineData(1440 * 60_000, "business_day_over")]
    public void Issue_AtAnEdgeOfTheBusinessDate_TheDateIsThatOfPlusEight(long time, string? refused)
    {
        var hall = new TestHall(TestHall.AllDay) { Now = time };
        hall.Send(TestHall.Ask(TestHall.Residence)).Succeeded(out _, out var refusal).ShouldBe(refused is null);
        refusal?.Code.ShouldBe(refused);
    }

    [Fact]
    public void Work_InHandAtClosing_IsFinishedAfterIt()
    {
        var hall = new TestHall { Now = 699 * TestHall.Minute };
        hall.Issue(TestHall.Residence);
        hall.Now = 719 * TestHall.Minute;
        var called = hall.Call("w1")!;
        hall.Now = 1441 * TestHall.Minute;
        hall.Serve(called);

        hall.Queue.View.AtWindow("w1").ShouldBeNull();
    }

    [Fact]
    public void Lunch_StopsCallsAndKeepsTheQueue()
    {
        var hall = new TestHall { Now = 690 * TestHall.Minute };
        var ticket = hall.Issue(TestHall.Residence);
        hall.Now = 780 * TestHall.Minute;

        var called = hall.Call("w1")!;
        called.Ticket.ShouldBe(ticket.Ticket);
        called.Reason.Waited.ShouldBe(90 * TestHall.Minute);
    }
}
