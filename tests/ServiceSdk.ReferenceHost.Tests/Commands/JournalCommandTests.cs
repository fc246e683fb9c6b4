using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Commands;

/// <summary>A journal after its host: checked, printed, folded, backed up and restored by the command line.</summary>
public sealed class JournalCommandTests(StoppedHost stopped, DemonstrationHost running) : IClassFixture<StoppedHost>
{
    [Theory]
    [InlineData("verify")]
    [InlineData("dump")]
    [InlineData("replay")]
    public async Task Journal_WhileItsHostRuns_IsRefused(string verb)
    {
        var run = await HostCommand.RunAsync("journal", verb, "--data", running.DataFolder);
        (run.ExitCode, run.Output, run.Error).ShouldBe(
            (4, "", $"数据目录{running.DataFolder}无法使用：它正被另一个进程使用，或者没有写入权限。主机运行时不能使用journal命令：请先停止它；它运行时的备份由它自己做（serve --backup）。\n"));
    }

    [Fact]
    public async Task Journal_OfAKilledHost_IsCheckedPrintedAndFolded()
    {
        var verified = JsonNode.Parse((await DoneAsync("verify", "--data", stopped.Data, "--json")).Output)!;
        ((bool?)verified["isSound"]).ShouldBe(true);
        var records = (int)verified["records"]!;
        var dump = (await DoneAsync("dump", "--data", stopped.Data)).Output.TrimEnd('\n').Split('\n');
        dump.Select(line => (int)JsonNode.Parse(line)!["sequence"]!).ShouldBe(Enumerable.Range(1, records));
        (await ReplayAsync(stopped.Data))["unfolded"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Journal_BackedUpAndRestored_ServesTheSame()
    {
        var (backups, restored) = (stopped.Beside("backups"), stopped.Beside("restored"));
        (await DoneAsync("backup", "--data", stopped.Data, "--to", backups)).Output.ShouldContain("核验完好。");
        await DoneAsync("restore", "--from", Directory.GetDirectories(backups).ShouldHaveSingleItem(), "--data", restored);
        string[] verify = ["verify", "--data", restored, "--anchors", Path.Combine(backups, "anchors.txt")];
        (await DoneAsync(verify)).Output.ShouldEndWith(
            "1个锚点：全部完好。\n批次封印没有核验：没有主密钥，或者文件是还没有封印的旧格式。请用--master-key指明主密钥文件，并用--anchors核对另存的锚点。\n");
        (await DoneAsync([.. verify, "--master-key", Path.Combine(stopped.Data, "keys", "master.key")])).Output.ShouldEndWith("1个锚点：全部完好。\n");
        (await ReplayAsync(restored)).ToJsonString().ShouldBe((await ReplayAsync(stopped.Data)).ToJsonString());

        // Without the key nothing is served; with it, everything that was.
        var keyless = await HostCommand.RunAsync("serve", "--data", restored, "--urls", "http://127.0.0.1:0");
        (keyless.ExitCode, keyless.Error).ShouldBe((4, "找不到主密钥文件master.key。请用--master-key指明它的位置；没有它，已有的个人信息无法读取。\n"));
        File.Copy(Path.Combine(stopped.Data, "keys", "master.key"), Path.Combine(restored, "keys", "master.key"));
        await using var host = await HostProcess.StartAsync(restored);
        using var kiosk = new HallClient(host.Address, stopped.KioskOf(DemonstrationHost.Hall));
        (await kiosk.GetAsync($"halls/{DemonstrationHost.Hall}/tickets/{stopped.Ticket}"))["number"].ShouldBe(stopped.Number);
    }

    [Fact]
    public async Task Journal_Tampered_IsNamedAndEndsWithFour()
    {
        var folder = stopped.Changed("tampered", "UPDATE record SET office = '' WHERE sequence = 1");
        var run = await HostCommand.RunAsync("journal", "verify", "--data", folder);

        run.ExitCode.ShouldBe(4);
        run.Output.ShouldStartWith("记录流accounts第1版（第1条记录）：内容被改动，哈希不符。\n");
        run.Output.ShouldEndWith("有1处错误。\n");
    }

    [Theory]
    [InlineData(
        "UPDATE batch SET seal = zeroblob(32) WHERE number > 3", "第4批（第4条记录起）：封印不符，从这一批起的内容不是主机写入的。")]
    [InlineData(
        "INSERT INTO subject_key VALUES ('s1', 'visit', 'accounts', 'A256GCM', zeroblob(60), NULL)", "数据密钥s1（记录流accounts）：内容不对。")]
    public async Task Journal_WrittenWithoutTheMasterKey_IsNamed(string sql, string fault)
    {
        var folder = stopped.Changed($"forged-{sql.Length}", sql);
        var run = await HostCommand.RunAsync("journal", "verify", "--data", folder);

        run.ExitCode.ShouldBe(4);
        run.Output.Split('\n')[0].ShouldBe(fault);
    }

    [Fact]
    public async Task Journal_VerifiedWithAKeyThatIsNotThere_IsRefused()
    {
        var run = await HostCommand.RunAsync("journal", "verify", "--data", stopped.Data, "--master-key", stopped.Beside("none.key"));

        (run.ExitCode, run.Output, run.Error).ShouldBe((4, "", "找不到主密钥文件none.key。请用--master-key指明它的位置；没有它，已有的个人信息无法读取。\n"));
    }

    [Fact]
    public async Task Journal_OfANewerFormat_IsRefusedByName()
    {
        var folder = stopped.Changed("newer", "UPDATE release SET version = '9.0.0'; PRAGMA user_version=99");
        var run = await HostCommand.RunAsync("serve", "--data", folder, "--urls", "http://127.0.0.1:0");

        run.ExitCode.ShouldBe(4);
        run.Error.ShouldStartWith("journal.db由版本9.0.0写成（格式99），本版本");
        run.Error.ShouldEndWith("。请使用版本9.0.0或更新的版本。\n");
    }

    [Fact]
    public async Task Journal_WhereThereIsNone_EndsWithThree()
    {
        var folder = stopped.Beside("none");
        var run = await HostCommand.RunAsync("journal", "verify", "--data", folder);

        (run.ExitCode, run.Output, run.Error).ShouldBe(
            (3, "", $"目录{folder}里没有业务记录文件journal.db。请用--data指明数据目录。 [journal_missing]\n"));
    }

    private static async Task<HostCommand> DoneAsync(params string[] arguments)
    {
        var run = await HostCommand.RunAsync(["journal", .. arguments]);
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        return run;
    }

    private static async Task<JsonNode> ReplayAsync(string data) => JsonNode.Parse((await DoneAsync("replay", "--data", data, "--json")).Output)!;
}
