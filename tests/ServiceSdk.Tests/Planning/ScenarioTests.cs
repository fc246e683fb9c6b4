using System.Text;
using System.Text.Json.Nodes;
using ServiceSdk.Planning;

namespace ServiceSdk.Tests.Planning;

public sealed class ScenarioTests
{
    private const string Trace = """
        {
          "policy": { "kind": "target-share", "margin": 5 },
          "classes": { "green": { "order": 1, "rate": 6, "target": 3, "promise": 10, "protected": true }, "ordinary": { "target": 30, "promise": 90 } },
          "windows": [ { "id": "1", "lines": ["household"] }, { "id": "2", "lines": ["household", "fund"], "closed": [[690, 750]], "prefer": ["fund"] } ],
          "closed": [[720, 780]],
          "appointments": { "earlyCall": 10, "tolerance": 5, "grace": 10 },
          "noShow": { "lost": 1, "backAfterCalls": 3, "within": 60 },
          "tickets": [ { "no": 1, "at": 0.5, "line": "household", "class": "ordinary", "service": 7 },
                       { "no": 2, "at": 3, "line": "fund", "class": "green", "service": 4, "slot": 10, "absent": true, "backAt": 14 } ],
          "promise": { "class": "ordinary", "within": 30, "share": 0.9 },
          "window": { "lines": ["fund"] }
        }
        """;

    private const string Random = """
        {
          "policy": { "kind": "strict" },
          "classes": { "green": { "order": 1 }, "ordinary": { "order": 2 } },
          "windows": [ { "id": "1", "lines": ["household"] } ],
          "noShow": { "lost": 1, "backAfterCalls": 3, "within": 60 },
          "streams": [ { "line": "household", "class": "ordinary", "perMinute": 0.4, "service": { "kind": "lognormal", "mean": 5, "cv": 0.7 },
                         "noShow": 0.15, "return": { "probability": 0.6, "meanDelay": 5 }, "patience": { "mean": 20 } } ],
          "run": { "tickets": 100, "warmUp": 10, "replications": 2, "seed": 1 }
        }
        """;

    [Theory]
    [InlineData(Trace)]
    [InlineData(Random)]
    public void Scenario_Whole_IsRead(string json) => TestScenario.Read(json).Value();

