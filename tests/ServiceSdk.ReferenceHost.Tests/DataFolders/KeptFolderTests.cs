using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.DataFolders;

/// <summary>The data folder that this release leaves to those after it: written here, and kept as docs/journal-format.md says.</summary>
public sealed class KeptFolderTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = $"halls/{DemonstrationHost.Hall}", Name = "钱示例";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task Folder_OfAVisit_IsSmallAndNamesItsRelease()
    {
        var folder = Environment.GetEnvironmentVariable("KEPT_FOLDER") ?? Path.Combine(host.DataFolder, "kept-folder");
        using var kiosk = host.Terminal("kiosk-1");
        using var screen = host.Terminal("screen-1");
        using var clerk = await host.StaffAsync("clerk", "1");
        using var manager = await host.StaffAsync("manager");

        var visitor = await Visit.TakeTicketAsync(host, Visit.IdCard);
        var encounter = (await Visit.ServeAsync(clerk, visitor["ticket"]))["encounter"];
        var @case = (await Visit.FileAsync(clerk, Visit.Renewal(visitor["ticket"])))["number"];
        await Visit.ArchiveAsync(host, clerk, @case);
        await Visit.FinishAsync(clerk, visitor["ticket"]);
        await DoneAsync(screen, $"encounters/{encounter}/evaluation", new { grade = 5 });

        string[] tickets = [visitor["ticket"], .. await TakeAsync(kiosk, 5)];
        await DoneAsync(kiosk, $"tickets/{tickets[1]}/cancellation", new { });
        await DoneAsync(clerk, $"tickets/{tickets[2]}/hold", new { minutes = 30 });
        var called = (await DoneAsync(clerk, "windows/1/calls", new { }))["ticket"];
        await DoneAsync(clerk, "windows/1/holds", new { ticket = called });
        await DoneAsync(clerk, "windows/1/calls", new { });
        await DoneAsync(kiosk, $"days/{QueueHall.Tomorrow}/appointments", new { item = Visit.IdCard, slot = "10:00" });
        await DoneAsync(manager, $"days/{QueueHall.Tomorrow}/hours", new { reason = "大雪" });

        var states = new Dictionary<string, string>();
        foreach (var ticket in tickets)
        {
            var stands = await kiosk.GetAsync($"{Hall}/tickets/{ticket}");
            states.Add(stands["number"], stands["state"]);
        }

        await host.Process.DisposeAsync();
        var manifest = Keep(folder);
        var found = new
        {
            manifest.WrittenBy,
            manifest.Records,
            Hall = DemonstrationHost.Hall,
            Date = QueueHall.Today,
            Tickets = states,
            Visitor = new { Ticket = visitor["number"], Name, IdNumber = "320402190001010016" },
            Case = new { Number = @case, State = "archived", Applicant = Name },
            Grades = new Dictionary<string, int> { [encounter] = 5 },
        };
        await File.WriteAllTextAsync(
            Path.Combine(folder, "found.json"), JsonSerializer.Serialize(found, Json) + "\n", TestContext.Current.CancellationToken);

        manifest.WrittenBy.ShouldBe(Release.Version);
        Directory.GetFiles(folder).Sum(file => new FileInfo(file).Length).ShouldBeLessThan(200_000);
    }

    private static async Task<List<string>> TakeAsync(HallClient kiosk, int tickets)
    {
        var taken = new List<string>();
        while (taken.Count < tickets)
            taken.Add((await DoneAsync(kiosk, "tickets", new { item = Visit.IdCard }))["ticket"]);
        return taken;
    }

    private static async Task<Reply> DoneAsync(HallClient client, string step, object body)
    {
        var done = await client.PostAsync($"{Hall}/{step}", body);
        done.Status.ShouldBeInRange(200, 299, done.ToString());
        return done;
    }

    /// <summary>As a backup has it: one file, no log beside it.</summary>
    private BackupManifest Keep(string folder)
    {
        Directory.CreateDirectory(folder);
        using var journal = Hosting.Journal.Upkeep.JournalFile.Open(Path.Combine(host.DataFolder, DataFolder.JournalName));
        Backup.Make(journal, Path.Combine(host.DataFolder, "backups"), TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds())
            .Succeeded(out var backup, out var refusal).ShouldBeTrue(refusal?.Message);
        File.Copy(Path.Combine(backup!.Path, DataFolder.JournalName), Path.Combine(folder, DataFolder.JournalName));
        File.Copy(Path.Combine(host.DataFolder, "keys", "master.key"), Path.Combine(folder, "master.key"));
        return backup.Manifest;
    }
}
