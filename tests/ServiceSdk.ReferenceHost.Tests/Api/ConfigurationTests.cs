using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using ServiceSdk.ReferenceHost.Tests.Commands;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>A hall's document over REST and by the <c>hall</c> verbs, while the hall is open.</summary>
public sealed class ConfigurationTests(DemonstrationHost host) : IDisposable
{
    private const string Hall = "320402109901-1";
    private const string Configuration = $"halls/{Hall}/configuration";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("servicesdk-document-");

    private string File => Path.Combine(_folder.FullName, "hall.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Document_PutAsItIs_ChangesNothing()
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        var document = (await manager.GetAsync(Configuration)).Body!.ToJsonString();

        var changes = await manager.PutTextAsync($"{Configuration}?dryRun=true", document);
        (changes.Status, changes.Body!.ToJsonString()).ShouldBe((200, """{"changes":[]}"""));
        var put = await manager.PutTextAsync(Configuration, document);
        (put.Status, put.Body!.ToJsonString()).ShouldBe((200, document));
    }

    [Fact]
    public async Task Document_PutWhileTheHallIsOpen_HoldsFromNowOn()
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        using var kiosk = host.Terminal("kiosk-1", Hall);
        var items = (await kiosk.GetAsync($"halls/{Hall}/items")).Body!.AsArray();
        var (item, line) = ((string)items[0]!["code"]!, (string)items[0]!["line"]!);
        (await kiosk.PostAsync($"halls/{Hall}/tickets", new { item })).Status.ShouldBe(201);

        var document = (await manager.GetAsync(Configuration)).Body!;
        var setup = document["lines"]!.AsArray().Single(one => (string?)one!["id"] == line)!;
        setup["dailyQuota"] = 1;
        (await manager.PutTextAsync(Configuration, document.ToJsonString())).Status.ShouldBe(200);
        var refused = await Eventually.ReadAsync(
            () => kiosk.PostAsync($"halls/{Hall}/tickets", new { item }), ticket => ticket.Status != 201);
        refused.ShouldBeRefused(409, "daily_quota_used", $"“{setup["name"]}”今天的1个号已经取完。");

