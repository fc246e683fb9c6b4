namespace ServiceSdk.Tests.Planning;

/// <summary>Small traces whose schedule was worked out by hand.</summary>
public sealed class TraceTests
{
    private static readonly TestWindow One = new("1", ["a"], []);

    private static readonly TestClass Green = new("green", Order: 1, Rate: 6, Target: 3, Promise: 10);
    private static readonly TestClass Ordinary = new("ordinary", Order: 2, Rate: 1, Target: 30, Promise: 90);

    // At 10 the window frees. 2 has waited 8 of 30 minutes, 3 has waited 1 of 3, 4 has waited 1 of 30.
    private static readonly TestTicket[] Mixed =
    [
        new(1, 0, "a", "ordinary", 10), new(2, 2, "a", "ordinary", 5), new(3, 9, "a", "green", 5), new(4, 9, "a", "ordinary", 5),
    ];

    [Theory]
    [InlineData("fcfs", "2 10, 3 15, 4 20")]
    [InlineData("strict", "3 10, 2 15, 4 20")]
    [InlineData("accumulating", "2 10, 3 15, 4 20")] // 8 × 1 beats 1 × 6
    [InlineData("due-date", "3 10, 2 15, 4 20")] // 12, 32 and 39
    [InlineData("target-share", "3 10, 2 15, 4 20")] // 1/3 beats 8/30
    public void Policy_Each_CallsInItsOrder(string policy, string calls) => Calls(Hall(policy, Mixed)).ShouldBe($"1 0, {calls}");

    [Fact]
    public void TargetShare_NearThePromise_GoesBeforeAnyShare()
    {
        // At 85 the ordinary one has waited 85 of 30 minutes and is due in 5; the green one has waited 4 of 1 but is due in 6.
        TestTicket[] tickets = [new(1, 0, "a", "ordinary", 85), new(2, 0, "a", "ordinary", 5), new(3, 81, "a", "green", 5)];
        TestClass[] classes = [Green with { Target = 1 }, Ordinary];
        Calls(Hall("target-share", tickets) with { Classes = classes }).ShouldBe("1 0, 2 85, 3 90");
        Calls(Hall("target-share", tickets) with { Classes = classes, Margin = 4 }).ShouldBe("1 0, 3 85, 2 90");
    }

    [Fact]
    public void TargetShare_BothCritical_ProtectedFirst()
    {
        TestTicket[] tickets = [new(1, 0, "a", "ordinary", 88), new(2, 0, "a", "ordinary", 5), new(3, 81, "a", "green", 5)];
        Calls(Hall("target-share", tickets)).ShouldBe("1 0, 2 88, 3 93");
        Calls(Hall("target-share", tickets) with { Classes = [Green with { Protected = true }, Ordinary] }).ShouldBe("1 0, 3 88, 2 93");
    }

    [Fact]
    public void Accumulating_EqualScores_TheSmallerNumber()
    {
        // 6 × 2 = 1 × 12 at 12.
        TestTicket[] tickets = [new(1, 0, "a", "ordinary", 12), new(2, 0, "a", "ordinary", 1), new(3, 10, "a", "green", 1)];
        Calls(Hall("accumulating", tickets)).ShouldBe("1 0, 2 12, 3 13");
    }

    [Fact]
    public void Window_FreedAsATicketComes_CallsWhoWaitsBeforeIt()
    {
        TestTicket[] tickets = [new(1, 0, "a", "ordinary", 5), new(2, 1, "a", "ordinary", 5), new(3, 5, "a", "green", 5)];
        Calls(Hall("strict", tickets)).ShouldBe("1 0, 2 5, 3 10");
    }

