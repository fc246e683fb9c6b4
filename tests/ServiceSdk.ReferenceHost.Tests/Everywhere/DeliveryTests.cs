using System.Text.Json;
using ServiceSdk.ReferenceHost.Tests.Access;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using static ServiceSdk.ReferenceHost.Tests.Everywhere.EverywhereVisit;

namespace ServiceSdk.ReferenceHost.Tests.Everywhere;

/// <summary>送达: by post, online, and into the hands of an agent, from the filing to the end.</summary>
[Collection(DemonstrationHost.OtherHall)]
public sealed class DeliveryTests(DemonstrationHost host)
{
    /// <summary>108 再生育一个孩子生育证: may be delivered online.</summary>
    private const string Birth = "tn2018-108";

    /// <summary>卫计委 of the district.</summary>
    private const string BirthBody = "320402-b2";

    private static readonly string Today = CivilTime.Text(CivilTime.Date(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()));

    [Fact]
    public async Task Post_ThatComesBackOnce_IsSentAgainAndEndsWithTheSignature()
    {
        var number = await ReadyAsync(Subsidy, new { delivery = new { way = "post", address = "常州市天宁区郑陆镇测试路76号" } });
        using var desk = await host.StaffAsync("delivery", hall: Town);
        (await TryAsync(desk, number, new { trigger = "postConfirmed", signedOn = Today })).ShouldBeRefused(409, "case_not_posted", "结果还没有寄出。");
        (await TryAsync(desk, number, new { trigger = "postOut" })).ShouldBeRefused(400, "case_tracking_missing", "没有登记运单号或者送达回执号。");

        await MoveAsync(desk, number, new { trigger = "postOut", tracking = "EB123456789CN" }, "待送达");
        (await TryAsync(desk, number, new { trigger = "pickUp", takerChecked = true })).ShouldBeRefused(409, "case_already_posted", "结果已经寄出，还没有签收或者退回。");
        await MoveAsync(desk, number, new { trigger = "postFailed" }, "待送达");
        await MoveAsync(desk, number, new { trigger = "postOut", tracking = "EB987654321CN" }, "待送达");
        (await TryAsync(desk, number, new { trigger = "postConfirmed", signedOn = "2099-01-01" }))
            .ShouldBeRefused(409, "case_signed_date_wrong", "没有签收日期，或者签收日期不在寄出日至今日之间。");
        await MoveAsync(desk, number, new { trigger = "postConfirmed", signedOn = Today }, "已送达");

        (await Eventually.ReadAsync(() => desk.GetAsync($"cases/{number}"), found => found["state"] == "closed"))["stateLabel"].ShouldBe("已办结");
    }

    [Fact]
    public async Task Online_OfAnItemThatOffersIt_IsDeliveredByItsReceipt()
    {
        using var approver = await host.SignedInAsync("birth-approver", "approver", BirthBody);
        var number = await ReadyAsync(Birth, new { materials = new[] { "identity", "marriage" }, delivery = new { way = "online" } }, approver);
        using var desk = await host.StaffAsync("delivery", hall: Town);

        (await TryAsync(desk, number, new { trigger = "deliverOnline" })).ShouldBeRefused(400, "case_tracking_missing", "没有登记运单号或者送达回执号。");
        await MoveAsync(desk, number, new { trigger = "deliverOnline", tracking = "电子送达2026-1" }, "已送达");

        (await Eventually.ReadAsync(() => desk.GetAsync($"cases/{number}"), found => found["state"] == "closed"))["stateLabel"].ShouldBe("已办结");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PickUp_ByTheAgent_GoesByTheMandate(bool mayCollect)
    {
        string[] scope = mayCollect ? ["file", "collect"] : ["file"];
        var number = await ReadyAsync(Subsidy, new
        {
            agent = new { person = new { name = "钱示例", idNumber = "320402190001010016", identityChecked = true }, scope, from = "2026-01-01", to = "2099-12-31" },
        });
        using var desk = await host.StaffAsync("clerk", hall: Village);

        var taken = await TryAsync(desk, number, new { trigger = "pickUp", takerChecked = true, takenByAgent = true });
        if (mayCollect)
            (taken.Status, taken["stateLabel"]).ShouldBe((200, "已送达"), taken.ToString());
        else
            taken.ShouldBeRefused(409, "agency_outside_mandate", "委托书没有写明“代为领取”。");
    }

    private static Task<Reply> TryAsync(HallClient staff, string number, object move) => staff.PostAsync($"cases/{number}/moves", move);

    /// <summary>A case filed at a village, granted by the district, whose result is made out.</summary>
    private async Task<string> ReadyAsync(string item, object further, HallClient? decides = null)
    {
        var (clerk, ticket) = await ServeAsync(host, Village, item);
        var filing = JsonSerializer.SerializeToNode(further)!.AsObject();
        foreach (var (name, value) in new Dictionary<string, object> { ["hall"] = Village, ["ticket"] = ticket, ["item"] = item, ["applicant"] = Applicant })
            filing[name] = JsonSerializer.SerializeToNode(value);
        var filed = await clerk.PostAsync("cases", filing);
        filed.Status.ShouldBe(201, filed.ToString());
        var number = filed["number"];
        await MoveAsync(clerk, number, new { trigger = "receive", receiptPrinted = true }, "已收件");
        await MoveAsync(clerk, number, new { trigger = "accept" }, "已受理");
        await MoveAsync(clerk, number, new { trigger = "beginReview" }, "审查中");
        await FinishAsync(clerk, Village, ticket);
        clerk.Dispose();
        using var reviewer = await host.StaffAsync("reviewer", hall: Town);
        await MoveAsync(reviewer, number, new { trigger = "submitForDecision", checklistDone = true }, "决定中");
        using var approver = await host.StaffAsync("approver", hall: Body);
        await MoveAsync(decides ?? approver, number, new { trigger = "grant", result = "准予" }, "准予");
        using var desk = await host.StaffAsync("delivery", hall: Town);
        await MoveAsync(desk, number, new { trigger = "prepareDelivery", document = "天宁证字1号" }, "待送达");
        return number;
    }
}