    [Fact]
    public void Scenario_WithAByteOrderMark_IsRead() => Scenario.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Trace)]).Value();

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void File_Empty_IsRefused(string json) =>
        TestScenario.Read(json).Refusal().ShouldBe(new Refusal("scenario_empty", "场景文件是空的。", "请按docs/planning.md填写。"));

    [Fact]
    public void File_NotUtf8_IsRefused() =>
        Scenario.Read((byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Trace)]).Refusal().ShouldBe(
            new Refusal("scenario_not_utf8", "场景文件不是UTF-8编码。", "请用UTF-8编码保存后重试。"));

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{\n  \"policy\": NaN }", 2, 13)]
    [InlineData("{} x", 1, 4)]
    [InlineData("{\"a\": 1,}", 1, 9)]
    public void File_NotJson_IsRefusedWithThePlace(string json, int line, int position) =>
        TestScenario.Read(json).Refusal().ShouldBe(
            new Refusal("scenario_not_json", $"场景文件不是完整的JSON：第{line}行第{position}字节处有误。", "请改正后重试。"));

    [Theory]
    [InlineData("[]", "$：应为对象")]
    [InlineData("null", "$：应为对象")]
    [InlineData("{}", "$.policy：缺少这一项；$.classes：缺少这一项；$.windows：缺少这一项")]
    public void File_NotAScenario_IsRefused(string json, string mistakes) => Message(json).ShouldContain(mistakes);

    [Theory]
    [InlineData("extra", "1", "$.extra：不认识的键")]
    [InlineData("policy", null, "$.policy：缺少这一项")]
    [InlineData("policy.kind", "\"lifo\"", "$.policy.kind：应为fcfs、strict、accumulating、due-date、target-share之一")]
    [InlineData("policy.kind", "3", "$.policy.kind：应为文字")]
    [InlineData("policy.margin", "-1", "$.policy.margin：应在0至10000000之间")]
    [InlineData("policy.margn", "5", "$.policy.margn：不认识的键")]
    [InlineData("classes", "[]", "$.classes：应为对象")]
    [InlineData("classes.green.target", null, "$.classes.green.target：缺少这一项")]
    [InlineData("classes.green.promise", null, "$.classes.green.promise：缺少这一项")]
    [InlineData("classes.green.promise", "3", "$.classes.green.promise：应大于target")]
    [InlineData("classes.green.promise", "2", "$.classes.green.promise：应大于target")]
    [InlineData("classes.green.target", "1441", "$.classes.green.target：应在0至1440之间")]
    [InlineData("classes.green.rate", "0.0001", "$.classes.green.rate：最多三位小数")]
    [InlineData("classes.green.order", "1.5", "$.classes.green.order：应为整数")]
    [InlineData("classes.green.protected", "\"yes\"", "$.classes.green.protected：应为true或false")]
    [InlineData("classes.green.colour", "1", "$.classes.green.colour：不认识的键")]
    [InlineData("windows", "[]", "$.windows：至少应有1项")]
    [InlineData("windows", "{}", "$.windows：应为数组")]
    [InlineData("windows.1.id", "\"1\"", "$.windows[1].id：窗口“1”重复")]
    [InlineData("windows.1.id", "\"\"", "$.windows[1].id：不能为空")]
    [InlineData("windows.1.id", "\"\\ud800\"", "$.windows[1].id：不是有效的文字")]
    [InlineData("windows.1.lines", "[]", "$.windows[1].lines：至少应有1项；$.windows[1].prefer：窗口不办理“fund”")]
    [InlineData("windows.0.lines", "[\"household\", \"household\"]", "$.windows[0].lines[1]：“household”重复")]
    [InlineData("windows.1.prefer", "[\"tax\"]", "$.windows[1].prefer：窗口不办理“tax”")]
    [InlineData("windows.1.closed", "[[750, 690]]", "$.windows[1].closed[0]：开始应早于结束")]
    [InlineData("windows.1.closed", "[[690, 690]]", "$.windows[1].closed[0]：开始应早于结束")]
    [InlineData("windows.1.closed", "[690, 750]", "$.windows[1].closed[0]：应为数组；$.windows[1].closed[1]：应为数组")]
    [InlineData("closed", "[[690]]", "$.closed[0]：应有2项")]
    [InlineData("closed", "[[-1, 5]]", "$.closed[0][0]：应在0至10000000之间")]
    [InlineData("appointments", null, "$.appointments：缺少这一项")]
    [InlineData("appointments.grace", null, "$.appointments.grace：缺少这一项")]
    [InlineData("noShow", null, "$.noShow：缺少这一项")]
    [InlineData("noShow.lost", "\"NaN\"", "$.noShow.lost：应为数字")]
    [InlineData("noShow.backAfterCalls", "-3", "$.noShow.backAfterCalls：应在0至1000000之间")]
    [InlineData("tickets", "[]", "$.tickets：至少应有1项")]
    [InlineData("tickets.0", "7", "$.tickets[0]：应为对象")]
    [InlineData("tickets.0.at", "-0.5", "$.tickets[0].at：应在0至10000000之间")]
    [InlineData("tickets.0.at", "1e400", "$.tickets[0].at：应在0至10000000之间")]
    [InlineData("tickets.0.at", "99999999999999999999", "$.tickets[0].at：应在0至10000000之间")]
    [InlineData("tickets.0.at", "\"0.5\"", "$.tickets[0].at：应为数字")]
    [InlineData("tickets.0.at", "null", "$.tickets[0].at：应为数字")]
    [InlineData("tickets.0.service", null, "$.tickets[0].service：缺少这一项")]
    [InlineData("tickets.0.service", "-7", "$.tickets[0].service：应在0至10000000之间")]
    [InlineData("tickets.0.line", "\"tax\"", "$.tickets[0].line：没有窗口办理这个业务队列：“tax”")]
    [InlineData("tickets.0.class", "\"gold\"", "$.tickets[0].class：没有这个类别：“gold”")]
    [InlineData("tickets.1.no", "1", "$.tickets[1].no：号码1重复")]
    [InlineData("tickets.1.no", "1.5", "$.tickets[1].no：应为整数")]
    [InlineData("tickets.1.no", "3000000000", "$.tickets[1].no：应在0至2147483647之间")]
    [InlineData("tickets.1.backAt", "2", "$.tickets[1].backAt：不能早于at")]
    [InlineData("tickets.0.backAt", "2", "$.tickets[0].backAt：只用于absent为true的号")]
    [InlineData("tickets.0.priority", "2", "$.tickets[0].priority：不认识的键")]
    [InlineData("streams", "[]", "$.streams：不能与tickets同时使用；$.streams：至少应有1项；$.run：缺少这一项")]
    [InlineData("run", "{ \"tickets\": 5 }", "$.run：只用于streams")]
    [InlineData("promise.class", "\"gold\"", "$.promise.class：没有这个类别：“gold”")]
    [InlineData("promise.share", "1.5", "$.promise.share：应在0至1之间")]
    [InlineData("promise.within", null, "$.promise.within：缺少这一项")]
    [InlineData("window.lines", "[\"tax\"]", "$.window.lines：没有“tax”这个业务队列")]
    public void Trace_Wrong_IsRefusedWithThePath(string path, string? value, string mistakes) => Message(Changed(Trace, path, value)).ShouldBe(Sentence(mistakes));

    [Theory]
    [InlineData("streams", null, "$.streams：缺少这一项")]
    [InlineData("run", null, "$.run：缺少这一项")]
    [InlineData("run.tickets", null, "$.run.tickets：缺少这一项")]
    [InlineData("run.tickets", "0", "$.run.tickets：应在1至5000000之间；$.run.warmUp：应小于tickets")]
    [InlineData("run.warmUp", "100", "$.run.warmUp：应小于tickets")]
    [InlineData("run.days", "5", "$.run.tickets：不认识的键；$.run.warmUp：不认识的键；$.run.replications：不认识的键；$.run.from：缺少这一项；$.run.to：缺少这一项")]
    [InlineData("run", "{ \"days\": 5, \"from\": 540, \"to\": 540 }", "$.run.to：应大于from")]
    [InlineData("run.seed", "-1", "$.run.seed：应在0至2147483647之间")]
    [InlineData("classes.green.order", null, "$.classes.green.order：缺少这一项")]
    [InlineData("streams.0.line", "\"tax\"", "$.streams[0].line：没有窗口办理这个业务队列：“tax”")]
    [InlineData("streams.0.class", null, "$.streams[0].class：缺少这一项")]
    [InlineData("streams.0.perMinute", "0", "$.streams[0].perMinute：应在0.000001至10000之间")]
    [InlineData("streams.0.perMinute", "-0.1", "$.streams[0].perMinute：应在0.000001至10000之间")]
    [InlineData("streams.0.perMinute", "[[0, 5, 1]]", "$.streams[0].perMinute：随时间变化的到达率只用于run.days")]
    [InlineData("streams.0.service.kind", "\"pareto\"", "$.streams[0].service.kind：应为exponential、deterministic、lognormal之一")]
    [InlineData("streams.0.service.kind", "\"exponential\"", "$.streams[0].service.cv：只用于lognormal")]
    [InlineData("streams.0.service.cv", null, "$.streams[0].service.cv：缺少这一项")]
    [InlineData("streams.0.service.mean", "0", "$.streams[0].service.mean：应在0.000001至10000000之间")]
    [InlineData("streams.0.service", "5", "$.streams[0].service：应为对象")]
    [InlineData("streams.0.noShow", "1.01", "$.streams[0].noShow：应在0至1之间")]
    [InlineData("streams.0.return.meanDelay", null, "$.streams[0].return.meanDelay：缺少这一项")]
    [InlineData("streams.0.patience.mean", "0", "$.streams[0].patience.mean：应在0.000001至10000000之间")]
    [InlineData("noShow", null, "$.noShow：缺少这一项")]
    public void RandomLoad_Wrong_IsRefusedWithThePath(string path, string? value, string mistakes) => Message(Changed(Random, path, value)).ShouldBe(Sentence(mistakes));

    [Theory]
    [InlineData("[[0, 5, 1], [4, 9, 1]]", "$.streams[0].perMinute[1]：应在前一时段之后")]
    [InlineData("[[5, 5, 1]]", "$.streams[0].perMinute[0]：开始应早于结束")]
    [InlineData("[[0, 5]]", "$.streams[0].perMinute[0]：应有3项")]
    [InlineData("[[0, 5, -1]]", "$.streams[0].perMinute[0][2]：应在0至10000之间")]
    [InlineData("[]", "$.streams[0].perMinute：至少应有1项")]
    public void ChangingRate_Wrong_IsRefusedWithThePath(string rates, string mistakes) =>
        Message(Changed(Changed(Random, "run", """{ "days": 5, "from": 0, "to": 10 }"""), "streams.0.perMinute", rates)).ShouldBe(Sentence(mistakes));

    [Fact]
    public void Day_OfMillions_IsRefused() =>
        Message(Changed(Changed(Random, "run", """{ "days": 1, "from": 0, "to": 600 }"""), "streams.0.perMinute", "10000")).ShouldBe(Sentence("$.run：一天预计超过5000000张号"));

    [Fact]
    public void Key_Repeated_IsRefused() => Message(Trace.Replace("\"at\": 0.5", "\"at\": 0.5, \"at\": 1")).ShouldBe(Sentence("$.tickets[0].at：重复的键"));

    [Fact]
    public void Class_Repeated_IsRefused() => Message(Trace.Replace("\"ordinary\": {", "\"green\": { \"target\": 1, \"promise\": 2 }, \"ordinary\": {"))
        .ShouldBe(Sentence("$.classes.green：重复的键"));

    [Fact]
    public void Class_WithAnOddName_HasItsPathQuoted() =>
        Message(Changed(Trace, "classes", """{ "a b": {}, "green": { "target": 1, "promise": 2 }, "ordinary": { "target": 1, "promise": 2 } }"""))
            .ShouldBe(Sentence("$.classes['a b'].target：缺少这一项；$.classes['a b'].promise：缺少这一项"));

    [Fact]
    public void Mistakes_Many_AreCountedAndTheFirstTwentyNamed()
    {
        var tickets = string.Join(',', Enumerable.Range(1, 25).Select(no => $$"""{ "no": {{no}}, "at": -1, "line": "household", "class": "ordinary", "service": 1 }"""));
        var message = Message(Changed(Trace, "tickets", $"[{tickets}]"));
        message.ShouldStartWith("场景文件有25处错误：$.tickets[0].at：应在0至10000000之间；");
        message.ShouldEndWith("；$.tickets[19].at：应在0至10000000之间；等等。");
    }

    private static string Sentence(string mistakes) => $"场景文件有{mistakes.Split('；').Length}处错误：{mistakes}。";

    private static string Message(string json)
    {
        var refusal = TestScenario.Read(json).Refusal();
        (refusal.Code, refusal.Remedy).ShouldBe(("scenario_invalid", "请对照docs/planning.md改正后重试。"));
        return refusal.Message;
    }

    /// <summary>The scenario with one value put in, or taken out.</summary>
    private static string Changed(string json, string path, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var (parent, keys) = (root, path.Split('.'));
        foreach (var key in keys[..^1])
            parent = int.TryParse(key, out var index) ? parent[index]! : parent[key]!;

        // Put in as text: some of it is no value a JSON library would make.
        const string Mark = "\"@@\"";
        if (value is null)
            parent.AsObject().Remove(keys[^1]);
        else if (int.TryParse(keys[^1], out var index))
            parent[index] = "@@";
        else
            parent[keys[^1]] = "@@";
        return root.ToJsonString().Replace(Mark, value);
    }
}