        setup.AsObject().Remove("dailyQuota");
        (await manager.PutTextAsync(Configuration, document.ToJsonString())).Status.ShouldBe(200);
        await Eventually.ReadAsync(() => kiosk.PostAsync($"halls/{Hall}/tickets", new { item }), ticket => ticket.Status == 201);
    }

    [Fact]
    public async Task Document_PutTwiceWithOneKey_IsAnsweredOnce()
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        var (key, document) = (Guid.NewGuid(), (await manager.GetAsync(Configuration)).Body!.ToJsonString());
        (await manager.PutTextAsync(Configuration, document, key)).Status.ShouldBe(200);
        var configured = host.Journal.RecordsWith("hall.configured");
        (await manager.PutTextAsync(Configuration, document, key)).Status.ShouldBe(200);
        host.Journal.RecordsWith("hall.configured").ShouldBe(configured);
    }

    [Theory]
    [InlineData("windows", """[{"id":"1","name":"1号窗口","lines":["1"]}]""", "hall_plan_invalid", "本大厅的设置有误：业务队列“2”没有窗口可以办理。")]
    [InlineData("classes[0].promiseMinutes", "3", "hall_plan_invalid", "本大厅的设置有误：类别“green”的承诺应大于等候目标。")]
    [InlineData("lines[1].prefix", "\"AI\"", "hall_plan_invalid", "本大厅的设置有误：业务队列“1”的号码字头“A”与“2”的“AI”会混淆，I容易看成1。")]
    [InlineData("lines[1].prefix", "\"A\"", "hall_document_invalid", "大厅设置文件有误：sharedPrefixes 业务队列“1”和“2”的号码字头都是“A”，需要共用时请在这里写明。")]
    [InlineData("lines[1].prefix", "\"A1\"", "hall_document_invalid", "大厅设置文件有误：lines[1].prefix 应为一至两个大写字母。")]
    [InlineData("rules.policy", "\"fastest\"", "hall_plan_invalid", "本大厅的设置有误：没有叫号规则“fastest”。")]
    public async Task Document_ThatCannotHold_IsRefusedByNameDryOrNot(string path, string value, string code, string title)
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        var document = JObject.Parse((await manager.GetAsync(Configuration)).Body!.ToJsonString());
        document.SelectToken(path)!.Replace(JToken.Parse(value));
        var configured = host.Journal.RecordsWith("hall.configured");

        (await manager.PutTextAsync($"{Configuration}?dryRun=true", document.ToString())).ShouldBeRefused(400, code, title);
        (await manager.PutTextAsync(Configuration, document.ToString())).ShouldBeRefused(400, code, title);
        host.Journal.RecordsWith("hall.configured").ShouldBe(configured);
    }

    [Fact]
    public async Task Document_OfAnotherHall_IsRefused()
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        var document = (await manager.GetAsync(Configuration)).Body!;
        document["hall"] = DemonstrationHost.Hall;
        (await manager.PutTextAsync(Configuration, document.ToJsonString())).ShouldBeRefused(409, "hall_document_of_other", "这份设置文件是另一个大厅的。");
        (await manager.GetAsync($"halls/{DemonstrationHost.Hall}/configuration")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
    }

    [Fact]
    public async Task Verbs_FromExportToImport_SayWhatChanges()
    {
        var export = await HallAsync("export", Hall);
        (export.ExitCode, export.Error).ShouldBe((0, ""));
        var document = JsonNode.Parse(export.Output)!;
        document["elderlyAge"] = 60;
        await System.IO.File.WriteAllTextAsync(File, document.ToJsonString(), TestContext.Current.CancellationToken);
        const string Change = "elderlyAge  老年人优先的年龄：65 → 60\n";

        (await HallAsync("diff", File)).ShouldBe(new HostCommand(0, $"{Change}1处变化，没有导入。\n", ""));
        (await HallAsync("import", File, "--dry-run")).ShouldBe(new HostCommand(0, $"{Change}1处变化，没有导入。\n", ""));
        (await HallAsync("import", File, "--json")).ShouldBe(
            new HostCommand(0, """{"changes":[{"path":"elderlyAge","text":"老年人优先的年龄：65 → 60"}]}""" + "\n", ""));
        (await HallAsync("import", File)).ShouldBe(new HostCommand(0, "没有变化。\n", ""));

        document["elderlyAge"] = 65;
        await System.IO.File.WriteAllTextAsync(File, document.ToJsonString(), TestContext.Current.CancellationToken);
        (await HallAsync("import", File)).ShouldBe(new HostCommand(0, "elderlyAge  老年人优先的年龄：60 → 65\n1处变化，已经导入。\n", ""));
    }

    [Fact]
    public async Task Schema_Printed_IsJson() =>
        ((string?)JsonNode.Parse((await HostCommand.RunAsync("hall", "schema")).Output)!["title"]).ShouldBe("大厅设置");

    [Fact]
    public async Task Verb_ThatCannotBeDone_EndsWithItsCodeAndASentence()
    {
        await System.IO.File.WriteAllTextAsync(File, "{", TestContext.Current.CancellationToken);
        (await HallAsync("import", File)).ShouldBe(
            new HostCommand(2, "", "大厅设置文件有误：第 1 行 不是有效的 JSON。请按大厅设置的JSON Schema改正后重试。 [hall_document_invalid]\n"));
        (await HallAsync("diff", $"{File}.none")).ShouldBe(
            new HostCommand(2, "", $"文件{File}.none无法读取。请核对文件名和权限。 [file_unreadable]\n"));
        (await HallAsync("export", DemonstrationHost.Hall)).ShouldBe(
            new HostCommand(4, "", "没有这项操作的权限。请使用有权限的账号或终端。 [forbidden]\n"));
        (await HostCommand.RunAsync("wrong", Arguments(host.Process.Address, "export", Hall))).ShouldBe(
            new HostCommand(4, "", "用户名或密码不正确。请核对后重试。连续5次不正确的，账号15分钟内不能登录。 [sign_in_failed]\n"));
        (await HostCommand.RunAsync("any", Arguments(new Uri("http://127.0.0.1:9"), "export", Hall))).ShouldBe(
            new HostCommand(5, "", "http://127.0.0.1:9没有应答。请核对--url，并确认主机正在运行。 [host_unavailable]\n"));
        (await HostCommand.RunAsync("any", Arguments(new Uri("http://example.org"), "export", Hall))).ShouldBe(
            new HostCommand(2, "", "命令行不正确：--url应为https地址，或者本机的http地址。请用--help查看用法。 [command_line_invalid]\n"));
    }

    private Task<HostCommand> HallAsync(params string[] arguments) =>
        HostCommand.RunAsync(host.SecretOf($"{Hall}-manager"), Arguments(host.Process.Address, arguments));

    private static string[] Arguments(Uri address, params string[] arguments) =>
        ["hall", .. arguments, "--url", address.GetLeftPart(UriPartial.Authority), "--user", $"{Hall}-manager"];
}
