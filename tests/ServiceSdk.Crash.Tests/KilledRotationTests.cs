using Microsoft.Data.Sqlite;
using ServiceSdk.Crash.Tests.Hosts;
using ServiceSdk.Crash.Tests.Visits;

namespace ServiceSdk.Crash.Tests;

/// <summary>A rotation of the master key that is killed, on a folder with snapshots: the next one finishes it, and all of the folder opens.</summary>
public sealed class KilledRotationTests
{
    private const int Limit = 600_000;

    // A stream of as many records has a snapshot once its host has stopped.
    private const int Records = 500;
    private const string Tickets = $"/api/v1/halls/{HallClient.Hall}/tickets";

    [Fact(Timeout = Limit)]
    public async Task Rotation_KilledAnywhere_IsFinishedByTheNextAndEverythingOpens()
    {
        using var folder = new VisitFolder();
        using var visit = new Visit(folder.Path, TestContext.Current.CancellationToken);
        await visit.ArriveAsync();
        foreach (var step in Step.All.TakeWhile(step => step.Event != "service.finished"))
            await visit.TakeAsync(step);
        await visit.TakeAsync(Step.NextTicket);
        for (var n = 0; n < Records / 2; n++)
        {
            await visit.TakeAsync(new Step(null, _ => new("clerk", $"{Tickets}/{visit.NextTicket}/hold", new { minutes = 30 })));
            await visit.TakeAsync(new Step(null, _ => new("clerk", $"{Tickets}/{visit.NextTicket}/resumption", new { })));
        }

        var (seen, secrets) = (await SeenAsync(visit.Hall, visit), visit.Secrets);
        await visit.StopAsync();
        Snapshots(folder).ShouldBeGreaterThan(0);

        foreach (var wrapping in new[] { "1", "2" })
        {
            await ShouldOpenAsync(async copy => (await OneRun.RunAsync("SteeredHost", "rotate", copy, wrapping)).ShouldBe(HostProcess.KilledBySigKill));
        }

        foreach (var file in new[] { "master.key.next.unfinished", "master.key.next", "journal.db-wal", "snapshots.db", "master.key.retired-1" })
            await ShouldOpenAsync(copy => OneRun.RunUntilAsync(copy, file, "reference-host", "keys", "rotate", "--data", copy));

        async Task ShouldOpenAsync(Func<string, Task> killed)
        {
            using var copy = folder.Copy();
            await killed(copy.Path);
            (await OneRun.RunAsync("reference-host", "keys", "rotate", "--data", copy.Path)).ShouldBe(0);
            File.Exists(Path.Combine(copy.Path, "keys", "master.key.next")).ShouldBeFalse();
            (await OneRun.RunAsync("reference-host", "journal", "verify", "--data", copy.Path)).ShouldBe(0);

            using var host = await HostProcess.StartPlainAsync(copy.Path);
            using var hall = new HallClient(secrets, TestContext.Current.CancellationToken) { Address = host.Address };
            hall.Enrol(HallClient.Kiosk);
            await hall.SignInAsync("clerk", "1");
            (await SeenAsync(hall, visit)).ShouldBe(seen);
        }
    }

    /// <summary>Whose case it is and what was filled in, and where the ticket stands.</summary>
    private static async Task<(string, string, string)> SeenAsync(HallClient hall, Visit visit)
    {
        var shown = (await hall.GetAsync("clerk", $"/api/v1/cases/{visit.Case}")).Succeeded();
        shown["applicant"].ShouldContain("*");
        return (shown["applicant"], shown["form"], (await hall.GetAsync(HallClient.Kiosk, $"{Tickets}/{visit.NextTicket}")).Succeeded()["state"]);
    }

    private static long Snapshots(VisitFolder folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "snapshots.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM snapshot";
        return (long)command.ExecuteScalar()!;
    }
}
