using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

public sealed class RestartTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = $"halls/{DemonstrationHost.Hall}";

    [Fact]
    public async Task Host_KilledAndStartedAgain_HasLostNothingAndGivesTheNextNumber()
    {
        var first = await Visit.TakeTicketAsync(host, Visit.IdCard);
        using var clerk = await host.StaffAsync("clerk", "1");
        var encounter = (await Visit.ServeAsync(clerk, first["ticket"]))["encounter"];
        var number = (await Visit.FileAsync(clerk, Visit.Renewal(first["ticket"])))["number"];
        await Visit.ArchiveAsync(host, clerk, number);
        using var kioskBefore = host.Terminal("kiosk-1");
        await Eventually.ReadAsync(() => kioskBefore.GetAsync($"{Hall}/tickets/{first["ticket"]}"), found => found["print"] == "printed");
        var (found, records) = (await clerk.GetAsync($"cases/{number}"), host.Journal.Records());

        await host.RestartAsync();

        host.Process.Secrets.ShouldBeEmpty();
        host.Journal.Records().ShouldBe(records);
        using var clerkAfter = await host.StaffAsync("clerk", "1");
        using var kiosk = host.Terminal("kiosk-1");
        (await clerkAfter.GetAsync($"cases/{number}")).Body!.ToJsonString().ShouldBe(found.Body!.ToJsonString());
        var window = await clerkAfter.GetAsync($"{Hall}/windows/1");
        ((string?)window.Body!["inHand"]!["ticket"], (string?)window.Body["inHand"]!["encounter"]).ShouldBe((first["ticket"], encounter));
        (await Visit.FinishAsync(clerkAfter, first["ticket"]))["encounter"].ShouldBe(encounter);
        var second = await kiosk.PostAsync($"{Hall}/tickets", new { item = Visit.IdCard });
        (Serial(second["number"]), second["number"][0]).ShouldBe((Serial(first["number"]) + 1, first["number"][0]));
    }

    private static int Serial(string number) => int.Parse(number.AsSpan(1));
}
