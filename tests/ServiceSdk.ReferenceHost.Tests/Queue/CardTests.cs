using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>What a card brings: one live ticket per person and line, the cases that wait for the person, the person's tickets and appointments.</summary>
public sealed class CardTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = $"halls/{DemonstrationHost.Hall}";

    [Fact]
    public async Task Card_ReadAgain_ShowsTheTicketAndGetsNoSecondOne()
    {
        var ticket = await Visit.TakeTicketAsync(host, Visit.IdCard);
        using var kiosk = host.Terminal("kiosk-1");

        var card = await ReadAsync(kiosk);

        var own = card.Body!["tickets"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)own["number"], (string?)own["state"]).ShouldBe((ticket["number"], "waiting"));
        await kiosk.PostAsync($"{Hall}/tickets", new { item = Visit.IdCard, visitor = card["visitor"] })
            .IsRefusedAsync(409, "ticket_live", $"您在“公安局·身份证”已有{ticket["number"]}号。");
        await kiosk.PostAsync($"{Hall}/tickets/{ticket["ticket"]}/cancellation", new { }).StandsAsync("cancelled");
        (await ReadAsync(kiosk)).Body!["tickets"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Card_OfWhoHasAnAppointmentToday_ShowsItForCheckingIn()
    {
        using var kiosk = host.Terminal("kiosk-1");
        var card = await ReadAsync(kiosk);
        var booked = await kiosk.PostAsync(
            $"{Hall}/days/{QueueHall.Today}/appointments", new { item = Visit.IdCard, slot = QueueHall.LastSlot("23:30"), visitor = card["visitor"] });
        booked.Status.ShouldBe(201, booked.ToString());

        var shown = (await ReadAsync(kiosk)).Body!["appointments"]!.AsArray().ShouldHaveSingleItem()!;

        ((string?)shown["appointment"], (string?)shown["slot"]).ShouldBe((booked["appointment"], "23:30"));
        await kiosk.PostAsync(
                $"{Hall}/days/{QueueHall.Today}/appointments", new { item = Visit.IdCard, slot = "23:30", visitor = card["visitor"] })
            .IsRefusedAsync(409, "already_booked", "您已预约“公安局·身份证”23:30。");
        await kiosk.PostAsync($"{Hall}/appointments/{booked["appointment"]}/cancellation", new { });
    }

    [Fact]
    public async Task Card_OfWhoseResultIsReady_OffersReturningForThatCaseOnly()
    {
        var first = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        using var kiosk = host.Terminal("kiosk-1");
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, first);
        var number = (await Visit.FileAsync(clerk, Visit.Renewal(first)))["number"];
        await Visit.FinishAsync(clerk, first);
        await Visit.MakeReadyAsync(host, clerk, number);

        var card = await ReadAsync(kiosk);
        var offered = card.Body!["classes"]!.AsArray().Single(one => (string?)one!["class"] == "returning")!;
        ((string?)offered["case"], (string?)offered["reason"], (string?)offered["label"]).ShouldBe((number, "result", "取件：居民身份证"));

        await Take("notice", number).IsRefusedAsync(409, "class_not_offered", "不能按这个理由优先取号。");
        await Take("result", $"{first}-2").IsRefusedAsync(409, "class_not_offered", "不能按这个理由优先取号。");
        await Take("result", null).IsRefusedAsync(400, "case_missing", "补件、取件的号必须对应一个办件。");
        var key = Guid.NewGuid();
        var issued = await Take("result", number, key);
        issued.Status.ShouldBe(201, issued.ToString());
        await clerk.PostAsync($"{Hall}/windows/1/calls", new { });
        var inHand = (await clerk.GetAsync($"{Hall}/windows/1")).Body!["inHand"]!;
        ((string?)inHand["class"], (string?)inHand["case"]).ShouldBe(("returning", number));
        await clerk.PostAsync($"{Hall}/windows/1/services", new { ticket = (string?)inHand["ticket"] });
        await Visit.FinishAsync(clerk, (string)inHand["ticket"]!);

        // Fetched since, the case waits for nobody: a retry still gets the ticket that was answered.
        using var delivery = await host.StaffAsync("delivery");
        await Visit.PayAsync(clerk, number);
        (await delivery.PostAsync($"cases/{number}/moves", new { trigger = "pickUp", takerChecked = true })).Status.ShouldBe(200);
        (await Take("result", number, key)).Body!.ToJsonString().ShouldBe(issued.Body!.ToJsonString());

        Task<Reply> Take(string reason, string? @case, Guid? key = null) => kiosk.PostAsync(
            $"{Hall}/tickets", new { item = Visit.IdCard, visitor = card["visitor"], @class = "returning", classReason = reason, @case }, key);
    }

    private static async Task<Reply> ReadAsync(HallClient kiosk)
    {
        var card = await kiosk.PostAsync($"{Hall}/card-reads", new { });
        card.Status.ShouldBe(200, card.ToString());
        return card;
    }
}
