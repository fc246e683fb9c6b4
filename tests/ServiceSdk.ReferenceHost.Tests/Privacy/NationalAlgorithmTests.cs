using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Commands;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Privacy;

/// <summary>A host that seals with SM4 and SM3, and one after it that does not: each reads what the other sealed.</summary>
public sealed class NationalAlgorithmTests
{
    private const string Sm = "\"algorithm\":\"SM4GCM/field\"", Aes = "\"algorithm\":\"A256GCM/field\"";

    [Fact]
    public async Task Visit_SealedWithSm4_IsReadByEveryHostAndVerifiesAndRotates()
    {
        await using var host = new DemonstrationHost { Options = ["--algorithms", "sm"] };
        await host.InitializeAsync();
        var first = await FileAsync(host);
        (host.Journal.RecordsWith(Sm) > 0, host.Journal.RecordsWith(Aes)).ShouldBe((true, 0));

        host.Options = [];
        await host.RestartAsync();
        await ShouldShowAsync(host, first);
        var second = await FileAsync(host);
        host.Journal.RecordsWith(Aes).ShouldBeGreaterThan(0);
        await host.Process.StopAsync();

        (await HostCommand.RunAsync("keys", "rotate", "--data", host.DataFolder)).ExitCode.ShouldBe(0);
        var verified = await HostCommand.RunAsync("journal", "verify", "--data", host.DataFolder, "--json");
        var report = JsonNode.Parse(verified.Output)!;
        ((bool?)report["isSound"], (bool?)report["isSealChecked"]).ShouldBe((true, true));

        host.Options = ["--algorithms", "sm"];
        await host.RestartAsync();
        await ShouldShowAsync(host, first);
        await ShouldShowAsync(host, second);
    }

    [Fact]
    public async Task Algorithms_OfNoName_AreRefused()
    {
        var run = await HostCommand.RunAsync("serve", "--data", "none", "--algorithms", "rot13");
        (run.ExitCode, run.Error.Trim()).ShouldBe((2, "命令行不正确：--algorithms应为aes或sm。请用--help查看用法。 [command_line_invalid]"));
    }

    private static async Task<string> FileAsync(DemonstrationHost host)
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(clerk, ticket);
        var number = (await Visit.FileAsync(clerk, Visit.Renewal(ticket)))["number"];
        await Visit.FinishAsync(clerk, ticket);
        return number;
    }

    private static async Task ShouldShowAsync(DemonstrationHost host, string number)
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var shown = await clerk.PostAsync($"cases/{number}/looks", new { purpose = "identityCheck" });
        ((string?)shown.Body!["applicant"]!["name"]).ShouldBe("钱示例");
    }
}
