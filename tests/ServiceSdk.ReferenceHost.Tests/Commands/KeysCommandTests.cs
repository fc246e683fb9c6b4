using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Commands;

/// <summary>The master key is changed by the command line, between two hosts.</summary>
public sealed class KeysCommandTests(StoppedHost stopped, DemonstrationHost running) : IClassFixture<StoppedHost>
{
    [Fact]
    public async Task Rotate_WhileItsHostRuns_IsRefused()
    {
        var run = await HostCommand.RunAsync("keys", "rotate", "--data", running.DataFolder);
        (run.ExitCode, run.Output, run.Error).ShouldBe((4, "", $"数据目录{running.DataFolder}无法使用：它正被另一个进程使用，或者没有写入权限。\n"));
    }

    [Fact]
    public async Task Rotate_OfAStoppedHost_LeavesAFolderThatVerifiesAndServes()
    {
        var folder = stopped.Changed("rotated", "PRAGMA optimize");
        var key = Path.Combine(folder, "keys", "master.key");
        var before = File.ReadAllBytes(key);
        var run = await HostCommand.RunAsync("keys", "rotate", "--data", folder);

        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Output.ShouldContain($"原密钥保留在{key}.retired-1：恢复此前的备份时需要它。");
        File.ReadAllBytes($"{key}.retired-1").ShouldBe(before);
        var verified = await HostCommand.RunAsync("journal", "verify", "--data", folder, "--json");
        ((bool?)JsonNode.Parse(verified.Output)!["isSound"]).ShouldBe(true);
        await using var host = await HostProcess.StartAsync(folder);
        using var kiosk = new HallClient(host.Address, stopped.KioskOf(DemonstrationHost.Hall));
        (await kiosk.GetAsync($"halls/{DemonstrationHost.Hall}/tickets/{stopped.Ticket}"))["number"].ShouldBe(stopped.Number);
    }

    [Fact]
    public async Task Serve_WhileARotationIsHalfDone_IsRefused()
    {
        var folder = stopped.Changed("half", "PRAGMA optimize");
        File.WriteAllBytes(Path.Combine(folder, "keys", "master.key.next"), new byte[64]);
        var run = await HostCommand.RunAsync("serve", "--data", folder, "--urls", "http://127.0.0.1:0");

        (run.ExitCode, run.Error).ShouldBe((4, "主密钥master.key的轮换没有完成。请先执行keys rotate把它做完。\n"));
    }
}
