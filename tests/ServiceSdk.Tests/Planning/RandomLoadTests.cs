using System.Text.Json;
using ServiceSdk.Planning;

namespace ServiceSdk.Tests.Planning;

public sealed class RandomLoadTests
{
    private const string Fcfs = """{ "kind": "fcfs" }""";
    private const string Absence = """, "noShow": { "lost": 1, "backAfterCalls": 3, "within": 60 }""";

    private static readonly RandomLoad Steady = new(
        Fcfs, RandomLoad.NoClass, 3, RandomLoad.Stream(0.5, RandomLoad.Exponential(5)), """ "tickets": 3000, "warmUp": 500, "replications": 6, "seed": 3 """);

    private static readonly RandomLoad TwoClasses = new(
        Fcfs,
        """ "x": { "order": 1, "rate": 1, "target": 5, "promise": 50 }, "y": { "order": 2, "rate": 2, "target": 30, "promise": 90 } """,
        1,
        RandomLoad.Stream(0.1, RandomLoad.Exponential(5), "x") + ", " + RandomLoad.Stream(0.1, """{ "kind": "lognormal", "mean": 4, "cv": 1 }""", "y"),
        """ "days": 5, "from": 0, "to": 600 """);

    [Fact]
    public void Simulation_Twice_GivesTheSameAnswer() =>
        JsonSerializer.Serialize(Steady.Simulate()).ShouldBe(JsonSerializer.Serialize(Steady.Simulate()));

    [Fact]
    public void Simulation_WithAnotherSeed_GivesAnother() =>
        (Steady with { Run = Steady.Run.Replace("\"seed\": 3", "\"seed\": 4") }).Simulate().All.MeanWait.ShouldNotBe(Steady.Simulate().All.MeanWait);

    [Fact]
    public void Count_OfALongRun_LeavesOutTheWarmUp() => Steady.Simulate().All.Count.ShouldBe(6 * 2_500);

    [Theory]
    [InlineData("strict")]
    [InlineData("accumulating")]
    [InlineData("due-date")]
    [InlineData("target-share")]
    public void Load_UnderAnotherRule_IsTheSame(string policy)
    {
        // One window does all the work in one stretch of time, whatever the order.
        var (first, second) = (TwoClasses.Simulate(), (TwoClasses with { Policy = $$"""{ "kind": "{{policy}}" }""" }).Simulate());
        second.Windows["1"].Busy.ShouldBe(first.Windows["1"].Busy);
        (second.ByClass["x"].Count, second.ByClass["y"].Count).ShouldBe((first.ByClass["x"].Count, first.ByClass["y"].Count));
        second.ByClass["x"].MeanWait.ShouldNotBe(first.ByClass["x"].MeanWait);
    }

    [Fact]
    public void Load_WithOtherWindows_IsTheSame()
    {
        var (first, second) = (TwoClasses.Simulate(), (TwoClasses with { Windows = 4 }).Simulate());
        (second.ByClass["x"].Count, second.ByClass["y"].Count).ShouldBe((first.ByClass["x"].Count, first.ByClass["y"].Count));
        second.All.MeanWait!.Value.ShouldBeLessThan(first.All.MeanWait!.Value);
    }

    [Fact]
    public void ChangingRate_ArrivalsComeWhenItSays()
    {
        var answer = new RandomLoad(
            Fcfs, RandomLoad.NoClass, 50,
            """{ "line": "a", "class": "ordinary", "perMinute": [[500, 600, 5], [600, 660, 1], [700, 720, 3]], "service": { "kind": "deterministic", "mean": 1 } }""",
            """ "days": 300, "from": 540, "to": 710 """).Simulate();

        // 60 minutes at 5, 60 at 1, 10 at 3: 390 a day.
        (answer.All.Count / 300.0).ShouldBe(390, 4);
        (answer.All.MaxWait, answer.All.Abandoned, answer.All.NoShow).ShouldBe((0, 0, 0));
        answer.All.Ci95.ShouldNotBeNull();
    }

