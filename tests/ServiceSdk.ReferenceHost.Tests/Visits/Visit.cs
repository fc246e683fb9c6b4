using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

/// <summary>A citizen's visit over REST, step by step as the kiosk, the window and the back office make it.</summary>
internal static class Visit
{
    /// <summary>The item with the full path: 83 核发常州市居民身份证.</summary>
    public const string IdCard = "tn2018-083";

    /// <summary>The item with the light path: 98 身份证办理进度查询.</summary>
    public const string Progress = "tn2018-098";

    /// <summary>Typed in by the clerk; found nowhere afterwards.</summary>
    public const string Phone = "13800138076";

    private const string Hall = $"halls/{DemonstrationHost.Hall}";

    /// <summary>The card is read and a ticket taken with it.</summary>
    public static async Task<Reply> TakeTicketAsync(DemonstrationHost host, string item)
    {
        using var kiosk = host.Terminal("kiosk-1");
        var card = await kiosk.PostAsync($"{Hall}/card-reads", new { });
        card.Status.ShouldBe(200, card.ToString());
        (card["name"], card["idNumber"]).ShouldBe(("钱*", "3204**********0016"));
        card.Body!["classes"]![0]!.ToJsonString().ShouldBe("""{"class":"green","reason":"elderly","label":"65\u5468\u5C81\u4EE5\u4E0A"}""");
        var ticket = await kiosk.PostAsync(
            $"{Hall}/tickets", new { item, visitor = card["visitor"], @class = "green", classReason = "elderly" });
        ticket.Status.ShouldBe(201, ticket.ToString());
        return ticket;
    }

    /// <summary>Window 1 calls the one ticket that waits and begins to serve it.</summary>
    public static async Task<Reply> ServeAsync(HallClient clerk, string ticket)
    {
        var called = await clerk.PostAsync($"{Hall}/windows/1/calls", new { });
        (called.Status, called["ticket"]).ShouldBe((200, ticket));
        var service = await clerk.PostAsync($"{Hall}/windows/1/services", new { ticket });
        (service.Status, service["ticket"]).ShouldBe((201, ticket));
        return service;
    }

    public static async Task<Reply> FinishAsync(HallClient clerk, string ticket)
    {
        var finished = await clerk.PostAsync($"{Hall}/windows/1/completions", new { ticket });
        (finished.Status, finished["ticket"]).ShouldBe((200, ticket));
        return finished;
    }

    /// <summary>Everything the ID card's item asks for when a card ran out.</summary>
    public static object Renewal(string ticket, object? applicant = null) => new
    {
        hall = DemonstrationHost.Hall,
        ticket,
        item = IdCard,
        form = new { kind = "renewal", contactPhone = Phone, hardship = false },
        materials = new[] { "household-register", "fingerprints", "photo", "old-card" },
        applicant,
    };

    public static async Task<Reply> FileAsync(HallClient clerk, object filing)
    {
        var filed = await clerk.PostAsync("cases", filing);
        (filed.Status, filed["state"], filed["stateLabel"]).ShouldBe((201, "submitted", "已申报"), filed.ToString());
        return filed;
    }

    /// <summary>A renewal whose photo is missing, filed with the gap.</summary>
    /// <returns>The case's number.</returns>
    public static async Task<string> FileWithoutPhotoAsync(HallClient clerk, string ticket) => (await FileAsync(clerk, new
    {
        hall = DemonstrationHost.Hall,
        ticket,
        item = IdCard,
        form = new { kind = "renewal", contactPhone = Phone, hardship = false },
        materials = new[] { "household-register", "fingerprints", "old-card" },
        withGaps = true,
    }))["number"];

    /// <summary>The case from the window through review, decision and delivery to the archive.</summary>
    public static async Task ArchiveAsync(DemonstrationHost host, HallClient clerk, string number)
    {
        await MakeReadyAsync(host, clerk, number);
        using var delivery = await host.StaffAsync("delivery");
        using var archivist = await host.StaffAsync("archivist");
        await PayAsync(clerk, number);
        await MoveAsync(delivery, number, new { trigger = "pickUp", takerChecked = true }, "已送达");

        // The host closes what was delivered, by itself.
        await Eventually.ReadAsync(() => archivist.GetAsync($"cases/{number}"), found => found["state"] == "closed");
        await MoveAsync(archivist, number, new { trigger = "archive" }, "已归档");
    }

    /// <summary>The case from the window to where its result is ready to be fetched.</summary>
    public static async Task MakeReadyAsync(DemonstrationHost host, HallClient clerk, string number)
    {
        using var reviewer = await host.StaffAsync("reviewer");
        using var approver = await host.StaffAsync("approver");
        using var delivery = await host.StaffAsync("delivery");
        await MoveAsync(clerk, number, new { trigger = "receive", receiptPrinted = true }, "已收件");
        await MoveAsync(clerk, number, new { trigger = "accept" }, "已受理");
        await MoveAsync(clerk, number, new { trigger = "beginReview" }, "审查中");
        await MoveAsync(reviewer, number, new { trigger = "submitForDecision", checklistDone = true }, "决定中");
        await MoveAsync(approver, number, new { trigger = "grant", result = "准予换领居民身份证" }, "准予");
        await MoveAsync(delivery, number, new { trigger = "prepareDelivery", document = "天宁证字1号" }, "待送达");
    }

    /// <summary>A card's fee is charged as listed, the renewal's unless said otherwise, and its payment noted.</summary>
    public static async Task PayAsync(HallClient clerk, string number, string fee = "card", int fen = 2000, string? receipt = null)
    {
        (await clerk.PostAsync($"cases/{number}/fees", new { fee, fen })).Status.ShouldBe(201);
        var paid = await clerk.PostAsync($"cases/{number}/fees/{fee}/payment", new { receipt = receipt ?? NewReceipt(), payer = "钱示例", method = "cash" });
        (paid.Status, paid["stage"], paid["stageLabel"]).ShouldBe((200, "paid", "已缴费"), paid.ToString());
    }

    /// <summary>A fiscal receipt that no case of the body has.</summary>
    public static string NewReceipt() => $"R-{Guid.NewGuid():N}"[..30];

    private static async Task MoveAsync(HallClient staff, string number, object move, string label)
    {
        var moved = await staff.PostAsync($"cases/{number}/moves", move);
        (moved.Status, moved["number"], moved["stateLabel"]).ShouldBe((200, number, label), moved.ToString());
    }
}
