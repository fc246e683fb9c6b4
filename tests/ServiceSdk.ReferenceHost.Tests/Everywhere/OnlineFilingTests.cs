using System.Net.Http.Json;
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

    [Fact]
    public async Task Case_FiledOnline_TakesDocumentsAndTheSupplementOfFormAndMaterialByItsCode()
    {
        using var platform = await PlatformAsync("320402");
        var filed = await platform.PostAsync(Filings, Allowance());
        filed.Status.ShouldBe(201, filed.ToString());
        var (number, code) = (filed["number"], filed["progressCode"]);
        (await SendAsync(platform, HttpMethod.Post, $"{Filings}/{number}/documents?material=identity", "00000000", Pdf()))
            .ShouldBeRefused(404, "case_unknown", "没有找到这个办件，或者查询码不对。");
        (await SendAsync(platform, HttpMethod.Post, $"{Filings}/{number}/documents?material=passport", code, Pdf()))
            .ShouldBeRefused(404, "document_material_unknown", "该事项没有这种材料。");
        (await SendAsync(platform, HttpMethod.Post, $"{Filings}/{number}/documents?material=identity", code, Pdf())).Status.ShouldBe(204);
        Task<Reply> SupplyAsync(object body) => SendAsync(platform, HttpMethod.Post, $"{Filings}/{number}/supplements", code, JsonContent.Create(body));
        (await SupplyAsync(new { materials = new[] { "identity" } })).Status.ShouldBe(409);

        using var clerk = await host.StaffAsync("clerk", hall: Town);
        await MoveAsync(clerk, number, new { trigger = "receive", receiptPrinted = true }, "已收件");
        await MoveAsync(clerk, number, new
        {
            trigger = "notifySupplement",
            notice = "补正2026-1",
            defects = new object[]
            {
                new { code = "register_old", text = "请重交户口簿。", material = "household-register" },
                new { code = "members_differ", text = "人数与户口簿不符，请重新填写。", field = "members" },
            },
        }, "待补正");
        (await SupplyAsync(new { })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        (await SupplyAsync(new { materials = new[] { "household-register" } }))
            .ShouldBeRefused(409, "case_supplement_incomplete", "还没有交齐：申报表“共同生活的家庭成员人数”。");
        (await SupplyAsync(new { form = new { members = "three" } })).ShouldBeRefused(422, "filing_incomplete", "申报还不完备，共1处。");
        (await SupplyAsync(new { materials = new[] { "household-register" }, form = new { members = 2, monthlyIncomeFen = 1 } }))
            .ShouldBeRefused(409, "case_field_unnoticed", "补正只能修改告知书列明的栏目。");
        var supplied = await SupplyAsync(new { materials = new[] { "household-register" }, form = new { members = 2 } });

        (supplied.Status, supplied["stateLabel"]).ShouldBe((200, "已收件"), supplied.ToString());
        using var reviewer = await host.StaffAsync("reviewer", hall: Town);
        var form = (await reviewer.PostAsync($"cases/{number}/looks", new { purpose = "review" })).Body!["form"]!.AsArray();
        ((string?)form.Single(field => (string?)field!["name"] == "members")!["value"]).ShouldBe("2");
    }

    [Fact]
    public async Task Draft_Online_IsGoneOnWithByItsCodeHandedInOnceOrThrownAway()
    {
        const string Drafts = "online-drafts";
        using var platform = await PlatformAsync("320402");
        var saved = await platform.PostAsync(Drafts, new { item = Subsidy });
        saved.Status.ShouldBe(201, saved.ToString());
        var (number, code) = ((string)saved.Body!["draft"]!["number"]!, saved["progressCode"]);
        (await SendAsync(platform, HttpMethod.Get, $"{Drafts}/{number}", "00000000")).ShouldBeRefused(404, "case_unknown", "没有找到这个办件，或者查询码不对。");
        (await SendAsync(platform, HttpMethod.Post, $"{Drafts}/{number}/filing", code)).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        (await SendAsync(platform, HttpMethod.Put, $"{Drafts}/{number}", code, JsonContent.Create(Filing()))).Status.ShouldBe(200);
        ((string?)(await SendAsync(platform, HttpMethod.Get, $"{Drafts}/{number}", code)).Body!["filing"]!["applicant"]!["name"]).ShouldBe("郑测试");
        var filed = await SendAsync(platform, HttpMethod.Post, $"{Drafts}/{number}/filing", code);
        (filed.Status, filed["office"]).ShouldBe((201, Town), filed.ToString());
        (await SendAsync(platform, HttpMethod.Post, $"{Drafts}/{number}/filing", code))["number"].ShouldBe(filed["number"]);
        (await SendAsync(platform, HttpMethod.Get, $"{Drafts}/{number}", code)).ShouldBeRefused(404, "draft_unknown", "没有找到这份草稿，或者已经过期删除。");

        var other = await platform.PostAsync(Drafts, Filing());
        (number, code) = ((string)other.Body!["draft"]!["number"]!, other["progressCode"]);
        (await SendAsync(platform, HttpMethod.Delete, $"{Drafts}/{number}", code)).Status.ShouldBe(204);
        (await SendAsync(platform, HttpMethod.Get, $"{Drafts}/{number}", code)).Status.ShouldBe(404);
    }

    private static Task<Reply> SendAsync(HallClient platform, HttpMethod method, string path, string code, HttpContent? content = null) =>
        platform.SendAsync(method, path, content, $"{Guid.NewGuid()}", ("Progress-Code", code));

    private static ByteArrayContent Pdf() =>
        new([.. "%PDF-1.7\n"u8, .. new byte[1_000], .. "\n%%EOF\n"u8]) { Headers = { ContentType = new("application/pdf") } };

    /// <summary>178 最低生活保障: with a form and materials.</summary>
    private static object Allowance() => new
    {
        item = "tn2018-178",
        division = "320402006901",
        assurance = "face",
        form = new { members = 3, monthlyIncomeFen = 100_000, assetsWithinRule = true },
        materials = new[] { "application", "check-consent", "identity", "household-register" },
        applicant = new { name = "郑测试", idNumber = "11010519491231002X" },
    };

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