    [Fact]
    public void Day_AtItsEnd_ServesThoseWhoWait()
    {
        var answer = new RandomLoad(
            Fcfs, RandomLoad.NoClass, 1, RandomLoad.Stream(2, """{ "kind": "deterministic", "mean": 1 }"""), """ "days": 20, "from": 540, "to": 600 """).Simulate();
        answer.All.Count.ShouldBeInRange(20 * 100, 20 * 140);
        answer.All.MaxWait!.Value.ShouldBeGreaterThan(40);
        answer.Windows["1"].Busy.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Lunch_InTheDays_IsWaitedOut()
    {
        var answer = new RandomLoad(
            Fcfs, RandomLoad.NoClass, 9, RandomLoad.Stream(1, RandomLoad.Exponential(2)), """ "days": 50, "from": 540, "to": 900 """, """, "closed": [[720, 780]]""").Simulate();
        answer.All.MaxWait!.Value.ShouldBeInRange(55, 75);
        answer.Waiting["ordinary"].Single(point => point.Minute == 720).Waiting.ShouldBeLessThan(1);
        answer.Waiting["ordinary"].Single(point => point.Minute == 779).Waiting.ShouldBe(59, 4);
    }

    [Fact]
    public void NoShow_AndReturn_AreTheSharesAsked()
    {
        var gone = Steady with { Streams = RandomLoad.Stream(0.5, RandomLoad.Exponential(5), rest: """, "noShow": 0.2"""), Rest = Absence };
        var all = gone.Simulate().All;
        ((double)all.NoShow / all.Count).ShouldBe(0.2, 0.02);

        var back = gone with { Streams = RandomLoad.Stream(0.5, RandomLoad.Exponential(5), rest: """, "noShow": 0.2, "return": { "probability": 0.6, "meanDelay": 5 }""") };
        all = back.Simulate().All;
        ((double)all.NoShow / all.Count).ShouldBe(0.2 * 0.4, 0.012);
    }

    [Fact]
    public void Return_LaterThanAllowed_IsNoReturn()
    {
        var late = Steady with
        {
            Streams = RandomLoad.Stream(0.5, RandomLoad.Exponential(5), rest: """, "noShow": 0.2, "return": { "probability": 1, "meanDelay": 10 }"""),
            Rest = Absence.Replace("60", "10"),
        };
        var all = late.Simulate().All;
        ((double)all.NoShow / all.Count).ShouldBe(0.2 * Math.Exp(-1), 0.012);
    }

    [Fact]
    public void Patience_Short_MakesPeopleLeaveAndKeepsTheWaitsShort()
    {
        var all = (Steady with { Windows = 1, Streams = RandomLoad.Stream(0.5, RandomLoad.Exponential(5), rest: """, "patience": { "mean": 4 }""") }).Simulate().All;

        // M/M/1+M: the window is idle with 1 / Σ Π λ / (μ + kθ); what is not served leaves.
        var (sum, term) = (1.0, 1.0);
        for (var k = 0; k < 200; k++)
        {
            term *= 0.5 / (0.2 + k * 0.25);
            sum += term;
        }

        ((double)all.Abandoned / all.Count).ShouldBe(1 - (1 - 1 / sum) * 0.2 / 0.5, 0.015);
    }

    [Fact]
    public void Replication_One_HasNoInterval()
    {
        var all = (Steady with { Run = """ "tickets": 1000 """ }).Simulate().All;
        (all.Count, all.Ci95).ShouldBe((1_000, null));
    }

    [Fact]
    public void Percentiles_AreTheWholeDistribution()
    {
        var all = Steady.Simulate().All;
        all.Percentiles.Count.ShouldBe(101);
        all.Percentiles.ShouldBeInOrder();
        (all.Percentiles[50], all.Percentiles[90], all.Percentiles[95], all.Percentiles[100]).ShouldBe((all.P50!.Value, all.P90!.Value, all.P95!.Value, all.MaxWait!.Value));
    }

    [Theory]
    [InlineData(1, "承诺无法兑现（promise infeasible）：a的工作量需要2.5个窗口一直办理，现有1个。")]
    [InlineData(2, "承诺无法兑现（promise infeasible）：a的工作量需要2.5个窗口一直办理，现有2个。")]
    [InlineData(3, null)]
    public void Overload_IsSaid(int windows, string? message) =>
        (Steady with { Windows = windows }).Simulate().Warnings.Select(warning => warning.Message).ShouldBe(message is null ? [] : [message]);

    [Fact]
    public void Overload_CountsThoseWhoDoNotComeAsWhatIsLost()
    {
        // 0.5 a minute, of whom half take 5 minutes and half 1: 1.5 windows, not 2.5.
        var half = Steady with { Windows = 1, Streams = RandomLoad.Stream(0.5, RandomLoad.Exponential(5), rest: """, "noShow": 0.5"""), Rest = Absence };
        half.Simulate().Warnings.ShouldHaveSingleItem().Message.ShouldBe("承诺无法兑现（promise infeasible）：a的工作量需要1.5个窗口一直办理，现有1个。");
        (half with { Windows = 2 }).Simulate().Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Return_WhereEverybodyComes_ChangesNothing()
    {
        var back = Steady with { Streams = RandomLoad.Stream(0.5, RandomLoad.Exponential(5), rest: """, "return": { "probability": 1, "meanDelay": 10 }""") };
        back.Simulate().All.MeanWait.ShouldBe(Steady.Simulate().All.MeanWait);
    }

    [Fact]
    public void CriticalTier_AboveATenth_IsSaid()
    {
        var warning = (Steady with
        {
            Policy = """{ "kind": "target-share", "margin": 5 }""", Classes = """ "ordinary": { "target": 1, "promise": 6 } """,
        }).Simulate().Warnings.ShouldHaveSingleItem();
        warning.Message.ShouldMatch(@"^承诺无法兑现（promise infeasible）：\d+(\.\d+)?%的叫号已临近或超过承诺的等候时间。$");
        (warning.Code, warning.Remedy).ShouldBe(("promise_infeasible", "请增开窗口，或放宽承诺。"));
    }

    [Fact]
    public void Progress_IsToldToTheEnd()
    {
        var told = new List<double>();
        Simulation.Run(TestScenario.Read(Steady.Json()).Value(), share =>
        {
            lock (told)
                told.Add(share);
        });
        told.Order().ShouldBe(Enumerable.Range(1, 6).Select(done => done / 6.0));
    }
}
