using ServiceSdk.ReferenceHost.Tests.Hosts;
using static ServiceSdk.ReferenceHost.Tests.Everywhere.EverywhereVisit;

namespace ServiceSdk.ReferenceHost.Tests.Everywhere;

/// <summary>R3: everyone reads what a hall takes and who decides it; the hall's manager confirms and supplements it.</summary>
[Collection(DemonstrationHost.OtherHall)]
public sealed class DelegationTests(DemonstrationHost host)
{
    private const string List = $"halls/{OtherTown}/delegation";

    [Fact]
    public async Task List_OfAHall_SaysWhatItTakesHowAndWhoDecides()
    {
        using var nobody = host.Anonymous();
        var list = await nobody.GetAsync($"halls/{Village}/delegation");

        (list.Status, list["edition"], list.Body!["items"]!.AsArray().Count).ShouldBe((200, "tn2018", 180));
        var line = list.Body["items"]!.AsArray().Single(line => (string?)line!["item"] == Subsidy)!.AsObject();
        line.Select(field => $"{field.Key}={field.Value}").ShouldBe(
        [
            "item=tn2018-179", "title=残疾人生活补贴", "taking=accept", "accept=village", "review=township", "decide=district", "online=true", "source=sample",
        ]);
        ((string?)list.Body["items"]!.AsArray().Single(line => (string?)line!["item"] == "tn2018-083")!["notTaken"])
            .ShouldBe("“居民身份证”没有下放到本级大厅受理。请到镇（街道）为民服务中心办理。");
    }

    [Theory]
    [InlineData("delegation", "district township village")]
    [InlineData("delegation?tier=township", "township village")]
    [InlineData("delegation?tier=village", "village")]
    public async Task List_OfATier_HasWhatItsHallsAccept(string path, string accepted)
    {
        using var nobody = host.Anonymous();
        var lines = (await nobody.GetAsync(path)).Body!.AsArray();

        lines.Select(line => (string?)line!["accept"]).Distinct().Order().ShouldBe(accepted.Split(' '));
    }

    [Fact]
    public async Task Manager_OfTheHall_ConfirmsWithholdsAndOpensAgain()
    {
        using var manager = await host.StaffAsync("manager", hall: OtherTown);
        (await manager.PostAsync($"{List}/confirmation", new { edition = "tn2018" })).Status.ShouldBe(204);
        (await manager.GetAsync(List))["confirmed"].ShouldBe("tn2018");

        var (clerk, ticket) = await ServeAsync(host, OtherTown, Subsidy, "6");
        (await manager.PostAsync($"{List}/withholdings", new { item = Subsidy, reason = "经办人员培训" })).Status.ShouldBe(204);
        using var kiosk = host.Terminal("kiosk-1", OtherTown);
        var refused = await kiosk.PostAsync($"halls/{OtherTown}/tickets", new { item = Subsidy });
        refused.ShouldBeRefused(409, "item_withheld", "本大厅暂不受理“残疾人生活补贴”：经办人员培训。");
        refused["detail"].ShouldBe("请到兰陵街道为民服务中心办理。");
        var filing = new { hall = OtherTown, ticket, item = Subsidy, applicant = Applicant };
        (await clerk.PostAsync("cases", filing)).ShouldBeRefused(409, "item_withheld", "本大厅暂不受理“残疾人生活补贴”：经办人员培训。");

        (await manager.PostAsync($"{List}/supplements", new { item = Subsidy, reason = "培训结束" })).Status.ShouldBe(204);
        (await clerk.PostAsync("cases", filing)).Status.ShouldBe(201);
        await FinishAsync(clerk, OtherTown, ticket, "6");
        clerk.Dispose();
    }

    [Theory]
    [InlineData(Visits.Visit.IdCard, 409, "item_not_delegated", "“居民身份证”没有下放到本级大厅受理。")]
    [InlineData("tn2018-088", 422, "item_not_taken_here", "本大厅没有办理“居住证申领”的窗口。")]
    public async Task Ticket_ForAnItemTheHallDoesNotTake_IsRefusedAndNamesAHallThatDoes(string item, int status, string code, string title)
    {
        using var kiosk = host.Terminal("kiosk-1", Village);

        var refused = await kiosk.PostAsync($"halls/{Village}/tickets", new { item });

        refused.ShouldBeRefused(status, code, title);
        refused["detail"].ShouldBe("请到兰陵街道为民服务中心办理。");
    }

    [Theory]
    [InlineData(Town, true)]
    [InlineData(OtherTown, false)]
    public async Task Item_PartlyCovered_IsOfferedOnlyWhereItIsTaken(string hall, bool offered)
    {
        using var nobody = host.Anonymous();
        var items = (await nobody.GetAsync($"halls/{hall}/items")).Body!.AsArray();

        items.Any(item => (string?)item!["code"] == "tn2018-085").ShouldBe(offered);
        items.Any(item => (string?)item!["code"] == Visits.Visit.IdCard).ShouldBeTrue();
    }

    [Fact]
    public async Task Bodies_OfTheDistrict_ArePublicWithTheNameOfToday()
    {
        using var nobody = host.Anonymous();
        var bodies = (await nobody.GetAsync("bodies")).Body!.AsArray();

        (bodies.Count, (string?)bodies[1]!["id"], (string?)bodies[1]!["name"]).ShouldBe((9, "320402-b2", "天宁区卫生健康局"));
    }
}
