using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>A vendor's policy is a class of his own that a plan names.</summary>
public sealed class VendorPolicyTests
{
    private static readonly HallPlan Plan = TestHall.AllDay with { Rules = QueueRules.Customary with { Policy = "smallest-target" } };

    [Fact]
    public void Call_UnderAVendorsPolicy_FollowsIt()
    {
        var hall = new TestHall(Plan, policies: QueuePolicies.Standard.With("smallest-target", static _ => new SmallestTarget()));
        hall.Issue(TestHall.Residence);
        hall.Now += 80 * TestHall.Minute;
        var returning = hall.Issue(TestHall.Residence, TicketClass.Returning);
        var green = hall.Issue(TestHall.Residence, TicketClass.Green);

        hall.Call("w1")!.Ticket.ShouldBe(green.Ticket);
        hall.Call("w2")!.Ticket.ShouldBe(returning.Ticket);
    }

    [Fact]
    public void Log_UnderAVendorsPolicy_IsReadWithoutTheVendor()
    {
        var hall = new TestHall(Plan, policies: QueuePolicies.Standard.With("smallest-target", static _ => new SmallestTarget()));
        hall.Issue(TestHall.Residence);
        hall.Call("w1");
        var read = new HallQueue();
        foreach (var (@event, at) in hall.Log)
            read.Apply(@event, TestHall.Clerk, at);

        TestHall.Seen(read).ShouldBe(TestHall.Seen(hall.Queue));
    }

    [Fact]
    public void OpenDay_UnderAPolicyNobodyBrought_IsRefusedByName() =>
        new TestHall(open: false).Send(new OpenDay("320402-001", TestHall.Date, Plan)).Refusal().Message
            .ShouldBe("本大厅的设置有误：没有叫号规则“smallest-target”。");

    [Fact]
    public void With_ANameThatIsTaken_Throws() =>
        Should.Throw<ArgumentException>(() => QueuePolicies.Standard.With(TargetShare.Name, static _ => new SmallestTarget()));

    private sealed class SmallestTarget : IQueuePolicy
    {
        public bool HonoursSlots => true;

        public bool Precedes(in Standing a, in Standing b, long now) =>
            a.Target != b.Target ? a.Target < b.Target : a.Before(b);
    }
}