    [Fact]
    public void IdleWindows_FewestLines_ThenLongestIdle_ThenFirstInTheFile()
    {
        var scenario = Hall("fcfs", [
            new(1, 0, "a", "ordinary", 1), // two windows of one line idle alike: the first
            new(2, 0, "a", "ordinary", 2), // the other of one line
            new(3, 0, "a", "ordinary", 3), // what is left
            new(4, 9, "a", "ordinary", 1), // "2" is idle since 1, "3" since 2, and "1" serves more
            new(5, 9, "a", "ordinary", 1),
        ]) with { Windows = [new("1", ["a", "b"], []), new("2", ["a"], []), new("3", ["a"], [])] };
        Schedule(scenario).ShouldBe("1 0 2 1 served\n2 0 3 2 served\n3 0 1 3 served\n4 9 2 10 served\n5 9 3 10 served");
    }

    [Fact]
    public void Closure_FirstMomentInsideEndOutside_WorkInHandIsFinished()
    {
        // The window frees at 5, when it closes; it calls again at 8.
        TestTicket[] tickets = [new(1, 0, "a", "ordinary", 5), new(2, 1, "a", "ordinary", 9), new(3, 2, "a", "ordinary", 1)];
        Calls(Hall("fcfs", tickets) with { Windows = [One with { Closed = [new(5, 8)] }] }).ShouldBe("1 0, 2 8, 3 17");
        Calls(Hall("fcfs", tickets) with { Closed = [new(5, 8), new(16, 18)] }).ShouldBe("1 0, 2 8, 3 18");
    }

    [Fact]
    public void Closures_ThatTouchOrOverlap_AreOne()
    {
        TestTicket[] tickets = [new(1, 3, "a", "ordinary", 1)];
        Calls(Hall("fcfs", tickets) with { Windows = [One with { Closed = [new(6, 9), new(1, 4)] }], Closed = [new(4, 6), new(2, 3)] }).ShouldBe("1 9");
    }

    [Fact]
    public void Prefer_BeforeThePolicy()
    {
        TestTicket[] tickets = [new(1, 0, "a", "ordinary", 9), new(2, 1, "a", "ordinary", 1), new(3, 2, "b", "ordinary", 1), new(4, 3, "c", "ordinary", 1)];
        var scenario = Hall("fcfs", tickets) with { Windows = [new("1", ["a", "b", "c"], [], ["c", "b"])] };
        Calls(scenario).ShouldBe("1 0, 4 9, 3 10, 2 11");
    }

    [Fact]
    public void Absent_NeverBack_CostsTheWindowWhatIsLost() =>
        Schedule(Hall("fcfs", [new(1, 0, "a", "ordinary", 9, Absent: true), new(2, 0, "a", "ordinary", 1)]))
            .ShouldBe("1 0 1 - no-show\n2 1 1 2 served");

    [Fact]
    public void Absent_Back_IsCalledAfterSoManyCallsOfTheHall_OrByAWindowWithNothingElse()
    {
        // 1 is back at 2; the calls of 3, 4 and 5 are the three it lets pass, 6 is not.
        TestTicket[] tickets =
        [
            new(1, 0, "a", "ordinary", 9, Absent: true, BackAt: 2), .. Enumerable.Range(2, 5).Select(no => new TestTicket(no, 0.5m, "a", "ordinary", 4)),
        ];
        Schedule(Hall("fcfs", tickets)).ShouldBe(
            "1 0 1 26 served\n2 1 1 5 served\n3 5 1 9 served\n4 9 1 13 served\n5 13 1 17 served\n6 26 1 30 served");
        Schedule(Hall("fcfs", tickets[..3])).ShouldBe("1 0 1 18 served\n2 1 1 5 served\n3 5 1 9 served");
    }

    [Fact]
    public void Absent_BackAtTheEdge_IsInTime_AMomentLaterNot()
    {
        // The window gave up at 1; 60 minutes are allowed.
        Schedule(Hall("fcfs", [new(1, 0, "a", "ordinary", 9, Absent: true, BackAt: 61)])).ShouldBe("1 0 1 70 served");
        Schedule(Hall("fcfs", [new(1, 0, "a", "ordinary", 9, Absent: true, BackAt: 61.1m)])).ShouldBe("1 0 1 - expired");
    }

