using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Faults;

/// <summary>One hall's queue was changed on disk: that queue is refused and named, and every other hall serves.</summary>
public sealed class BrokenStreamTests(StoppedHost stopped) : IClassFixture<StoppedHost>
{
    private const string Hall = DemonstrationHost.Hall, OtherHall = DemonstrationHost.OtherHall;

    [Fact]
    public async Task Queue_ChangedOnDisk_IsRefusedAndNamedWhileOtherHallsServe()
    {
        var folder = stopped.Changed(
            "broken", $"UPDATE record SET role = '' WHERE version = 1 AND stream = (SELECT id FROM stream WHERE name LIKE 'hall/{Hall}/%/queue')");
        await using var host = await HostProcess.StartAsync(folder);
        using var kiosk = new HallClient(host.Address, stopped.KioskOf(Hall));
        using var otherKiosk = new HallClient(host.Address, stopped.KioskOf(OtherHall));
        using var administrator = new HallClient(host.Address);
        var ticket = new { item = Visit.IdCard };

        var stream = $"hall/{Hall}/{stopped.Ticket[(Hall.Length + 1)..].Insert(6, "-").Insert(4, "-")[..10]}/queue";
        (await kiosk.PostAsync($"halls/{Hall}/tickets", ticket)).ShouldBeRefused(503, "stream_quarantined", $"记录{stream}已损坏，暂停办理；其他业务照常。");
        (await kiosk.GetAsync($"halls/{Hall}/tickets/{stopped.Ticket}"))["code"].ShouldBe("stream_quarantined");
        (await otherKiosk.PostAsync($"halls/{OtherHall}/tickets", ticket)).Status.ShouldBe(201);

        (await administrator.PostAsync("session", new { userName = "administrator", password = stopped.PasswordOf("administrator") })).Status.ShouldBe(200);
        var line = (await administrator.GetAsync("quarantine")).Body!.AsArray().ShouldHaveSingleItem()!;
        ((string?)line["stream"], (int?)line["version"]).ShouldBe((stream, 1));
    }
}
