using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Access.Identity;
using ServiceSdk.ReferenceHost.Tests.Commands;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Canaries;

/// <summary>
/// Personal data planted in a whole visit and in everything that can go wrong with one is nowhere in clear. In each place something else of
/// the visit must be found, or the place was not looked into.
/// </summary>
public sealed class CanaryTests
{
    private const string Hall = $"halls/{DemonstrationHost.Hall}";

    private readonly Dictionary<string, byte[]> _places = [];

    [Fact]
    public async Task Visit_WholeAndFailing_LeavesNoCanaryAnywhere()
    {
        using var collector = Collector.Start();
        using var issuer = Issuer.Start();
        var secret = Directory.CreateTempSubdirectory("servicesdk-secret-");
        await using var host = new DemonstrationHost { Options = IdentityHall.OptionsFor(issuer.Address, secret) };
        await collector.ObserveAsync(async () => await host.InitializeAsync(), ("Logging__Console__LogLevel__Default", "Trace"));
        await ProveAsync(host, issuer);
        var (ticket, number) = await VisitAsync(host);
        await Eventually.ReadAsync(() => Task.FromResult(collector.Received), all => all.Contains("servicesdk.ticket.wait"));
        var backups = Directory.CreateTempSubdirectory("servicesdk-backups-");
        try
        {
            KeepFolder("folder of a running host", host.DataFolder);
            await host.Process.StopAsync();
            KeepFolder("folder", host.DataFolder);
            await HostCommand.RunAsync("journal", "backup", "--data", host.DataFolder, "--to", backups.FullName);
            KeepFolder("backup", backups.FullName);
            Keep("dump", (await HostCommand.RunAsync("journal", "dump", "--data", host.DataFolder)).Output);
            Keep("log", host.Process.Output);
            Keep("telemetry", collector.Bytes);
        }
        finally
        {
            backups.Delete(recursive: true);
            secret.Delete(recursive: true);
        }

        ShouldHold("log", $"/api/v1/cases/{number}");
        ShouldHold("log", "trce: ");
        ShouldHold("telemetry", "servicesdk.ticket.wait");
        foreach (var code in (string[])["sign_in_failed", "request_malformed", "id_number_checksum", "filing_incomplete", "unavailable"])
            ShouldHold("refusals", code);
        foreach (var code in (string[])["identity_not_bound", "identity_proof_missing"])
            ShouldHold("refusals of an identity", code);
        ShouldHold("what displays are told", ticket["number"]);
        ShouldHold("pages", "<title>");
        ShouldHold("dump", number);
        ShouldHold("folder of a running host", number);
        _places["folder of a running host/journal.db-wal"].ShouldNotBeEmpty();
        ShouldHold("folder/snapshots.db", DemonstrationHost.Hall);
        ShouldHold("folder/processes.db", DemonstrationHost.Hall);
        ShouldHold("folder/projections.db", number);
        ShouldHold("folder/printed", ticket["number"]);
        ShouldHold("folder/keys", "<key id=");
        ShouldHold("backup", number);
        _places.SelectMany(place => Canary.In(place.Value).Select(text => $"{text} in {place.Key}")).ShouldBeEmpty();
    }

    /// <summary>The whole visit, then everything that can fail in one.</summary>
    private async Task<(Reply Ticket, string Number)> VisitAsync(DemonstrationHost host)
    {
        var ticket = await Visit.TakeTicketAsync(host, Visit.IdCard);
        using var clerk = await host.StaffAsync("clerk", "1");
        var service = await Visit.ServeAsync(clerk, ticket["ticket"]);
        var number = (await Visit.FileAsync(clerk, FailingPaths.Filing(ticket["ticket"])))["number"];
        (await clerk.GetAsync($"cases/{number}")).Status.ShouldBe(200);
        (await clerk.GetAsync($"{Hall}/windows/1")).Status.ShouldBe(200);
        (await clerk.GetAsync($"{Hall}/cases")).Status.ShouldBe(200);
        await KeepPagesAsync(host, clerk);

        Keep("refusals", string.Concat(await new FailingPaths(host, clerk, ticket["ticket"]).WalkAsync()));
        await Visit.FinishAsync(clerk, ticket["ticket"]);
        await RateAsync(host, service);
        await ListenAsync(host, ticket["ticket"]);
        await FillASnapshotAsync(clerk);

        // The reader and the printer are gone from here on.
        host.Process.EndSimulators();
        using var kiosk = host.Terminal("kiosk-1");
        Keep("refusal of a reader that is gone", $"{await kiosk.PostAsync($"{Hall}/card-reads", new { })}");
        (await kiosk.PostAsync($"{Hall}/tickets", new { item = Visit.IdCard })).Status.ShouldBe(201);
        return (ticket, number);
    }