    [Fact]
    public void Absent_BackBeforeTheCall_IsAbsentStillAndBackWhenTheWindowGivesUp()
    {
        TestTicket[] tickets = [new(1, 0, "a", "ordinary", 9), new(2, 1, "a", "ordinary", 2, Absent: true, BackAt: 3)];
        Schedule(Hall("fcfs", tickets)).ShouldBe("1 0 1 9 served\n2 9 1 12 served");
    }

    [Fact]
    public void Appointment_InTime_IsCallableFromTheEarlyCallOn()
    {
        // Callable from 20 on, though the window is idle before.
        Schedule(Hall("target-share", [new(1, 0, "a", "ordinary", 5, Slot: 30)])).ShouldBe("1 20 1 25 served");
    }

    [Theory]
    [InlineData(40, 41)] // checked in with the grace's last moment: due before the green one
    [InlineData(40.1, 42)] // later: stands in line from now on
    public void Appointment_Late_StandsInLineByItsTicketTime(double at, double called)
    {
        TestTicket[] tickets =
        [
            new(1, 39, "a", "ordinary", 2), new(2, 39, "a", "green", 1), new(3, (decimal)at, "a", "ordinary", 5, Slot: 30),
        ];
        Hall("target-share", tickets).Run().Tickets!.Single(ticket => ticket.No == 3).Called.ShouldBe(called);
    }

    [Fact]
    public void Appointment_UnderAnotherPolicy_StandsInLineByItsTicketTime() =>
        Calls(Hall("fcfs", [new(1, 0, "a", "ordinary", 5, Slot: 30)])).ShouldBe("1 0");

    [Fact]
    public void Decimals_AreMilliseconds() =>
        Schedule(Hall("fcfs", [new(1, 0.00001m, "a", "ordinary", 0.1m), new(2, 0.05m, "a", "ordinary", 0.2m)])).ShouldBe("1 0 1 0.1 served\n2 0.1 1 0.3 served");

    [Fact]
    public void Answer_OfATrace_CountsWaits()
    {
        var answer = Hall("fcfs", [new(1, 0, "a", "ordinary", 4), new(2, 0, "a", "ordinary", 4), new(3, 2, "a", "green", 2), new(4, 20, "a", "green", 5, Absent: true)]).Run();
        answer.ByClass["ordinary"].ShouldBe(answer.ByClass["ordinary"] with
        {
            Count = 2, MeanWait = 2, Ci95 = null, PWait = 0.5, P50 = 0, P90 = 4, P95 = 4, MaxWait = 4, Abandoned = 0, NoShow = 0,
        });
        (answer.All.Count, answer.All.MeanWait, answer.All.P50, answer.All.MaxWait, answer.All.NoShow).ShouldBe((4, 2.5, 0, 6, 1));
        answer.ByLine["a"].ShouldBe(answer.ByLine["a"] with { Count = 4, MeanWait = 2.5, NoShow = 1 });
        answer.Windows["1"].Busy.ShouldBe(11.0 / 21);
        answer.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Answer_OfAClassWithoutTickets_SaysNothing()
    {
        var green = Hall("fcfs", [new(1, 0, "a", "ordinary", 4)]).Run().ByClass["green"];
        (green.Count, green.MeanWait, green.PWait, green.P50, green.MaxWait).ShouldBe((0, null, null, null, null));
    }

    private static TestScenario Hall(string policy, TestTicket[] tickets) => new(
        policy, 5, [Green, Ordinary], [One], [], tickets, new TestAppointments(10, 5, 10), new TestNoShow(1, 3, 60));

    private static string Calls(TestScenario scenario) =>
        string.Join(", ", scenario.Run().Tickets!.OrderBy(ticket => ticket.Called).Select(ticket => FormattableString.Invariant($"{ticket.No} {ticket.Called}")));

    private static string Schedule(TestScenario scenario) => TestScenario.Schedule(scenario.Run());
}
