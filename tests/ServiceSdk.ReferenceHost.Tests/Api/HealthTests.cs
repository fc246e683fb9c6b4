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

    private async Task<JsonNode> StandsAsync(string status)
    {
        using var client = new HttpClient { BaseAddress = host.Process.Address };
        return await Eventually.ReadAsync(
            async () => JsonNode.Parse(await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken))!,
            found => (string?)found["status"] == status);
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
