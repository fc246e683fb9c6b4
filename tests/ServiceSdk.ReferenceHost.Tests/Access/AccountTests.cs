using ServiceSdk.ReferenceHost.Tests.Hosts;
using static ServiceSdk.ReferenceHost.Tests.Access.NewStaff;

namespace ServiceSdk.ReferenceHost.Tests.Access;

public sealed class AccountTests(DemonstrationHost host)
{
    [Fact]
    public async Task Account_Created_OpensNothingUntilItsPasswordIsChosen()
    {
        const string userName = "first-password";
        var password = await host.CreateAsync(userName);
        using var staff = host.Anonymous();
        (await staff.SignInAsync(userName, password)).ShouldBeRefused(403, "password_change_required", "这是系统生成的密码，只能用来设置新密码。");

        (await staff.PostAsync("password", new { userName, password, newPassword = "too short" })).ShouldBeRefused(422, "password_too_short", "密码至少12个字符。");
        (await staff.PostAsync("password", new { userName, password = "wrong", newPassword = Chosen })).ShouldBeRefused(401, "sign_in_failed", "用户名或密码不正确。");
        (await staff.PostAsync("password", new { userName, password, newPassword = Chosen })).Status.ShouldBe(204);

        (await staff.SignInAsync(userName, password)).ShouldBeRefused(401, "sign_in_failed", "用户名或密码不正确。");
        var session = await staff.SignInAsync(userName, Chosen);
        (session.Status, session["hall"], (long?)session.Body!["lockAfter"]).ShouldBe((200, DemonstrationHost.Hall, 600_000));
        (await staff.PostAsync("password", new { userName, password = Chosen, newPassword = Chosen })).ShouldBeRefused(409, "password_unchanged", "新密码和原来的一样。");
    }

    [Fact]
    public async Task Account_CreatedTwiceUnderOneKey_ShowsItsPasswordOnce()
    {
        using var administrator = await host.AdministratorAsync();
        var (key, body) = (Guid.NewGuid(), new { userName = "created-twice", roles = new[] { "clerk" }, office = DemonstrationHost.Hall });
        (await administrator.PostAsync("accounts", body, key)).Status.ShouldBe(201);
        (await administrator.PostAsync("accounts", body, key)).ShouldBeRefused(409, "shown_once", "这次操作已经完成，密码或密钥只显示一次。");
        (await administrator.PostAsync("accounts", body)).ShouldBeRefused(409, "user_name_taken", "这个用户名已经存在。");
    }

