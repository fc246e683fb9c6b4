using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

public sealed class VisitTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = $"halls/{DemonstrationHost.Hall}";

    [Fact]
    public async Task Visit_ForAnIdCard_EndsInTheArchiveAndIsFoundByNumber()
    {
        var ticket = await Visit.TakeTicketAsync(host, Visit.IdCard);
        using var display = host.Terminal("display-1");
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket["ticket"]);
        var board = await display.GetAsync($"{Hall}/board");
        ((string?)board.Body!["serving"]![0]!["number"], (string?)board.Body["serving"]![0]!["window"]).ShouldBe((ticket["number"], "1"));

        board.Body.ToJsonString().ShouldNotContain("visitor");

        var window = await clerk.GetAsync($"{Hall}/windows/1");
        ((string?)window.Body!["inHand"]!["ticket"], (string?)window.Body["inHand"]!["reason"]!["class"]).ShouldBe((ticket["ticket"], "green"));
        ((string?)window.Body["inHand"]!["visitor"]!["name"]).ShouldBe("钱*");

        var filed = await Visit.FileAsync(clerk, Visit.Renewal(ticket["ticket"]));
        var number = filed["number"];
        await Visit.ArchiveAsync(host, clerk, number);
        await Visit.FinishAsync(clerk, ticket["ticket"]);

        var found = await clerk.GetAsync($"cases/{number}");
        (found.Status, found["number"], found["kind"], found["item"], found["mode"]).ShouldBe((200, number, "case", Visit.IdCard, "promised"));
        (found["state"], found["stateLabel"], found["ticket"]).ShouldBe(("archived", "已归档", ticket["ticket"]));
        ((string?)found.Body!["applicant"]!["name"], (string?)found.Body["applicant"]!["idNumber"]).ShouldBe(("钱*", "3204**********0016"));
        found["packageHash"].ShouldMatch("^[0-9a-f]{64}$");
        found.Body["possible"]!.AsArray().ShouldBeEmpty();
        found.Body["trail"]!.AsArray().Select(step => (string?)step!["trigger"]).ShouldBe(
            ["submit", "receive", "accept", "beginReview", "submitForDecision", "grant", "prepareDelivery", "pickUp", "close", "archive"]);

        // Everyone who has the number and its code reads how far it has come, and nothing else; staff find it in their list.
        found["progressCode"].ShouldBe(filed["progressCode"]);
        var code = ("Progress-Code", filed["progressCode"]);
        using var nobody = host.Anonymous();
        var progress = await Eventually.ReadAsync(() => nobody.GetAsync($"cases/{number}/progress", code), seen => seen["words"] == "已经办结。");
        progress.Body!.AsObject().Select(field => field.Key).ShouldBe(["number", "stage", "words", "next"]);
        foreach (var wrong in new[] { "", "00000000", $"{filed["progressCode"]}0" })
        {
            (await nobody.GetAsync($"cases/{number}/progress", ("Progress-Code", wrong)))
                .ShouldBeRefused(404, "case_unknown", "没有找到这个办件，或者查询码不对。");
        }

        // Another hall's staff have nothing to see in it, nor to do.
        using var other = await host.StaffAsync("reviewer", hall: DemonstrationHost.OtherHall);
        (await other.GetAsync($"cases/{number}")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        (await other.PostAsync($"cases/{number}/moves", new { trigger = "archive" })).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        var listed = await Eventually.ReadAsync(
            () => clerk.GetAsync($"{Hall}/cases?state=archived&item={Visit.IdCard}"), seen => seen.Body?["entries"]?.AsArray().Count == 1);
        ((string?)listed.Body!["entries"]![0]!["number"]).ShouldBe(number);
    }

    [Fact]
    public async Task Filing_WithGaps_IsRefusedWithEveryFindingAtOnce()
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket);
        var filing = new { hall = DemonstrationHost.Hall, ticket, item = Visit.IdCard, form = new { kind = "renewal" }, materials = new[] { "photo" } };
        var before = host.Journal.Records();

        var submitted = await clerk.PostAsync("cases", filing);
        submitted.ShouldBeRefused(422, "filing_incomplete", "申报还不完备，共4处。");
        var checkedFiling = await clerk.PostAsync("cases/check", filing);

        string[] expected = ["form_field_missing", "form_field_missing", "material_missing", "material_missing"];
        submitted.Body!["findings"]!.AsArray().Select(finding => (string?)finding!["code"]).ShouldBe(expected);
        checkedFiling.Body!["findings"]!.AsArray().Select(finding => (string?)finding!["code"]).ShouldBe(expected);
        host.Journal.Records().ShouldBe(before);
        await Visit.FinishAsync(clerk, ticket);
    }

    [Fact]
    public async Task Query_OfOnesOwnProgress_LeavesOneRecordFoundByNumber()
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.Progress))["ticket"];
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket);
        var before = host.Journal.Records();

        var asked = await clerk.PostAsync(
            "queries", new { hall = DemonstrationHost.Hall, ticket, item = Visit.Progress, form = new { ownRecord = true } });

        (asked.Status, asked["number"], asked["kind"]).ShouldBe((201, $"{ticket}-Q1", "query"), asked.ToString());
        // What was asked, and that its answer was shown.
        host.Journal.Records().ShouldBe(before + 2);
        var found = await clerk.GetAsync($"cases/{ticket}-Q1");
        found.Body!.ToJsonString().ShouldBe(asked.Body!.ToJsonString());
        found["answer"].ShouldNotBeEmpty();
        await Visit.FinishAsync(clerk, ticket);
    }

    [Fact]
    public async Task Keypad_PressedAfterTheService_GradesThatEncounterOnce()
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket);
        var encounter = (await Visit.FinishAsync(clerk, ticket))["encounter"];
        var grade = $"\"encounter\":\"{encounter}\",\"ticket\":\"{ticket}\",\"window\":\"1\",\"grade\":1,\"source\":\"keypad\"";

        // A key pressed before the pad is attached and lights up is nobody's: the citizen presses until it does.
        await Eventually.ReadAsync(
            async () =>
            {
                await host.Keypad.SendAsync("press 1");
                return host.Journal.RecordsWith(grade);
            },
            graded => graded > 0);

        (await host.Keypad.SendAsync("press 5")).ShouldBe("ok");
        using var screen = host.Terminal("screen-1");
        var again = await screen.PostAsync($"{Hall}/encounters/{encounter}/evaluation", new { grade = 5 });
        again.ShouldBeRefused(409, "evaluation_already_given", "这次服务已经评价过。");
        (host.Journal.RecordsWith(grade), host.Journal.RecordsWith(Given(encounter))).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Keypad_PressedAfterTheNextService_GradesNotTheOneBefore()
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var encounters = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
            await Visit.ServeAsync(clerk, ticket);
            encounters.Add((await Visit.FinishAsync(clerk, ticket))["encounter"]);
        }

        await Eventually.ReadAsync(
            async () =>
            {
                (await host.Keypad.SendAsync("press 4")).ShouldBe("ok");
                return host.Journal.RecordsWith(Given(encounters[1]));
            },
            graded => graded > 0);

        host.Journal.RecordsWith(Given(encounters[0])).ShouldBe(0);
    }

    [Fact]
    public async Task Ticket_Issued_IsPrintedWithItsNumberAndItem()
    {
        var ticket = await Visit.TakeTicketAsync(host, Visit.IdCard);
        using var kiosk = host.Terminal("kiosk-1");
        await Eventually.ReadAsync(() => kiosk.GetAsync($"{Hall}/tickets/{ticket["ticket"]}"), found => found["print"] == "printed");

        var printed = Directory.GetFiles(Path.Combine(host.DataFolder, "printed"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).Last();

        printed.ShouldContain("兰陵街道为民服务中心");
        printed.ShouldContain(ticket["number"]);
        printed.ShouldContain("居民身份证");
        printed.ShouldContain("演示数据，不作办事依据");
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket["ticket"]);
        await Visit.FinishAsync(clerk, ticket["ticket"]);
    }

    private static string Given(string encounter) => $"\"n\":\"evaluation.given\",\"v\":1,\"d\":{{\"encounter\":\"{encounter}\"";
}
