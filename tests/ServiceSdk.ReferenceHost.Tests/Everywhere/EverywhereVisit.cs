using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Everywhere;

/// <summary>Filings at halls that need not be the competent ones.</summary>
internal static class EverywhereVisit
{
    /// <summary>A village of 兰陵: its hall has one window.</summary>
    public const string Village = "320402006901-1";

    /// <summary>兰陵街道: the town of the village.</summary>
    public const string Town = DemonstrationHost.Hall;

    /// <summary>郑陆镇: another town.</summary>
    public const string OtherTown = DemonstrationHost.OtherHall;

    /// <summary>民政局 of the district.</summary>
    public const string Body = "320402-b9";

    /// <summary>179 困难残疾人生活补贴: reviewed by the town, decided by the district.</summary>
    public const string Subsidy = "tn2018-179";

    /// <summary>180 重度残疾人护理补贴: like it, but received by the competent site 收受分离.</summary>
    public const string Care = "tn2018-180";

    public static readonly object Applicant = new { name = "郑测试", idNumber = "11010519491231002X", identityChecked = true };

    /// <summary>A clerk at window 1 of a hall, serving a ticket of nobody's card.</summary>
    public static async Task<(HallClient Clerk, string Ticket)> ServeAsync(DemonstrationHost host, string hall, string item, string window = "1")
    {
        using var kiosk = host.Terminal("kiosk-1", hall);
        var ticket = await kiosk.PostAsync($"halls/{hall}/tickets", new { item });
        ticket.Status.ShouldBe(201, ticket.ToString());
        var clerk = await host.StaffAsync("clerk", window, hall);
        (await clerk.PostAsync($"halls/{hall}/windows/{window}/calls", new { }))["ticket"].ShouldBe(ticket["ticket"]);
        (await clerk.PostAsync($"halls/{hall}/windows/{window}/services", new { ticket = ticket["ticket"] })).Status.ShouldBe(201);
        return (clerk, ticket["ticket"]);
    }

    public static async Task FinishAsync(HallClient clerk, string hall, string ticket, string window = "1") =>
        (await clerk.PostAsync($"halls/{hall}/windows/{window}/completions", new { ticket })).Status.ShouldBe(200);

    public static async Task MoveAsync(HallClient staff, string number, object move, string label)
    {
        var moved = await staff.PostAsync($"cases/{number}/moves", move);
        (moved.Status, moved["stateLabel"]).ShouldBe((200, label), moved.ToString());
    }

    /// <summary>The numbers that wait at an office, all or those of a filter.</summary>
    public static async Task<string?[]> InTrayAsync(HallClient staff, string office, string filter = "")
    {
        var tray = await staff.GetAsync($"offices/{office}/in-tray?{filter}");
        tray.Status.ShouldBe(200, tray.ToString());
        return [.. tray.Body!["entries"]!.AsArray().Select(line => (string?)line!["number"])];
    }
}
