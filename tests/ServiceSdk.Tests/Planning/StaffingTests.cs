using ServiceSdk.Planning;

namespace ServiceSdk.Tests.Planning;

public sealed class StaffingTests
{
    private const string Promise = """, "promise": { "class": "ordinary", "within": 5, "share": 0.85 }, "window": { "lines": ["a"] }""";

    private static readonly RandomLoad Hall = new(
        """{ "kind": "fcfs" }""", RandomLoad.NoClass, 1, RandomLoad.Stream(0.9, RandomLoad.Exponential(5)),
        """ "tickets": 6000, "warmUp": 1000, "replications": 10 """, Promise);

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void Plan_MarkovianHall_IsErlangCs(int windows)
    {
        // 4.5 windows are busy all the time: of 5 windows 0.54 are called within 5 minutes, of 6 windows 0.90.
        var answer = Plan((Hall with { Windows = windows }).Json()).Value();
        answer.ErlangC.ShouldBe(ErlangC.Windows(4.5, 5, 5, 0.85));
        answer.Windows.ShouldBe(answer.ErlangC);
        answer.Infeasible.ShouldBeNull();
        answer.Steps.Select(step => step.Windows).ShouldBe(Enumerable.Range(5, answer.Windows!.Value - 4));
        answer.Steps.Select(step => step.Share).ShouldBeInOrder();
        answer.Steps.ShouldAllBe(step => step.Share >= 0.85 == (step.Windows == answer.Windows));
        (answer.Meets!.Share, answer.Meets.MeanWait, answer.Meets.Count).ShouldBe((answer.Steps[^1].Share, answer.Steps[^1].MeanWait, 50_000));
        answer.Meets.Share.ShouldBe(ErlangC.Within(answer.Windows.Value, 4.5, 5, 5), 0.02);
    }

    [Fact]
    public void Plan_HallThatHoldsItAlready_TakesItsFirstWindows()
    {
        var trace = new TestScenario(
            "fcfs", 5, [new TestClass("ordinary", 1, 1, 10, 20)],
            [new("1", ["a"], []), new("2", ["b"], []), new("3", ["a", "b"], [])], [],
            [new(1, 0, "a", "ordinary", 5), new(2, 0, "b", "ordinary", 5), new(3, 0, "a", "ordinary", 5)]).Json();
        trace["promise"] = new System.Text.Json.Nodes.JsonObject { ["class"] = "ordinary", ["within"] = 5, ["share"] = 1 };
        trace["window"] = new System.Text.Json.Nodes.JsonObject { ["lines"] = new System.Text.Json.Nodes.JsonArray("a") };

        // One window would leave line b unserved.
        var answer = Plan(trace.ToJsonString()).Value();
        (answer.Windows, answer.ErlangC).ShouldBe((2, null));
        answer.Steps.ShouldBe([new StaffingStep(2, 1, 5.0 / 3)]);
    }

    [Fact]
    public void Plan_LunchLongerThanThePromise_IsInfeasible()
    {
        var answer = Plan((Hall with { Run = """ "days": 5, "from": 540, "to": 660 """, Rest = Promise + """, "closed": [[570, 630]]""" }).Json()).Value();
        (answer.Windows, answer.Meets).ShouldBe((null, null));
        var tried = answer.Steps[^1].Windows;
        answer.Infeasible.ShouldBe(new Refusal(
            "promise_infeasible",
            $"承诺无法兑现（promise infeasible）：增至{tried}个窗口后，再增开也不能减少等候。",
            "请让增开的窗口办理更多业务、缩短停办时间，或放宽承诺。"));
        answer.Steps[^1].Share.ShouldBe(answer.Steps[^2].Share);
    }

    [Fact]
    public void Plan_AddedWindowsThatDoNotServeTheLine_IsInfeasible()
    {
        var json = Hall.Json().Replace("\"lines\": [\"a\"] }]", "\"lines\": [\"a\"] }, { \"id\": \"2\", \"lines\": [\"b\"] }]").Replace("\"window\": { \"lines\": [\"a\"] }", "\"window\": { \"lines\": [\"b\"] }");
        Plan(json.Replace("6000", "2000")).Value().Infeasible!.Code.ShouldBe("promise_infeasible");
    }

    [Fact]
    public void Plan_PeopleWhoLeave_AreNotServedInTime()
    {
        var answer = Plan((Hall with { Streams = RandomLoad.Stream(0.9, RandomLoad.Exponential(5), rest: """, "patience": { "mean": 1 }""") }).Json()).Value();
        answer.Steps[0].Share.ShouldBeLessThan(0.5);
        answer.Windows!.Value.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Plan_WithoutAPromise_IsRefused() =>
        Plan((Hall with { Rest = "" }).Json()).Refusal().ShouldBe(new Refusal(
            "scenario_invalid", "场景文件有2处错误：$.promise：缺少这一项；$.window：缺少这一项。", "请对照docs/planning.md改正后重试。"));

    private static Outcome<StaffingAnswer> Plan(string json) => TestScenario.Read(json).Then(scenario => Staffing.Plan(scenario));
}
