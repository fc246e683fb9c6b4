using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>Health says what a person must look after, and stops saying it once it is over.</summary>
public sealed class HealthTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    [Fact]
    public async Task Ready_AllIsWell_SaysSoWithoutAReason() => (await StandsAsync("ready"))["reasons"]!.AsArray().ShouldBeEmpty();

    [Fact]
    public async Task Ready_ACommitFailed_IsDegradedUntilOneHolds()
    {
        using var kiosk = host.Terminal("kiosk-1");
        var path = $"halls/{DemonstrationHost.Hall}/tickets";
        using (Locked())
            (await kiosk.PostAsync(path, new { item = Visit.IdCard })).Status.ShouldBe(503);

        var reason = (await StandsAsync("degraded"))["reasons"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)reason["code"], (string?)reason["message"]).ShouldBe(("journal_unwritable", "最近一次写入业务记录失败，暂时不能办理。"));

        (await kiosk.PostAsync(path, new { item = Visit.IdCard })).Status.ShouldBe(201);
        await StandsAsync("ready");
    }

    [Fact]
    public async Task Ready_TheHostMakesBackups_TellsHowOldTheNewestIs()
    {
        (await StandsAsync("ready"))["backupAge"].ShouldBeNull();
        await host.Process.DisposeAsync();
        await using (var saving = await HostProcess.StartAsync(host.DataFolder, "--backup", Path.Combine(host.DataFolder, "saved")))
        {
            var found = await ReadAsync(saving, one => one["backupAge"] is not null);
            ((long)found["backupAge"]!).ShouldBeInRange(0, 60_000);
            found["reasons"]!.AsArray().ShouldBeEmpty();
        }

        await host.RestartAsync();
    }

    private Task<JsonNode> StandsAsync(string status) => ReadAsync(host.Process, found => (string?)found["status"] == status);

    private static async Task<JsonNode> ReadAsync(HostProcess asked, Func<JsonNode, bool> expected)
    {
        using var client = new HttpClient { BaseAddress = asked.Address };
        return await Eventually.ReadAsync(
            async () => JsonNode.Parse(await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken))!, expected);
    }

    /// <summary>Somebody else holds the journal's lock.</summary>
    private SqliteConnection Locked()
    {
        var holder = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "journal.db")};Pooling=False");
        holder.Open();
        using var begin = holder.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return holder;
    }
}
