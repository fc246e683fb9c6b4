using ServiceSdk.ReferenceHost.Tests.Hosts;
using static ServiceSdk.ReferenceHost.Tests.Everywhere.EverywhereVisit;

namespace ServiceSdk.ReferenceHost.Tests.Everywhere;

/// <summary>R24 网上申报: a platform files for a citizen; the case is with the competent town at once, without hall, ticket or clerk.</summary>
public sealed class OnlineFilingTests(DemonstrationHost host)
{
    private const string Filings = "online-filings";

    [Fact]
    public async Task Filing_Online_IsInTheCompetentTownsTrayAndTakenBackByNumberAndCode()
    {
        using var platform = await PlatformAsync("320402");
        var key = Guid.NewGuid();
        var filed = await platform.PostAsync(Filings, Filing(), key);
        (filed.Status, filed["office"]).ShouldBe((201, Town), filed.ToString());
        var (number, code) = (filed["number"], filed["progressCode"]);
        number.ShouldMatch("^W[0-9]{12}$");
        (await platform.PostAsync(Filings, Filing(), key))["number"].ShouldBe(number);

        using var clerk = await host.StaffAsync("clerk", hall: Town);
        (await Eventually.ReadAsync(() => InTrayAsync(clerk, Town), tray => tray.Contains(number))).ShouldContain(number);
        (await clerk.GetAsync($"cases/{number}"))["stateLabel"].ShouldBe("已申报");

        (await WithdrawAsync(platform, number, "00000000"))
            .ShouldBeRefused(404, "case_unknown", "没有找到这个办件，或者查询码不对。");
        var withdrawn = await WithdrawAsync(platform, number, code);
        (withdrawn.Status, withdrawn["stateLabel"]).ShouldBe((200, "已撤回"), withdrawn.ToString());
    }

    [Fact]
    public async Task Check_Online_NamesTheOfficeAndRecordsNothing()
    {
        using var platform = await PlatformAsync("320402");
        var before = host.Journal.Records();

        var found = await platform.PostAsync($"{Filings}/check", Filing());

        (found.Status, found["office"], found.Body!["findings"]!.AsArray().Count).ShouldBe((200, Town, 0), found.ToString());
        host.Journal.Records().ShouldBe(before);
    }

    [Fact]
    public async Task Filing_Online_ThatCannotBe_IsRefusedInItsOwnWords()
    {
        using var platform = await PlatformAsync("320402");
        (await platform.PostAsync(Filings, Filing(item: Visits.Visit.IdCard))).ShouldBeRefused(409, "item_not_online", "“居民身份证”不能网上申报。");
        (await platform.PostAsync(Filings, Filing(division: null)))
            .ShouldBeRefused(400, "filing_division_missing", "“残疾人生活补贴”由申请人所在镇（街道）办理，没有填写区划。");
        (await platform.PostAsync(Filings, Filing(assurance: null))).ShouldBeRefused(409, "case_identity_unchecked", "还没有核验申请人身份。");
        (await platform.PostAsync(Filings, new { })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        (await platform.PostAsync(Filings, Filing(delivery: new { way = "online" })))
            .ShouldBeRefused(409, "delivery_way_not_offered", "“残疾人生活补贴”不能这样送达。");

        using var elsewhere = await PlatformAsync(OtherTown);
        (await elsewhere.PostAsync(Filings, Filing())).ShouldBeRefused(403, "online_outside_division", "接入平台不能向这个单位申报。");
        using var clerk = await host.StaffAsync("clerk");
        (await clerk.PostAsync(Filings, Filing())).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
    }

    private static Task<Reply> WithdrawAsync(HallClient platform, string number, string code) =>
        platform.SendAsync(HttpMethod.Post, $"{Filings}/{number}/withdrawal", null, $"{Guid.NewGuid()}", ("Progress-Code", code));

    private static object Filing(
        string item = Subsidy, string? division = "320402006901", string? assurance = "realName", object? delivery = null) =>
        new { item, division, assurance, delivery, applicant = new { name = "郑测试", idNumber = "11010519491231002X" } };

    private async Task<HallClient> PlatformAsync(string office)
    {
        using var administrator = await host.AdministratorAsync();
        var key = await administrator.PostAsync(
            "api-keys", new { name = $"网办平台{Guid.NewGuid():N}", scopes = new[] { "online-filing" }, office, perMinute = 1_000, perDay = 10_000 });
        key.Status.ShouldBe(201, key.ToString());
        return new HallClient(host.Process.Address, $"ApiKey {key["key"]}:{key["secret"]}");
    }
}
