using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Api;

[Collection(DemonstrationHost.OtherHall)]
public sealed class RosterTests(DemonstrationHost host)
{
    private const string Hall = DemonstrationHost.OtherHall;
    private const string Roster = $"halls/{Hall}/roster";
    private static readonly object[] Household = [new { department = "公安局", group = "household" }];

    [Fact]
    public async Task Roster_OfTheDemonstration_HasItsClerkForEverything()
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        var roster = (await manager.GetAsync(Roster)).Body!;
        var clerk = roster["staff"]!.AsArray().First(one => (string?)one!["number"] == "001")!;
        var lines = (await manager.GetAsync($"halls/{Hall}")).Body!["lines"]!.AsArray();
        clerk["skills"]!.AsArray().Select(skill => $"{skill!["department"]} {skill["group"]}")
            .ShouldBe(lines.Select(line => $"{line!["department"]} {line["group"]}"), ignoreOrder: true);
        roster["seats"]!.AsArray().Select(seat => (string?)seat!["window"]).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
    }

    [Fact]
    public async Task Seat_OfAnother_IsOpenToItsSubstituteOnly()
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        using var clerk = host.Anonymous();
        var enlisted = await manager.PostAsync($"{Roster}/staff", new { userName = $"{Hall}-delivery", number = "002" });
        (enlisted.Status, enlisted["number"]).ShouldBe((201, "002"));
        var granted = await manager.PostAsync($"{Roster}/staff/002/skills", new { skills = Household });
        (granted.Status, granted.Body!["skills"]!.AsArray().Count).ShouldBe((200, 1));
        var seated = await manager.PutAsync($"{Roster}/seats/2", new { number = "002" });
        (seated.Status, seated["window"], seated["number"]).ShouldBe((200, "2", "002"));

        (await SignInAsync(clerk, "2")).ShouldBeRefused(409, "seat_of_other", "2号窗口已安排给002号人员。");
        (await manager.PutAsync($"{Roster}/staff/002/substitute", new { number = "001" })).Status.ShouldBe(200);
        var signedIn = await SignInAsync(clerk, "2");
        signedIn.Status.ShouldBe(200, signedIn.ToString());
        (await SignInAsync(clerk, "1")).Status.ShouldBe(200);
        (await clerk.SendAsync(HttpMethod.Delete, "session", key: Guid.NewGuid().ToString())).Status.ShouldBe(204);

        (await manager.PutAsync($"{Roster}/seats/2", new { })).Status.ShouldBe(200);
        (await manager.PutAsync($"{Roster}/staff/002/substitute", new { })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Authorisation_Withdrawn_IsFeltAtTheWindow()
    {
        // No other test's tickets wait here.
        const string Village = "320402006901-1";
        const string Window = $"halls/{Village}/windows/1";
        using var manager = await host.StaffAsync("manager", hall: Village);
        using var clerk = await host.StaffAsync("clerk", "1", Village);
        using var kiosk = host.Terminal("kiosk-1", Village);
        var line = (await manager.GetAsync($"halls/{Village}")).Body!["lines"]![0]!;
        var item = (await kiosk.GetAsync($"halls/{Village}/items")).Body!.AsArray().First(one => (string?)one!["line"] == (string?)line["id"])!;
        object[] skills = [new { department = (string?)line["department"], group = (string?)line["group"] }];

        var opened = host.Journal.RecordsWith("window.opened");
        (await manager.PostAsync($"halls/{Village}/roster/staff/001/withdrawals", new { skills })).Status.ShouldBe(200);
        await WindowOpenedAsync(before: opened);
        var ticket = await kiosk.PostAsync($"halls/{Village}/tickets", new { item = (string?)item["code"] });
        ticket.Status.ShouldBe(201, ticket.ToString());
        (await clerk.PostAsync($"{Window}/calls", new { })).ShouldBeRefused(409, "nothing_to_call", "现在没有本窗口可以叫的号。");

        opened = host.Journal.RecordsWith("window.opened");
        (await manager.PostAsync($"halls/{Village}/roster/staff/001/skills", new { skills })).Status.ShouldBe(200);
        await WindowOpenedAsync(before: opened);
        (await clerk.PostAsync($"{Window}/calls", new { }))["ticket"].ShouldBe(ticket["ticket"]);
        (await clerk.SendAsync(HttpMethod.Delete, "session", key: Guid.NewGuid().ToString())).ShouldBeRefused(
            409, "window_busy", $"1号窗口（全科）正在办理{ticket["number"]}号。");

        (await clerk.PostAsync($"{Window}/services", new { ticket = ticket["ticket"] })).Status.ShouldBe(201);
        (await clerk.PostAsync($"{Window}/completions", new { ticket = ticket["ticket"] })).Status.ShouldBe(200);
        (await clerk.SendAsync(HttpMethod.Delete, "session", key: Guid.NewGuid().ToString())).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Change_Repeated_IsAnsweredOnce()
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        var (key, body) = (Guid.NewGuid(), new { userName = $"{Hall}-archivist", number = "003" });
        (await manager.PostAsync($"{Roster}/staff", body, key)).Status.ShouldBe(201);
        var records = host.Journal.Records();
        (await manager.PostAsync($"{Roster}/staff", body, key)).Status.ShouldBe(201);
        host.Journal.Records().ShouldBe(records);
        (await manager.PostAsync($"{Roster}/staff", body)).ShouldBeRefused(409, "staff_already_enlisted", "这个人已在人员名册中，工号是003。");
    }

    [Fact]
    public async Task Change_OfWhatIsNotThere_IsRefused()
    {
        using var manager = await host.StaffAsync("manager", hall: Hall);
        (await manager.PostAsync($"{Roster}/staff", new { userName = $"{DemonstrationHost.Hall}-clerk", number = "9" }))
            .ShouldBeRefused(404, "account_unknown", "本大厅没有这个账号。");
        (await manager.PostAsync($"{Roster}/staff/999/skills", new { skills = Household })).ShouldBeRefused(404, "staff_unknown", "人员名册中没有这个人。");
        (await manager.PostAsync($"{Roster}/staff/001/skills", new { skills = new[] { new { department = "公安局", group = "none" } } }))
            .ShouldBeRefused(404, "skill_unknown", "本大厅没有“公安局·none”的业务队列。");
        (await manager.PutAsync($"{Roster}/seats/99", new { number = "001" })).ShouldBeRefused(404, "window_unknown", "没有这个窗口。");
        (await manager.GetAsync($"halls/{DemonstrationHost.Hall}/roster")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
    }

    /// <summary>The window is opened anew by the host itself, after the change is answered.</summary>
    private Task WindowOpenedAsync(long before) => Eventually.ReadAsync(
        () => Task.FromResult(host.Journal.RecordsWith("window.opened")), opened => opened > before);

    private Task<Reply> SignInAsync(HallClient clerk, string window) =>
        clerk.PostAsync("session", new { userName = $"{Hall}-clerk", password = host.SecretOf($"{Hall}-clerk"), window });
}
