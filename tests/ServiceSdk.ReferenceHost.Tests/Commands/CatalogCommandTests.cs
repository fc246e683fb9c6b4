using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Commands;

public sealed class CatalogCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("83")]
    [InlineData("tn2018-083")]
    public async Task Show_ByNumberOrCode_HasEveryFactWithItsSource(string item)
    {
        var run = await HostCommand.RunAsync("catalog", "show", item, "--json");
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        var shown = JsonNode.Parse(run.Output)!;

        ((int)shown["no"]!, (string?)shown["code"], (string?)shown["name"]).ShouldBe((83, "tn2018-083", "核发常州市居民身份证"));
        var guide = shown["guide"]!.AsObject();
        (Text(guide, "name"), Text(guide, "statutoryTerm")).ShouldBe((("核发常州市居民身份证", "plan"), ("60日", "《居民身份证法》第十二条")));
        guide.SelectMany(field => field.Value as IEnumerable<JsonNode?> ?? new[] { field.Value })
            .ShouldAllBe(fact => ((string?)fact!["value"])!.Length > 0 && ((string?)fact["source"])!.Length > 0);
    }

    [Fact]
    public async Task Show_ForPeople_MarksWhatIsMadeUp()
    {
        var lines = (await HostCommand.RunAsync("catalog", "show", "85")).Output.Split('\n');

        lines.ShouldContain("事项名称：核发异地居民身份证(各区部分派出所办)〔实施方案〕");
        lines.ShouldContain("覆盖范围：各区部分派出所办〔实施方案〕");
        lines.ShouldContain("承诺时限：20个工作日〔示例〕");
    }

    [Fact]
    public async Task Check_OfTheShippedCatalog_FindsNothingWrongAndBlocksWhatIsSample()
    {
        (await HostCommand.RunAsync("catalog", "check")).ShouldBe(new HostCommand(0, "180个事项，0处错误，0处不能用于正式运行。\n", ""));
        var run = await HostCommand.RunAsync("catalog", "check", "--production", "--json");
        run.ExitCode.ShouldBe(4);
        var blocks = JsonNode.Parse(run.Output)!["blocks"]!.AsArray();
        var card = blocks.Where(block => (string?)block!["item"] == "tn2018-083").Select(block => (string?)block!["what"]).ToList();
        card.ShouldContain("tn2018-083 promisedTerm 是示例");
        card.ShouldNotContain("tn2018-083 statutoryTerm 是示例");
        blocks.ShouldAllBe(block => (int)block!["line"]! > 0 && ((string?)block["file"])!.EndsWith("items.json"));
    }

    [Fact]
    public async Task Check_OfWrongDocuments_NamesEachFaultByFileAndLine()
    {
        var file = await PluginAsync("""
            [
              {
                "code": "tn2018-083", "number": 0, "department": "公安局", "name": "甲", "title": "甲", "group": "a", "procedure": "query",
                "mode": { "value": "immediate", "source": "听说" }
              }
            ]
            """);
        (await HostCommand.RunAsync("catalog", "check", "--plugins", _folder)).ShouldBe(new HostCommand(
            2,
            $"{file}:3: [0].number 应从 1 起\n{file}:4: [0].mode.source 应为 plan、sample 或者所引文件，例如《居民身份证法》第十二条\n0个事项，2处错误，0处不能用于正式运行。\n",
            ""));
    }

    [Fact]
    public async Task Check_AgainstTheListsBesideIt_NamesTheItem()
    {
        var file = await PluginAsync("""
            [
              {
                "code": "tn2018-085", "number": 85, "department": "某局", "name": "甲", "title": "甲", "group": "a", "procedure": "query",
                "mode": { "value": "promised", "source": "plan" },
                "statutoryTerm": { "value": { "days": 5, "unit": "working-days" }, "source": "plan" },
                "promisedTerm": { "value": { "days": 6, "unit": "working-days" }, "source": "plan" }
              }
            ]
            """);
        (await HostCommand.RunAsync("catalog", "check", "--plugins", _folder)).Output.ShouldBe(
            $"{file}:2: tn2018-085 承诺时限晚于法定时限\n{file}:2: tn2018-085 实施部门不在部门清单中\n{file}:2: tn2018-085 部分覆盖与下放清单不一致\n1个事项，3处错误，0处不能用于正式运行。\n");
        (await HostCommand.RunAsync("catalog", "check", "--plugins", Path.Combine(_folder, "none"))).ExitCode.ShouldBe(3);
    }

    /// <summary>The worked examples of the residents who move in for work: what the names of items 58, 61 and 62 ask.</summary>
    [Theory]
    [InlineData("58", """{"outside":true,"employed":true,"insuredMonths":23,"schooling":"bachelor","title":"none"}""", "unmet: 在本市参加社会保险满2年")]
    [InlineData("58", """{"outside":true,"employed":true,"insuredMonths":24,"schooling":"below","title":"middle"}""", "")]
    [InlineData("61", """{"outside":true,"employed":true,"insuredMonths":24,"vocational":true,"dwelling":false}""", "unmet: 在本市具有合法稳定住所")]
    [InlineData("61", """{"outside":true,"employed":true,"insuredMonths":24,"vocational":true}""", "unknown: 在本市具有合法稳定住所")]
    [InlineData("62", """{"outside":true,"employed":true,"insuredMonths":59,"dwelling":true}""", "unmet: 在本市参加社会保险满5年")]
    [InlineData("62", """{"outside":true,"employed":true,"insuredMonths":60,"dwelling":true}""", "")]
    public async Task Judge_OfFacts_SaysEachConditionAndTheWhole(string item, string facts, string open)
    {
        var whole = JsonNode.Parse(facts)!.AsObject();
        (whole["filedOn"], whole["birthDate"], whole["male"]) = ("2026-11-26", "1990-01-01", true);
        var run = await JudgeAsync(item, whole.ToJsonString());
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        var judged = JsonNode.Parse(run.Output)!;

        judged["conditions"]!.AsArray().Where(one => (string?)one!["state"] is not "met")
            .Select(one => $"{one!["state"]}: {one["text"]}").Where(one => !one.EndsWith("部门规则在各项事实填写完整后判断")).ShouldBe(open.Length > 0 ? [open] : []);
        ((bool?)judged["eligible"]).ShouldBe(open.Length == 0 ? true : open.StartsWith("unmet") ? false : null);
    }

    [Fact]
    public async Task Judge_ByAPluginsRules_HasTheirFactsAndFindings()
    {
        var facts = JsonNode.Parse((await HostCommand.RunAsync("catalog", "judge", "83", "--template")).Output)!.AsObject();
        (facts["filedOn"], facts["birthDate"], facts["male"]) = ("2026-11-26", "1990-01-01", true);
        (facts["kind"], facts["contactPhone"], facts["hardship"]) = ("replacement", "13900000000", false);
        var judged = JsonNode.Parse((await JudgeAsync("83", facts.ToJsonString())).Output)!;

        judged["facts"]!.AsArray().Select(fact => (string?)fact!["value"]).ShouldContain("4000");
    }

    [Fact]
    public async Task Judge_OfFactsTheItemDoesNotAskFor_IsRefused()
    {
        (await JudgeAsync("61", """{"height":180}""")).ShouldBe(new HostCommand(
            2, "", "事实文件不正确：“height”不是本事项要问的内容。请按catalog judge --template打印的内容填写。 [facts_malformed]\n"));
        (await JudgeAsync("61", """{"dwelling":"yes"}""")).Error.ShouldStartWith("事实文件不正确：“在本市具有合法稳定住所”应为是或否。");
        (await JudgeAsync("61", "[]")).Error.ShouldStartWith("事实文件不正确：应为一个JSON对象。");
        (await HostCommand.RunAsync("catalog", "judge", "61")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Diff_OfTwoDocuments_NamesEachFact()
    {
        var (before, after) = (Path.Combine(_folder, "before.json"), Path.Combine(_folder, "after.json"));
        await HostCommand.RunAsync("catalog", "export", before);
        var text = await File.ReadAllTextAsync(before, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(after, text.Replace("\"title\": \"居民身份证\"", "\"title\": \"身份证\""), TestContext.Current.CancellationToken);

        (await HostCommand.RunAsync("catalog", "diff", before, after)).ShouldBe(
            new HostCommand(0, "tn2018-083 简称：居民身份证〔sample〕 → 身份证〔sample〕\n1处变化。\n", ""));
        (await HostCommand.RunAsync("catalog", "diff", before, Path.Combine(HostFiles.Folder, "plugins"))).Output.ShouldBe("没有变化。\n");
        (await HostCommand.RunAsync("catalog", "diff", before, Path.Combine(_folder, "none.json"))).ExitCode.ShouldBe(2);
    }

    private async Task<HostCommand> JudgeAsync(string item, string facts)
    {
        var file = Path.Combine(_folder, "facts.json");
        await File.WriteAllTextAsync(file, facts, TestContext.Current.CancellationToken);
        return await HostCommand.RunAsync("catalog", "judge", item, file, "--json");
    }

    private static (string?, string?) Text(JsonObject guide, string field) => ((string?)guide[field]!["value"], (string?)guide[field]!["source"]);

    private async Task<string> PluginAsync(string items)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "one")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "plugin.json"), """{ "id": "one", "items": "items.json" }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "items.json"), items, TestContext.Current.CancellationToken);
        return Path.Combine(folder, "items.json");
    }
}
