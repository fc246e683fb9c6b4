using System.Text;
using System.Text.Json.Nodes;

namespace ServiceSdk.ReferenceHost.Tests.Commands;

public sealed class PlanningCommandTests : IDisposable
{
    private const string Hall = """
        { "policy": { "kind": "fcfs" }, "classes": { "ordinary": {} }, "windows": [ { "id": "1", "lines": ["a"] } ],
          "streams": [ { "line": "a", "class": "ordinary", "perMinute": 0.5, "service": { "kind": "exponential", "mean": 5 } } ],
          "run": { "tickets": 2000, "warmUp": 200, "replications": 4 },
          "promise": { "class": "ordinary", "within": 10, "share": 0.8 }, "window": { "lines": ["a"] } }
        """;

    private static readonly string Examples = Path.Combine(AppContext.BaseDirectory, "examples");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Simulate_OfATrace_PrintsEachTicket()
    {
        var run = await HostCommand.RunAsync("simulate", Path.Combine(Examples, "trace.json"), "--json");
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Output.ShouldStartWith("""{"tickets":[{"no":1,"called":0.5,"window":"1","finished":7.5,"outcome":"served"},{"no":2,"called":3,"window":"2","finished":18,"outcome":"served"}],"byClass":{"green":{"count":1,"meanWait":0,"ci95":null,""");
        var answer = JsonNode.Parse(run.Output)!.AsObject();
        answer.Select(member => member.Key).ShouldBe(["tickets", "byClass", "byLine", "all", "windows", "warnings", "seconds"]);
        answer["all"]!.AsObject().Select(member => member.Key).ShouldBe(
            ["count", "meanWait", "ci95", "pWait", "p50", "p90", "p95", "maxWait", "abandoned", "noShow"]);
        ((double)answer["windows"]!["1"]!["busy"]!).ShouldBe(7.0 / 18);
        ((double)answer["seconds"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Simulate_OfRandomLoad_PrintsNoTickets()
    {
        var run = await HostCommand.RunAsync("simulate", Written(Hall), "--json");
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        var answer = JsonNode.Parse(run.Output)!;
        answer["tickets"].ShouldBeNull();
        ((int)answer["all"]!["count"]!).ShouldBe(7_200);
        ((string?)answer["warnings"]![0]!["code"]).ShouldBe("promise_infeasible");
        ((string?)answer["warnings"]![0]!["message"]).ShouldBe("承诺无法兑现（promise infeasible）：a的工作量需要2.5个窗口一直办理，现有1个。");
    }

    [Fact]
    public async Task Simulate_WithoutJson_PrintsTables()
    {
        var run = await HostCommand.RunAsync("simulate", Path.Combine(Examples, "trace.json"));
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        foreach (var text in new[] { "号码", "办结", "类别 green", "队列 household", "全部", "38.9%" })
            run.Output.ShouldContain(text);
    }

    [Fact]
    public async Task Simulate_WithPlot_DrawsAPicture()
    {
        var picture = Path.Combine(_folder.FullName, "waits.png");
        var run = await HostCommand.RunAsync("simulate", Path.Combine(Examples, "morning.json"), "--plot", picture);
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        var bytes = File.ReadAllBytes(picture);
        bytes[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        bytes.Length.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public async Task Simulate_WithAPlotThatCannotBeWritten_EndsWithTwoAndPrintsNothing()
    {
        var picture = Path.Combine(_folder.FullName, "missing", "waits.png");
        var run = await HostCommand.RunAsync("simulate", Path.Combine(Examples, "trace.json"), "--json", "--plot", picture);
        (run.ExitCode, run.Output, run.Error).ShouldBe((2, "", $"图不能写入{picture}。请核对文件名和写入权限。 [plot_unwritable]\n"));
    }

    [Fact]
    public async Task Plan_Feasible_PrintsTheFewestWindows()
    {
        var run = await HostCommand.RunAsync("plan", Written(Hall), "--json");
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        var answer = JsonNode.Parse(run.Output)!.AsObject();
        answer.Select(member => member.Key).ShouldBe(["windows", "meets", "erlangC", "steps", "infeasible"]);
        ((int)answer["windows"]!, (int)answer["erlangC"]!).ShouldBe((4, 4));
        ((double)answer["meets"]!["share"]!).ShouldBeGreaterThanOrEqualTo(0.8);
        answer["steps"]!.AsArray().Select(step => (int)step!["windows"]!).ShouldBe([3, 4]);

        var table = await HostCommand.RunAsync("plan", Written(Hall));
        (table.ExitCode, table.Error).ShouldBe((0, ""));
        table.Output.ShouldEndWith("至少需要4个窗口。\n按Erlang C公式（窗口全部通办、先到先办）：4个。\n");
    }

    [Fact]
    public async Task Plan_Infeasible_EndsWithFourAndSaysWhy()
    {
        var lunch = Hall.Replace("\"run\": { \"tickets\": 2000, \"warmUp\": 200, \"replications\": 4 }", "\"closed\": [[0, 20]], \"run\": { \"days\": 3, \"from\": 0, \"to\": 25 }");
        var run = await HostCommand.RunAsync("plan", Written(lunch), "--json");
        run.ExitCode.ShouldBe(4);
        var answer = JsonNode.Parse(run.Output)!;
        answer["windows"].ShouldBeNull();
        ((string?)answer["infeasible"]!["code"]).ShouldBe("promise_infeasible");
        run.Error.ShouldMatch(@"^承诺无法兑现（promise infeasible）：增至\d+个窗口后，再增开也不能减少等候。请让增开的窗口办理更多业务、缩短停办时间，或放宽承诺。 \[promise_infeasible\]\n$");
    }

    [Fact]
    public async Task Plan_WithoutAPromise_EndsWithTwoAndThePath()
    {
        var run = await HostCommand.RunAsync("plan", Path.Combine(Examples, "trace.json"), "--json");
        (run.ExitCode, run.Output, run.Error).ShouldBe(
            (2, "", "场景文件有2处错误：$.promise：缺少这一项；$.window：缺少这一项。请对照docs/planning.md改正后重试。 [scenario_invalid]\n"));
    }

    [Theory]
    [InlineData("simulate", "", "场景文件是空的。请按docs/planning.md填写。 [scenario_empty]")]
    [InlineData("plan", "", "场景文件是空的。请按docs/planning.md填写。 [scenario_empty]")]
    [InlineData("simulate", "{", "场景文件不是完整的JSON：第1行第2字节处有误。请改正后重试。 [scenario_not_json]")]
    [InlineData("simulate", "{\"policy\": {\"kind\": \"fcfs\"}, \"classes\": {}, \"windows\": [{\"id\": \"1\", \"lines\": [\"a\"]}]}",
        "场景文件有1处错误：$.streams：缺少这一项。请对照docs/planning.md改正后重试。 [scenario_invalid]")]
    public async Task File_Wrong_EndsWithTwoAndASentence(string verb, string content, string sentence)
    {
        var run = await HostCommand.RunAsync(verb, Written(content), "--json");
        (run.ExitCode, run.Output, run.Error).ShouldBe((2, "", sentence + "\n"));
    }

    [Fact]
    public async Task File_NotUtf8_EndsWithTwoAndASentence()
    {
        var file = Written("");
        File.WriteAllBytes(file, [.. Encoding.UTF8.GetBytes("{ \"id\": \""), 0xB4, 0xB0, (byte)'"', (byte)'}']);
        var run = await HostCommand.RunAsync("simulate", file);
        (run.ExitCode, run.Output, run.Error).ShouldBe((2, "", "场景文件不是UTF-8编码。请用UTF-8编码保存后重试。 [scenario_not_utf8]\n"));
    }

    [Fact]
    public async Task File_MissingOrAFolder_EndsWithTwoAndASentence()
    {
        foreach (var file in new[] { Path.Combine(_folder.FullName, "none.json"), _folder.FullName })
        {
            var run = await HostCommand.RunAsync("simulate", file, "--json");
            (run.ExitCode, run.Output, run.Error).ShouldBe((2, "", $"读不到场景文件{file}。请核对文件名和读取权限。 [scenario_unreadable]\n"));
        }
    }

    private string Written(string content)
    {
        var file = Path.Combine(_folder.FullName, "scenario.json");
        File.WriteAllText(file, content);
        return file;
    }
}
