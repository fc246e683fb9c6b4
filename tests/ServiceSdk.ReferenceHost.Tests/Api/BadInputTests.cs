using System.Net.Http.Json;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>What the host does not take is answered in words, with a stable code, and leaves no record.</summary>
[Collection(DemonstrationHost.OtherHall)]
public sealed class BadInputTests(DemonstrationHost host)
{
    // A hall without devices, so that no side effect writes beside the request.
    private const string Id = DemonstrationHost.OtherHall;
    private const string Hall = $"halls/{Id}";
    private const string Tickets = $"{Hall}/tickets";

    [Theory]
    [InlineData("""{"item":"tn2018-999"}""", 404, "item_unknown", "服务事项目录中没有这个事项。")]
    [InlineData("""{"item":"tn2018-083","visitor":"nobody"}""", 404, "visitor_unknown", "刷卡信息已经失效。")]
    [InlineData("""{"item":"tn2018-083","class":"returning"}""", 400, "class_reason_missing", "优先取号必须有理由。")]
    [InlineData("""{"item":"tn2018-083","class":"green"}""", 400, "class_reason_missing", "优先取号必须有理由。")]
    [InlineData("""{"item":"tn2018-083","class":"golden"}""", 409, "class_not_offered", "不能按这个理由优先取号。")]
    [InlineData("""{"item":"tn2018-083","class":"returning","classReason":"result","case":"320402109-1-20180928-0001-1"}""", 409, "class_not_offered", "不能按这个理由优先取号。")]
    [InlineData("""{"item":"tn2018-083","further":["tn2018-999"]}""", 404, "item_unknown", "服务事项目录中没有这个事项。")]
    [InlineData("""{"item":"tn2018-083","further":[null]}""", 400, "request_malformed", "请求内容无法读取。")]
    [InlineData("""{"item":""", 400, "request_malformed", "请求内容无法读取。")]
    [InlineData("", 400, "request_malformed", "请求内容无法读取。")]
    [InlineData("null", 400, "request_malformed", "请求内容无法读取。")]
    [InlineData("[]", 400, "request_malformed", "请求内容无法读取。")]
    [InlineData("""{"item":"\ud800"}""", 400, "request_malformed", "请求内容无法读取。")]
    public async Task Ticket_AskedForWrongly_IsRefused(string body, int status, string code, string title)
    {
        using var kiosk = await OpenAsync();
        await IsRefusedAsync(() => kiosk.PostTextAsync(Tickets, body), status, code, title);
    }

    [Fact]
    public async Task Ticket_OfAnotherMediaType_IsRefused()
    {
        using var kiosk = await OpenAsync();
        await IsRefusedAsync(
            () => kiosk.PostTextAsync(Tickets, """{"item":"tn2018-083"}""", "text/plain"), 415, "media_type_unsupported", "请求的格式不受支持。");
    }

    [Fact]
    public async Task Body_OverTheLimit_IsRefused()
    {
        using var kiosk = await OpenAsync();
        var body = $$"""{"item":"{{new string('x', 64 * 1024)}}"}""";
        await IsRefusedAsync(() => kiosk.PostTextAsync(Tickets, body), 413, "request_too_large", "请求内容过大。");
    }

    [Theory]
    [InlineData(null, "idempotency_key_missing", "缺少请求编号。")]
    [InlineData("1", "idempotency_key_invalid", "请求编号不是UUID。")]
    [InlineData("{6f9619ff-8b86-d011-b42d-00cf4fc964ff}", "idempotency_key_invalid", "请求编号不是UUID。")]
    public async Task Write_WithoutAUsableKey_IsRefused(string? key, string code, string title)
    {
        using var kiosk = await OpenAsync();
        await IsRefusedAsync(
            () => kiosk.SendAsync(HttpMethod.Post, Tickets, JsonContent.Create(new { item = Visit.IdCard }), key), 400, code, title);
    }

    [Fact]
    public async Task Key_UsedAgain_GivesTheFirstAnswerAndNothingElse()
    {
        using var kiosk = await OpenAsync();
        var key = Guid.NewGuid();
        var first = await kiosk.PostAsync(Tickets, new { item = Visit.IdCard }, key);
        first.Status.ShouldBe(201, first.ToString());
        var before = host.Journal.Records();

        var again = await kiosk.PostAsync(Tickets, new { item = Visit.IdCard }, key);

        (again.Status, again.Body!.ToJsonString()).ShouldBe((201, first.Body!.ToJsonString()));
        host.Journal.Records().ShouldBe(before);
        await IsRefusedAsync(
            () => kiosk.PostAsync(Tickets, new { item = "tn2018-084" }, key), 422, "idempotency_key_reused", "这个请求编号已经用于另一项操作。");
        await CancelAsync(kiosk, first);
    }

    [Fact]
    public async Task Caller_NotSignedInOrOfAnotherHall_IsRefused()
    {
        using var nobody = host.Anonymous();
        using var stranger = new HallClient(host.Process.Address, $"Terminal {Id}-kiosk-1:wrong");
        using var display = host.Terminal("display-1", Id);
        using var otherKiosk = host.Terminal("kiosk-1");
        var body = new { item = Visit.IdCard };
        await IsRefusedAsync(() => nobody.PostAsync(Tickets, body), 401, "sign_in_required", "请先登录。");
        await IsRefusedAsync(() => stranger.PostAsync(Tickets, body), 401, "sign_in_required", "请先登录。");
        await IsRefusedAsync(() => display.PostAsync(Tickets, body), 403, "forbidden", "没有这项操作的权限。");
        await IsRefusedAsync(() => otherKiosk.PostAsync(Tickets, body), 403, "forbidden", "没有这项操作的权限。");
        await IsRefusedAsync(
            () => nobody.PostAsync("session", new { userName = $"{Id}-clerk", password = "wrong" }), 401, "sign_in_failed", "用户名或密码不正确。");
        await IsRefusedAsync(
            () => nobody.PostAsync("terminal-session", new { terminal = $"{Id}-kiosk-1", secret = "wrong" }), 401, "sign_in_failed", "终端编号或密钥不正确。");
    }

