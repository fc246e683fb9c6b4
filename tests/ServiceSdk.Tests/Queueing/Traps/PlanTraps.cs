using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>A hall set up anew while it is open.</summary>
public sealed class PlanTraps
{
    private readonly TestHall _hall = new(TestHall.AllDay);

    [Fact]
    public void TicketsInLine_KeepTheirTarget_AndTheRuleHoldsAmongOldAndNewOfOneClass()
    {
        _hall.Issue(TestHall.Residence);
        _hall.Send(new ChangePlan(With(3 * TestHall.Minute))).Value();
        _hall.Now += 10 * TestHall.Minute;
        _hall.Issue(TestHall.Residence);
        _hall.Now += 10 * TestHall.Minute;

        // 20 of 30 minutes against 10 of 3.
        var called = _hall.Call("w1")!;
        (called.Number, called.Reason.Target, called.Reason.Overtook).ShouldBe(("A002", 3 * TestHall.Minute, "A001"));
    }

    [Fact]
    public void ClassThatBecomesProtected_GoesFirstAmongTheCritical_WhoCameBeforeKeepsItsPlace()
    {
        _hall.Issue(TestHall.Residence);
        _hall.Send(new ChangePlan(With(30 * TestHall.Minute, isProtected: true))).Value();
        _hall.Now += 1;
        _hall.Issue(TestHall.Residence);
        _hall.Now += 85 * TestHall.Minute;

        _hall.Call("w1")!.Number.ShouldBe("A002");
    }

    [Fact]
    public void ClassThatThePlanDrops_IsTakenNoMore_AndWhoHasItKeepsIt()
    {
        var ticket = _hall.Issue(TestHall.Residence, TicketClass.Green).Ticket;
        _hall.Send(new ChangePlan(TestHall.AllDay with { Targets = [.. TestHall.Targets.Skip(1)] })).Value();

        _hall.Send(TestHall.Ask(TestHall.Residence, TicketClass.Green)).Refusal()
            .ShouldBe(new Refusal("class_unknown", "本大厅没有这个类别。", "请选择本大厅的类别。"));
        _hall.Call("w1")!.Reason.Class.ShouldBe(TicketClass.Green);
        _hall.Queue.View.Ticket(ticket)!.Class.ShouldBe(TicketClass.Green);
    }

    [Fact]
    public void LineThatComesBack_HasTheQuotaOfTheDay()
    {
        var plan = TestHall.AllDay with { Lines = [.. TestHall.Plan.Lines.Select(line => line.Id == "marriage" ? line with { DailyQuota = 1 } : line)] };
        var hall = new TestHall(plan);
        hall.Issue(TestHall.Marriage);
        hall.Serve(hall.Call("w2")!);
        hall.Send(new ChangePlan(plan with { Lines = [.. plan.Lines.Where(line => line.Id != "marriage")] })).Value();
        hall.Send(new ChangePlan(plan)).Value();

        hall.Send(TestHall.Ask(TestHall.Marriage)).Refusal().Code.ShouldBe("daily_quota_used");
    }

    [Fact]
    public void TicketOfALineThatIsGone_IsNotReactivatedIntoIt()
    {
        var hall = new TestHall(TestHall.AllDay with { Rules = QueueRules.Customary with { Absence = QueueRules.Customary.Absence with { Absences = 1 } } });
        var ticket = hall.Issue(TestHall.Marriage).Ticket;
        hall.Call("w2");
        hall.Now += TestHall.Minute;
        hall.Send(new MarkNoShow(ticket, "w2")).Value();
        hall.Send(new ChangePlan(TestHall.AllDay with { Lines = [.. TestHall.Plan.Lines.Where(line => line.Id != "marriage")] })).Value();

        hall.Send(new ReactivateTicket(ticket, "情况属实")).Refusal().Code.ShouldBe("item_not_taken_here");
        hall.Send(new ChangePlan(TestHall.AllDay)).Value();
        hall.Send(new OpenWindow("w2", "s-w2", [TestHall.Marriage])).Value();
        hall.Send(new ReactivateTicket(ticket, "情况属实")).Value();
        hall.Call("w2")!.Ticket.ShouldBe(ticket);
    }

    [Fact]
    public void PreferredLines_GoFirst_AlsoAmongThoseWhoCameBack()
    {
        var windows = (Window[])[TestHall.Plan.Windows[0] with { Skills = [TestHall.Residence, TestHall.Marriage], Prefer = ["marriage"] }];
        var hall = new TestHall(TestHall.AllDay with { Windows = windows });
        foreach (var skill in (Skill[])[TestHall.Residence, TestHall.Marriage])
        {
            var ticket = hall.Issue(skill).Ticket;
            hall.Call("w1")!.Ticket.ShouldBe(ticket);
            hall.Now += TestHall.Minute;
            hall.Send(new MarkNoShow(ticket, "w1")).Value();
        }

        foreach (var ticket in hall.Queue.View.Tickets)
            hall.Send(new RejoinTicket(ticket.Id)).Value();
        hall.Call("w1")!.Number.ShouldBe("B001");
    }

    [Fact]
    public void AccumulatingPriority_OfClassesThatGrowNothing_MakesNoCircle()
    {
        var policy = new AccumulatingPriority(new PolicySettings([.. TestHall.Targets.Select(target => target with { Rate = 0 })], 0));
        Standing[] heads = [new(10, 0, 0, false, 1, 0), new(9, 0, 0, false, 2, 1), new(5, 0, 0, false, 3, 0)];

        policy.Precedes(heads[2], heads[1], 20).ShouldBeTrue();
        policy.Precedes(heads[1], heads[0], 20).ShouldBeTrue();
        policy.Precedes(heads[2], heads[0], 20).ShouldBeTrue();
    }

    private static HallPlan With(long ordinary, bool isProtected = false) => TestHall.AllDay with
    {
        Targets = [.. TestHall.Targets.Take(2), new ClassTarget(TicketClass.Ordinary, ordinary, 90 * TestHall.Minute, isProtected)],
    };
}
