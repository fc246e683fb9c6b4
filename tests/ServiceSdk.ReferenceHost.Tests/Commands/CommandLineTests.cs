using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Commands;

public sealed class CommandLineTests(DemonstrationHost host)
{
    private static readonly int[] Items = [8, 3, 4, 9, 1, 13, 28, 100, 14, 0, 0, 0, 0];

    [Theory]
    [InlineData("deadline --from 2018-09-28 --days 3 --json", "2018-10-08")]
    [InlineData("deadline --from 2020-01-17 --days 10 --as-known-on 2020-01-20 --json", "2020-02-05")]
    [InlineData("deadline --from 2018-09-17 --days 10 --pause 2018-09-21/2018-10-10 --json", "2018-10-18")]
    public async Task Deadline_Counted_IsPrintedAsJson(string line, string due)
    {
        var run = await RunAsync(line);
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Output.ShouldStartWith($$"""{"due":"{{due}}","provisional":false""");
        JsonNode.Parse(run.Output)!.AsObject().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("deadline --from 2018-9-28 --days 3", "日期应写成2018-09-28的形式。暂停期间写成2018-09-21/2018-10-10。 [date_invalid]")]
    [InlineData("deadline --from 2018-02-30 --days 3 --json", "日期应写成2018-09-28的形式。暂停期间写成2018-09-21/2018-10-10。 [date_invalid]")]
    [InlineData("deadline --from 2018-09-17 --days 3 --pause 2018-09-21", "日期应写成2018-09-28的形式。暂停期间写成2018-09-21/2018-10-10。 [date_invalid]")]
    [InlineData("deadline --from 2018-09-17 --days 0", "期限天数不正确。请填写1至3650之间的整数。 [deadline_days_invalid]")]
    [InlineData("deadline --from 2017-12-31 --days 3", "起算日期不在法定日历的范围内。请填写2018年1月1日至2099年12月31日之间的日期。 [deadline_date_outside_calendar]")]
    [InlineData("catalog show tn2018-999", "服务事项目录中没有这个事项。请从事项目录中选择事项。 [item_unknown]")]
    public async Task Input_Bad_EndsWithTwoAndASentence(string line, string sentence)
    {
        var run = await RunAsync(line);
        (run.ExitCode, run.Output, run.Error).ShouldBe((2, "", sentence + "\n"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("deadline --from 2018-09-28")]
    [InlineData("deadline --from 2018-09-28 --days three")]
    [InlineData("deadline --from 2018-09-28 --days 3 --pauze 2018-09-29/2018-09-30 --json")]
    [InlineData("check division 320402 320402006 --json")]
    [InlineData("serve --urls http://0.0.0.0:5080")]
    [InlineData("serve --grpc http://0.0.0.0:5081")]
    [InlineData("serve --backup-at 3")]
    [InlineData("serve --backup-keep 0")]
    [InlineData("serve --public-url hall.example.cn")]
    [InlineData("serve --public-url http://hall.example.cn")]
    [InlineData("serve --public-url https://hall.example.cn/?a=1")]
    [InlineData("journal backup")]
    [InlineData("catalog show")]
    public async Task Line_NotUnderstood_EndsWithTwoAndNoStackTrace(string line)
    {
        var run = await RunAsync(line);
        (run.ExitCode, run.Output).ShouldBe((2, ""));
        run.Error.Trim().ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
        run.Error.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task Catalog_Listed_HasEveryItemInOrder()
    {
        var run = await RunAsync("catalog list --json");
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        var items = JsonNode.Parse(run.Output)!.AsArray();
        items.Select(item => (int)item!["no"]!).ShouldBe(Enumerable.Range(1, 180));
        items.Select(item => (string?)item!["code"]).ShouldBe(Enumerable.Range(1, 180).Select(number => $"tn2018-{number:000}"));
        var card = items[82]!;
        ((string?)card["department"], (string?)card["name"]).ShouldBe(("公安局", "核发常州市居民身份证"));
        items.ShouldAllBe(item => ((string?)item!["department"])!.Length > 0 && ((string?)item["name"])!.Length > 0);
    }

    [Fact]
    public async Task Plugins_Listed_AreNineDepartmentsARegistryAndThreeDriversNoneRefused()
    {
        var run = await RunAsync("plugins --json");
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        var plugins = JsonNode.Parse(run.Output)!.AsArray();
        plugins.Select(plugin => (int)plugin!["items"]!).ShouldBe(Items, ignoreOrder: true);
        plugins.Select(plugin => (string?)plugin!["refusal"]).ShouldAllBe(refusal => refusal == null);
        plugins.Select(plugin => (string?)plugin!["id"]).ShouldContain("cn.tianning.public-security");
        plugins.Select(plugin => (string?)plugin!["id"]).ShouldContain("driver.sdt-id-card-reader");
    }

    [Fact]
    public async Task Serve_OnAFolderInUse_EndsWithFourAndSaysWhy()
    {
        var run = await HostCommand.RunAsync("serve", "--data", host.DataFolder, "--urls", "http://127.0.0.1:0");
        (run.ExitCode, run.Output, run.Error).ShouldBe(
            (4, "", $"数据目录{host.DataFolder}无法使用：它正被另一个进程使用，或者没有写入权限。\n"));
    }

    [Theory]
    [InlineData("--help", "deadline")]
    [InlineData("serve --help", "--data <DIR>")]
    [InlineData("deadline --help", "--as-known-on <DATE>")]
    [InlineData("simulate --help", "--plot <PNG>")]
    [InlineData("plan --help", "<FILE>")]
    [InlineData("plugins --help", "--json")]
    [InlineData("catalog --help", "list")]
    [InlineData("catalog list --help", "--plugins <DIR>")]
    [InlineData("catalog show --help", "<ITEM>")]
    [InlineData("catalog check --help", "--production")]
    [InlineData("catalog override --help", "--from <DATE>")]
    [InlineData("hall --help", "export")]
    [InlineData("hall import --help", "--dry-run")]
    public async Task Help_OfEveryVerb_IsThere(string line, string named)
    {
        var run = await RunAsync(line);
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Output.ShouldContain("USAGE");
        run.Output.ShouldContain(named);
    }

    private static Task<HostCommand> RunAsync(string line) => HostCommand.RunAsync(line.Split(' '));
}
