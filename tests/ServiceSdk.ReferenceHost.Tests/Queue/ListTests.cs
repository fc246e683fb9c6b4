using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>What staff read of a day in lists and numbers, over REST.</summary>
public sealed class ListTests(QueueHall hall) : IClassFixture<QueueHall>
{
    private static readonly string Tickets = $"{QueueHall.Hall}/days/{QueueHall.Today}/tickets";
    private static readonly string Statistics = $"{QueueHall.Hall}/statistics?from={QueueHall.Today}&to={QueueHall.Today}";

    [Fact]
    public async Task Day_InListsAndNumbers_IsWhatWasDone()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        using var manager = await hall.ManagerAsync();
        using var screen = hall.Terminal("screen-1");
        var served = await kiosk.TakeAsync(QueueHall.Household);
        var cancelled = await kiosk.TakeAsync(QueueHall.IdCard);
        var waiting = await kiosk.TakeAsync(QueueHall.Household);
        await clerk.ServeAsync("1", await clerk.CallAsync("1"));
        var encounter = (await clerk.GetAsync($"{QueueHall.Hall}/tickets/{served["ticket"]}"))["encounter"];
        (await screen.PostAsync($"{QueueHall.Hall}/encounters/{encounter}/evaluation", new { grade = 2 })).Status.ShouldBe(201);
        (await kiosk.PostAsync($"{QueueHall.Hall}/tickets/{cancelled["ticket"]}/cancellation", new { })).Status.ShouldBe(200);

        var all = await ListedAsync(clerk, "", entries => entries.Count == 3 && (string?)entries[1]!["state"] == "cancelled");
        all.Select(one => ((string?)one!["ticket"], (string?)one["state"], (string?)one["window"])).ShouldBe(
            [(served["ticket"], "finished", "1"), (cancelled["ticket"], "cancelled", null), (waiting["ticket"], "waiting", null)]);
        ((long)all[0]!["waited"]!).ShouldBeGreaterThanOrEqualTo(0);
        (await ListedAsync(clerk, "?state=waiting&line=1", _ => true)).Select(one => (string?)one!["ticket"]).ShouldBe([waiting["ticket"]]);

        var numbers = await Eventually.ReadAsync(() => manager.GetAsync(Statistics), seen => (long?)seen.Body?[0]?["grades"]?[1] == 1);
        var day = numbers.Body![0]!;
        ((string?)day["date"], (long)day["issued"]!, (long)day["served"]!, (long)day["cancelled"]!, (long)day["services"]!).ShouldBe(
            (QueueHall.Today, 3, 1, 1, 1));

        var first = await clerk.GetAsync($"{Tickets}?size=2");
        ((string?)first.Body!["next"]).ShouldBe(cancelled["ticket"]);
        var second = await clerk.GetAsync($"{Tickets}?size=2&after={first["next"]}");
        (second.Body!["entries"]!.AsArray().Count, second["next"]).ShouldBe((1, ""));

        using var administrator = await hall.StaffAsync(Roles.Administrator);
        (await administrator.PostAsync("projections/tickets/rebuilding", new { })).Status.ShouldBe(202);
        (await ListedAsync(clerk, "", entries => entries.Count == 3)).ToJsonString().ShouldBe(all.ToJsonString());
        var readers = await Eventually.ReadAsync(() => administrator.GetAsync("readers"), seen => seen.Body!.AsArray().All(one => (long)one!["behind"]! == 0));
        readers.Body!.AsArray().Select(one => (string?)one!["reader"]).ShouldBe(
            ["card-raising", "cards", "case-closing", "case-notifying", "cases", "clocks", "enquiries", "erasing", "evaluation-asking", "evaluations", "hall-changing", "looks", "notices", "ticket-printing", "tickets", "timers"]);
    }

    [Fact]
    public async Task List_AskedForWrongly_IsRefused()
    {
        using var clerk = await hall.ClerkAsync(1, "1");
        using var manager = await hall.ManagerAsync();
        foreach (var size in new[] { 0, 201 })
            await clerk.GetAsync($"{Tickets}?size={size}").IsRefusedAsync(400, "page_size_invalid", "每页应为1至200条。");
        await clerk.GetAsync($"{Tickets}?state=asleep").IsRefusedAsync(400, "request_malformed", "请求内容无法读取。");
        await manager.GetAsync($"{QueueHall.Hall}/statistics?from=2026-01-02&to=2026-01-01").IsRefusedAsync(400, "date_range_invalid", "日期范围应为1至366天。");
        await manager.GetAsync($"{QueueHall.Hall}/statistics?from=2026-01-01&to=2027-01-02").IsRefusedAsync(400, "date_range_invalid", "日期范围应为1至366天。");
        using var administrator = await hall.StaffAsync(Roles.Administrator);
        await administrator.PostAsync("projections/none/rebuilding", new { }).IsRefusedAsync(404, "projection_unknown", "没有这个投影。");
        await clerk.GetAsync("cases/none/progress").IsRefusedAsync(404, "case_unknown", "没有找到这个办件，或者查询码不对。");
        await clerk.GetAsync($"halls/320402109-1/days/{QueueHall.Today}/tickets").IsRefusedAsync(403, "forbidden", "没有这项操作的权限。");
    }

    private static async Task<JsonArray> ListedAsync(HallClient staff, string filter, Func<JsonArray, bool> expected)
    {
        var listed = await Eventually.ReadAsync(
            () => staff.GetAsync(Tickets + filter), seen => seen.Body?["entries"] is JsonArray entries && expected(entries));
        return listed.Body!["entries"]!.AsArray();
    }
}