    [Fact]
    public async Task Address_Unknown_IsRefused()
    {
        using var kiosk = host.Terminal("kiosk-1", Id);
        await IsRefusedAsync(() => kiosk.GetAsync("nowhere"), 404, "not_found", "没有这个地址。");
        await IsRefusedAsync(() => kiosk.GetAsync("halls/320402999-1"), 404, "hall_unknown", "没有这个大厅。");
        await IsRefusedAsync(() => kiosk.SendAsync(HttpMethod.Delete, Tickets), 405, "method_not_allowed", "这个地址不支持这种操作。");
    }

    [Fact]
    public async Task Window_AgainstItsState_IsRefused()
    {
        using var kiosk = await OpenAsync();
        using var clerk = await host.StaffAsync("clerk", "1", Id);
        (await kiosk.PostAsync(Tickets, new { item = Visit.IdCard })).Status.ShouldBe(201);
        var called = await clerk.PostAsync($"{Hall}/windows/1/calls", new { });
        var (ticket, number) = (called["ticket"], called["number"]);
        await IsRefusedAsync(() => clerk.PostAsync($"{Hall}/windows/1/calls", new { }), 409, "window_busy", $"1号窗口正在办理{number}号。");
        await IsRefusedAsync(
            () => clerk.PostAsync($"{Hall}/windows/1/completions", new { ticket }), 409, "ticket_wrong_state", $"{number}号现在是“已叫号”状态，不能这样操作。");
        await IsRefusedAsync(() => clerk.PostAsync($"{Hall}/windows/2/calls", new { }), 409, "window_of_other", "这不是您登录的窗口。");
        await IsRefusedAsync(() => clerk.PostAsync($"{Hall}/windows/99/calls", new { }), 404, "window_unknown", "没有这个窗口。");
        await IsRefusedAsync(() => clerk.PostAsync("cases", Filing(ticket)), 409, "ticket_not_serving", $"{number}号没有在本窗口办理中。");
        (await clerk.PostAsync($"{Hall}/windows/1/services", new { ticket })).Status.ShouldBe(201);

        await IsRefusedAsync(() => clerk.PostAsync("cases/check", Filing(ticket)), 400, "id_number_checksum", "身份证件号码的校验码不正确。");
        await IsRefusedAsync(() => clerk.PostAsync("cases", Filing(ticket)), 400, "id_number_checksum", "身份证件号码的校验码不正确。");
        await IsRefusedAsync(() => clerk.PostAsync("cases/check", Filing(ticket, new { identityChecked = true })), 400, "applicant_name_invalid", "申请人姓名应为1至50个字。");
        await IsRefusedAsync(() => clerk.PostAsync("cases/check", Filing(ticket, new { name = "郑测试" })), 400, "id_number_missing", "没有填写身份证件号码。");
        await IsRefusedAsync(() => clerk.PostAsync("cases", Visit.Renewal(ticket)), 403, "forbidden", "没有这项操作的权限。");
        await IsRefusedAsync(() => clerk.PostAsync("cases/none/moves", new { trigger = "accept" }), 404, "case_unknown", "没有找到这个编号的办件。");
        await IsRefusedAsync(() => clerk.PostAsync("cases/none/moves", new { trigger = "fly" }), 400, "request_malformed", "请求内容无法读取。");
        await IsRefusedAsync(() => clerk.PostAsync("cases", new { hall = Id }), 400, "request_malformed", "请求内容无法读取。");
        (await clerk.PostAsync($"{Hall}/windows/1/completions", new { ticket })).Status.ShouldBe(200);
    }

    private static object Filing(string ticket) =>
        Filing(ticket, new { name = "郑测试", idNumber = "110105194912310021", identityChecked = true });

    private static object Filing(string ticket, object applicant) => new
    {
        hall = Id,
        ticket,
        item = Visit.IdCard,
        form = new { kind = "renewal", contactPhone = Visit.Phone, hardship = false },
        materials = Array.Empty<string>(),
        applicant,
    };

    /// <summary>A kiosk of the hall, its business day open: whichever command comes first that day opens it, and that is recorded.</summary>
    private async Task<HallClient> OpenAsync()
    {
        var kiosk = host.Terminal("kiosk-1", Id);
        await CancelAsync(kiosk, await kiosk.PostAsync(Tickets, new { item = Visit.IdCard }));
        return kiosk;
    }

    /// <summary>Nobody is left waiting who would be called by a test that follows, in whatever order they run.</summary>
    private static async Task CancelAsync(HallClient kiosk, Reply taken) =>
        (await kiosk.PostAsync($"{Tickets}/{taken["ticket"]}/cancellation", new { })).Status.ShouldBe(200);

    private async Task IsRefusedAsync(Func<Task<Reply>> ask, int status, string code, string title)
    {
        var before = host.Journal.Records();
        (await ask()).ShouldBeRefused(status, code, title);
        host.Journal.Records().ShouldBe(before);
    }
}