    /// <summary>Signs in by an identity provider that calls people by what must be seen nowhere, and fails to.</summary>
    private async Task ProveAsync(DemonstrationHost host, Issuer issuer)
    {
        using var administrator = await host.AdministratorAsync();
        (await administrator.PutAsync($"accounts/{DemonstrationHost.Hall}-manager/identity", new { subject = Canary.IdNumber })).Status.ShouldBe(200);
        using var browser = new ProvingBrowser(host.Process.Address);
        foreach (var (person, twist) in new (string, Action<JsonObject>)[]
        {
            (Canary.Phone, static _ => { }), (Canary.IdNumber, static token => token["nonce"] = Canary.Name), (Canary.IdNumber, static _ => { }),
        })
        {
            (issuer.Person, issuer.Twist) = (person, twist);
            await browser.ProveAsync();
            Keep("refusals of an identity", $"{await browser.EnterAsync()}");
        }

        (await browser.GetAsync("session")).Status.ShouldBe(200);
    }

    /// <summary>What displays show and say of the visit, from the first event on, and the board.</summary>
    private async Task ListenAsync(DemonstrationHost host, string ticket)
    {
        using var display = host.Terminal("display-1");
        Keep("what displays are told", $"{await display.GetAsync($"{Hall}/board")}");
        await foreach (var told in display.FollowAsync($"{Hall}/events", "0", TestContext.Current.CancellationToken))
        {
            Keep("what displays are told", $"{told.Data?.ToJsonString(JsonSerializerOptions.Web)}");
            if (told.Type == "service.finished" && (string?)told.Data!["ticket"] == ticket)
                return;
        }
    }

    private static async Task RateAsync(DemonstrationHost host, Reply service)
    {
        using var screen = host.Terminal("screen-1");
        (await screen.PostAsync($"{Hall}/encounters/{service["encounter"]}/evaluation", new { grade = 5 })).Status.ShouldBe(201);
    }

    private async Task KeepPagesAsync(DemonstrationHost host, HallClient clerk)
    {
        using var http = new HttpClient { BaseAddress = host.Process.Address };
        http.DefaultRequestHeaders.Add("Cookie", clerk.Cookie);
        string[] pages = ["/", "/sign-in", "/enrol", $"/kiosk/{DemonstrationHost.Hall}", $"/display/{DemonstrationHost.Hall}", $"/window/{DemonstrationHost.Hall}/1", $"/screen/{DemonstrationHost.Hall}/1"];
        foreach (var page in pages)
            Keep("pages", await http.GetStringAsync(page, TestContext.Current.CancellationToken));
    }

    /// <summary>A host that stops keeps a snapshot of a stream with five hundred records.</summary>
    private static async Task FillASnapshotAsync(HallClient clerk)
    {
        for (var i = 0; i < 260; i++)
        {
            (await clerk.PostAsync($"{Hall}/windows/1/pause", new { text = "休息" })).Status.ShouldBe(200);
            (await clerk.PostAsync($"{Hall}/windows/1/opening", new { })).Status.ShouldBe(200);
        }
    }

    private void Keep(string place, string text) => Keep(place, Encoding.UTF8.GetBytes(text));

    private void Keep(string place, byte[] bytes) => _places[place] = [.. _places.GetValueOrDefault(place, []), .. bytes];

    private void KeepFolder(string place, string folder)
    {
        // A host that runs keeps others from its lock, which is empty.
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) != ".sock" && Path.GetFileName(path) != "lock"))
        {
            // The journal and the keeping files each alone; the many small ones by their folder.
            var name = Path.GetRelativePath(folder, file);
            Keep($"{place}/{(Path.GetDirectoryName(name) is { Length: > 0 } below ? below : name)}", File.ReadAllBytes(file));
        }
    }

    private void ShouldHold(string place, string text) =>
        _places.Where(one => one.Key.StartsWith(place, StringComparison.Ordinal)).ShouldContain(
            one => Canary.Holds(one.Value, text), $"{text} in {place}");
}