    [Fact]
    public async Task Account_Disabled_ItsSessionEndsAtOnceAndItIsToldWhy()
    {
        const string userName = "disabled-one";
        using var administrator = await host.AdministratorAsync();
        using var staff = await host.SignedInAsync(userName);
        (await administrator.PostAsync($"accounts/{userName}/disabling", new { })).Body!["disabled"]!.GetValue<bool>().ShouldBeTrue();
        await staff.ShouldBeSignedOutAsync();
        (await staff.SignInAsync(userName, Chosen)).ShouldBeRefused(403, "account_disabled", "这个账号已经停用。");

        (await administrator.PostAsync($"accounts/{userName}/enabling", new { })).Status.ShouldBe(200);
        await staff.ShouldBeSignedOutAsync();
        (await staff.SignInAsync(userName, Chosen)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Account_Changed_SignsInAnewInItsNewRole()
    {
        const string userName = "changed-one";
        using var administrator = await host.AdministratorAsync();
        using var staff = await host.SignedInAsync(userName);
        var changed = await administrator.PutAsync($"accounts/{userName}", new { roles = new[] { "manager" }, office = DemonstrationHost.OtherHall, tier = "village" });
        (changed.Status, changed["office"], changed["tier"]).ShouldBe((200, DemonstrationHost.OtherHall, "village"));
        await staff.ShouldBeSignedOutAsync();
        await staff.SignInAsync(userName, Chosen);
        (await staff.GetAsync($"halls/{DemonstrationHost.OtherHall}/roster")).Status.ShouldBe(200);
        (await staff.GetAsync($"halls/{DemonstrationHost.Hall}/roster")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
    }

    [Fact]
    public async Task Password_Reset_EndsSessionsAndIsShownOnce()
    {
        const string userName = "reset-one";
        using var administrator = await host.AdministratorAsync();
        using var staff = await host.SignedInAsync(userName);
        var key = Guid.NewGuid();
        var given = await administrator.PostAsync($"accounts/{userName}/password-reset", new { }, key);
        given["password"].Length.ShouldBe(10);
        (await administrator.PostAsync($"accounts/{userName}/password-reset", new { }, key)).ShouldBeRefused(409, "shown_once", "这次操作已经完成，密码或密钥只显示一次。");
        await staff.ShouldBeSignedOutAsync();
        (await staff.SignInAsync(userName, Chosen)).ShouldBeRefused(401, "sign_in_failed", "用户名或密码不正确。");
        (await staff.SignInAsync(userName, given["password"])).ShouldBeRefused(403, "password_change_required", "这是系统生成的密码，只能用来设置新密码。");
    }

    [Fact]
    public async Task Password_Changed_RepeatsItsAnswerAndEndsEverySession()
    {
        const string userName = "own-change";
        using var staff = await host.SignedInAsync(userName);
        var (key, body) = (Guid.NewGuid(), new { userName, password = Chosen, newPassword = Chosen + "!" });
        (await staff.PostAsync("password", body, key)).Status.ShouldBe(204);
        (await staff.PostAsync("password", body, key)).Status.ShouldBe(204);
        await staff.ShouldBeSignedOutAsync();
        (await staff.SignInAsync(userName, Chosen + "!")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SignOut_EndsTheCookieItself()
    {
        using var staff = await host.SignedInAsync("signed-out");
        using var thief = new HallClient(host.Process.Address, cookie: staff.Cookie);
        (await thief.GetAsync("session")).Status.ShouldBe(200);
        (await staff.DeleteAsync("session")).Status.ShouldBe(204);
        await thief.ShouldBeSignedOutAsync();
    }

    [Fact]
    public async Task SignOutEverywhere_EndsTheOtherSessionsToo()
    {
        const string userName = "everywhere";
        using var here = await host.SignedInAsync(userName);
        using var there = host.Anonymous();
        await there.SignInAsync(userName, Chosen);
        (await here.DeleteAsync("sessions")).Status.ShouldBe(204);
        await here.ShouldBeSignedOutAsync();
        await there.ShouldBeSignedOutAsync();
    }

    [Fact]
    public async Task Sessions_OfOneself_AreListedAndEndedOneByOne()
    {
        const string userName = "two-places";
        using var here = await host.SignedInAsync(userName);
        using var there = host.Anonymous();
        await there.SignInAsync(userName, Chosen);
        using var stranger = await host.SignedInAsync("another-place");

        var listed = (await here.GetAsync("sessions")).Body!.AsArray();
        listed.Select(one => ((bool)one!["current"]!, (bool)one["locked"]!, (string?)one["window"])).ShouldBe([(true, false, ""), (false, false, "")], ignoreOrder: true);
        var other = (string)listed.Single(one => !(bool)one!["current"]!)!["session"]!;
        (await stranger.DeleteAsync($"sessions/{other}")).ShouldBeRefused(404, "session_unknown", "没有这个登录，或者它已经结束。");
        (await there.GetAsync("session")).Status.ShouldBe(200);

        (await here.DeleteAsync($"sessions/{other}")).Status.ShouldBe(204);

        await there.ShouldBeSignedOutAsync();
        (await here.GetAsync("sessions")).Body!.AsArray().ShouldHaveSingleItem();
        (await here.DeleteAsync($"sessions/{other}")).ShouldBeRefused(404, "session_unknown", "没有这个登录，或者它已经结束。");
    }

    [Fact]
    public async Task Session_ForgottenAtAWindow_EndedFromElsewhere_ClosesTheWindow()
    {
        using var forgotten = await host.StaffAsync("clerk", "1");
        using var elsewhere = await host.StaffAsync("clerk");
        var session = (await elsewhere.GetAsync("sessions")).Body!.AsArray().First(one => (string?)one!["window"] == "1")!["session"]!;

        (await elsewhere.DeleteAsync($"sessions/{session}")).Status.ShouldBe(204);

        await forgotten.ShouldBeSignedOutAsync();
        using var screen = host.Terminal("screen-1");
        (await screen.GetAsync($"halls/{DemonstrationHost.Hall}/windows/1"))["state"].ShouldBe("closed");
    }

    [Fact]
    public async Task Accounts_ListedByAManager_AreTheHallsAndNoOther()
    {
        using var manager = await host.StaffAsync("manager");
        var offices = (await manager.GetAsync($"accounts?office={DemonstrationHost.OtherHall}&size=200")).Body!["entries"]!.AsArray().Select(one => (string?)one!["office"]);
        offices.Distinct().ShouldBe([DemonstrationHost.Hall]);

        using var administrator = await host.AdministratorAsync();
        var first = await administrator.GetAsync("accounts?size=1");
        var second = await administrator.GetAsync($"accounts?size=1&after={first["next"]}");
        // Other tests add accounts to this host, so the pages are held against the list read at once.
        var all = UserNames(await administrator.GetAsync("accounts?size=200"));
        all.ShouldBe(all.Order(StringComparer.Ordinal));
        UserNames(first).Concat(UserNames(second)).ShouldBe(all.Take(2));
        first["next"].ShouldBe(all[0]);
        first.Body!.ToJsonString().ShouldNotContain("assword\":\"");
    }

    [Fact]
    public async Task Administrator_TheLastOne_IsNotDisabled()
    {
        using var administrator = await host.AdministratorAsync();
        (await administrator.PostAsync("accounts/administrator/disabling", new { })).ShouldBeRefused(409, "last_administrator", "这是最后一个可用的系统管理员账号。");
        (await administrator.PostAsync("accounts/nobody/disabling", new { })).ShouldBeRefused(404, "account_unknown", "没有这个账号。");
    }

    private static List<string> UserNames(Reply accounts) => [.. accounts.Body!["entries"]!.AsArray().Select(one => (string)one!["userName"]!)];
}
