namespace ServiceSdk.Tests.Planning;

/// <summary>How many wait as time goes by.</summary>
public sealed class WaitingTests
{
    [Fact]
    public void Waiting_OfATrace_IsCountedAtEachMinute()
    {
        // Waiting: 2 from 0 to 3.5, 3 from 1 to 5.
        var answer = Hall([new(1, 0, "a", "ordinary", 3.5m), new(2, 0, "a", "ordinary", 1.5m), new(3, 1, "a", "ordinary", 2)]).Run();
        answer.Waiting["ordinary"].Select(point => (point.Minute, point.Waiting)).ShouldBe([(0, 1), (1, 2), (2, 2), (3, 2), (4, 1), (5, 0)]);
    }

    [Fact]
    public void Waiting_OverALongTime_IsCountedInLongerSteps()
    {
        // 10 000 minutes are 1250 steps of 8 minutes.
        var points = Hall([new(1, 0, "a", "ordinary", 10_000), new(2, 3, "a", "ordinary", 1), new(3, 4_000, "a", "ordinary", 1)]).Run().Waiting["ordinary"];
        points.Count.ShouldBe(1252);
        points.Select(point => point.Minute).Take(3).ShouldBe([0, 8, 16]);
        points.Where(point => point.Minute is >= 8 and < 4_000).ShouldAllBe(point => point.Waiting == 1);
        points.Where(point => point.Minute is >= 4_000 and < 10_000).ShouldAllBe(point => point.Waiting == 2);
        points.Where(point => point.Minute >= 10_000).Select(point => point.Waiting).ShouldBe([1, 0]);
    }

    private static TestScenario Hall(TestTicket[] tickets) =>
        new("fcfs", 5, [new TestClass("ordinary", 1, 1, 10, 20)], [new("1", ["a"], [])], [], tickets);
}
