using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

public sealed class EnrolmentTests(DemonstrationHost host)
{
    private const string Hall = DemonstrationHost.Hall;

    [Fact]
    public async Task Code_Exchanged_EnrolsOnceWhateverItsCase()
    {
        using var manager = await host.StaffAsync("manager");
        using var device = host.Anonymous();
        var code = await OfferAsync(manager, new { terminal = "kiosk-by-code", kind = "kiosk", office = Hall, post = "kiosk-9" });
        code.Length.ShouldBe(10);
        host.Journal.RecordsWith(code).ShouldBe(0);

        var typed = $" {code[..5].ToUpperInvariant()}-{code[5..]} ";
        var enrolled = await device.PostAsync("enrolments", new { code = typed });
        (enrolled.Status, enrolled["terminal"], enrolled["kind"], enrolled["window"]).ShouldBe((201, "kiosk-by-code", "kiosk", "kiosk-9"));
        (await device.PostAsync("enrolments", new { code })).ShouldBeRefused(400, "enrolment_code_invalid", "登记码不正确，或者已经用过、过期。");

        using var kiosk = new HallClient(host.Process.Address, $"Terminal kiosk-by-code:{enrolled["secret"]}");
        (await kiosk.GetAsync($"halls/{Hall}/board")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Code_ExchangedTwiceUnderOneKey_ShowsTheSecretOnce()
    {
        using var administrator = await host.AdministratorAsync();
        var body = new { code = await OfferAsync(administrator, new { terminal = "display-twice", kind = "display", office = Hall }) };
        var key = Guid.NewGuid();
        (await administrator.PostAsync("enrolments", body, key)).Status.ShouldBe(201);
        (await administrator.PostAsync("enrolments", body, key)).ShouldBeRefused(409, "shown_once", "这次操作已经完成，密码或密钥只显示一次。");
    }

    [Fact]
    public async Task Terminal_EnrolledAnewOrRemoved_ItsSecretAndSessionOpenNothing()
    {
        using var manager = await host.StaffAsync("manager");
        using var device = host.Anonymous();
        var (first, session) = await EnrolAsync();
        (await session.GetAsync($"halls/{Hall}/board")).Status.ShouldBe(200);
        var (second, renewed) = await EnrolAsync();
        second.ShouldNotBe(first);
        (await session.GetAsync($"halls/{Hall}/board")).ShouldBeRefused(401, "sign_in_required", "请先登录。");
        (await device.PostAsync("terminal-session", new { terminal = "screen-anew", secret = first })).ShouldBeRefused(401, "sign_in_failed", "终端编号或密钥不正确。");

        (await manager.DeleteAsync("terminals/screen-anew")).Status.ShouldBe(204);
        (await renewed.GetAsync($"halls/{Hall}/board")).ShouldBeRefused(401, "sign_in_required", "请先登录。");
        (await manager.DeleteAsync("terminals/screen-anew")).ShouldBeRefused(404, "terminal_unknown", "没有这个终端。");
        session.Dispose();
        renewed.Dispose();

        async Task<(string Secret, HallClient Session)> EnrolAsync()
        {
            var code = await OfferAsync(manager, new { terminal = "screen-anew", kind = "windowScreen", office = Hall, post = "1" });
            var secret = (await device.PostAsync("enrolments", new { code }))["secret"];
            (await device.PostAsync("terminal-session", new { terminal = "screen-anew", secret })).Status.ShouldBe(200);
            return (secret, new HallClient(host.Process.Address, cookie: device.Cookie));
        }
    }

    [Fact]
    public async Task Manager_EnrolsAndRemovesInTheirOwnHallOnly()
    {
        using var manager = await host.StaffAsync("manager");
        (await manager.PostAsync("terminals", new { terminal = "kiosk-other", kind = "kiosk", office = DemonstrationHost.OtherHall, post = "kiosk-1" }))
            .ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        (await manager.DeleteAsync($"terminals/{DemonstrationHost.OtherHall}-kiosk-1")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        (await manager.GetAsync($"terminals?office={DemonstrationHost.OtherHall}")).Body!.AsArray()
            .Select(one => (string?)one!["office"]).Distinct().ShouldBe([Hall]);
    }

    [Fact]
    public async Task Screen_OfAWindowTheHallHasNot_IsRefused()
    {
        using var manager = await host.StaffAsync("manager");
        (await manager.PostAsync("terminals", new { terminal = "screen-99", kind = "windowScreen", office = Hall, post = "99" }))
            .ShouldBeRefused(404, "window_unknown", "没有这个窗口。");
    }

    private static async Task<string> OfferAsync(HallClient keeper, object body)
    {
        var offered = await keeper.PostAsync("terminals", body);
        (offered.Status, (long?)offered.Body!["holdsFor"]).ShouldBe((201, 600_000), offered.ToString());
        return offered["code"];
    }
}
