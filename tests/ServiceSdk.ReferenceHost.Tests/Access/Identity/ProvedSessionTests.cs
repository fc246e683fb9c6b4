using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;

namespace ServiceSdk.ReferenceHost.Tests.Access.Identity;

/// <summary>Staff sign in by an identity provider: what it proves begins the session a password would, and what it does not prove begins none.</summary>
public sealed class ProvedSessionTests(IdentityHall hall) : IClassFixture<IdentityHall>
{
    private const string Ann = "320402006-1-clerk-1", Bob = "320402006-1-clerk-2", Manager = "320402006-1-manager";

    private static readonly Dictionary<string, Action<Issuer>> Twists = new()
    {
        ["another nonce"] = issuer => issuer.Twist = token => token["nonce"] = "another",
        ["no nonce"] = issuer => issuer.Twist = token => token.Remove("nonce"),
        ["for another client"] = issuer => issuer.Twist = token => token["aud"] = "another",
        ["of another issuer"] = issuer => issuer.Twist = token => token["iss"] = "https://sso.example.com",
        ["of nobody"] = issuer => issuer.Twist = token => token.Remove("sub"),
        ["expired"] = issuer => issuer.Twist = token => (token["iat"], token["exp"]) = (Ago(600), Ago(120)),
        ["of an old sign-in"] = issuer => issuer.Twist = token => token["auth_time"] = Ago(600),
        ["silent about when"] = issuer => issuer.Twist = token => token.Remove("auth_time"),
        ["signed by another key"] = issuer => issuer.Forges = true,
        ["unsigned"] = issuer => (issuer.Algorithm, issuer.Signs) = ("none", false),
        ["without its signature"] = issuer => issuer.Signs = false,
        ["signed by the client's secret"] = issuer => issuer.Algorithm = "HS256",
        ["not given out"] = issuer => issuer.Exchanges = false,
    };

    public static TheoryData<string> Faults => [.. Twists.Keys];

    [Fact]
    public async Task Proof_OfABoundPerson_BeginsTheSessionAPasswordBegins()
    {
        const string person = "staff-0001-somebody";
        var bound = await hall.BindAsync(Manager, person);
        (bound.Status, (bool?)bound.Body!["bound"]).ShouldBe((200, true));
        using var byPassword = new HallClient(hall.Address);
        var expected = await byPassword.SignInAsync(Manager, MadeHall.Secret);

        using var browser = new ProvingBrowser(hall.Address);
        hall.Issuer.Person = person;
        (await browser.ProveAsync("/windows/320402006-1")).ShouldBe("/sign-in?proved=1&returnUrl=%2Fwindows%2F320402006-1");
        var entered = await browser.EnterAsync();
        entered.Body!.ToJsonString().ShouldBe(expected.Body!.ToJsonString());
        (await browser.GetAsync($"{QueueHall.Hall}/roster")).Status.ShouldBe(200);

        var asked = hall.Issuer.Asked;
        (asked["scope"], asked["prompt"], asked["max_age"], asked["response_type"], asked["code_challenge_method"])
            .ShouldBe(("openid", "login", "0", "code", "S256"));

        // What proved somebody is gone, and what the provider calls them is kept nowhere.
        (await browser.EnterAsync()).ShouldBeRefused(401, "identity_proof_missing", "统一身份认证没有通过，或者已经过期。");
        hall.Journal.RecordsWith(person).ShouldBe(0);
        hall.Output.ShouldNotContain(person);
    }

    [Fact]
    public async Task Proof_AtALockedWindow_TakesItOverWithItsNumber()
    {
        await hall.BindAsync(Ann, "staff-ann");
        await hall.BindAsync(Bob, "staff-bob");
        using var kiosk = hall.Terminal("kiosk-1");
        using var computer = new ProvingBrowser(hall.Address);
        (await EnterAsync(computer, "staff-ann", "1"))["userName"].ShouldBe(Ann);
        await kiosk.TakeAsync(QueueHall.Household);
        var called = await computer.PostAsync($"{QueueHall.Hall}/windows/1/calls", new { });
        (await computer.PostAsync("session/locking", new { })).Status.ShouldBe(204);
        (await computer.GetAsync("session")).ShouldBeRefused(423, "session_locked", "屏幕已经锁定。");

        using var elsewhere = new ProvingBrowser(hall.Address);
        (await EnterAsync(elsewhere, "staff-bob", "1")).ShouldBeRefused(409, "window_taken", "1号窗口已有其他人员上岗。");
        (await EnterAsync(computer, "staff-bob", "1"))["userName"].ShouldBe(Bob);
        (await computer.PostAsync($"{QueueHall.Hall}/windows/1/services", new { ticket = called["ticket"] })).Status.ShouldBe(201);
        (await computer.PostAsync($"{QueueHall.Hall}/windows/1/completions", new { ticket = called["ticket"] })).Status.ShouldBe(200);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Proof_ThatIsNone_BeginsNoSession(string fault)
    {
        await hall.BindAsync(Manager, "staff-twisted");
        using var browser = new ProvingBrowser(hall.Address);
        hall.Issuer.Person = "staff-twisted";
        Twists[fault](hall.Issuer);
        try
        {
            (await browser.ProveAsync()).ShouldStartWith("/sign-in?proved=1");
            (await browser.EnterAsync()).ShouldBeRefused(401, "identity_proof_missing", "统一身份认证没有通过，或者已经过期。");
        }
        finally
        {
            hall.Issuer.Mend();
        }

        (await EnterAsync(browser, "staff-twisted")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Proof_BroughtBackByAnotherBrowserOrTwice_BeginsNoSession()
    {
        await hall.BindAsync(Manager, "staff-once");
        hall.Issuer.Person = "staff-once";
        using var browser = new ProvingBrowser(hall.Address);
        using var thief = new ProvingBrowser(hall.Address);
        var callback = await browser.AddressAsync(await browser.StartAsync());
        await thief.BackAsync(callback);
        (await thief.EnterAsync()).ShouldBeRefused(401, "identity_proof_missing", "统一身份认证没有通过，或者已经过期。");

        await browser.BackAsync(callback);
        (await browser.EnterAsync()).Status.ShouldBe(200);
        await browser.BackAsync(callback);
        (await browser.EnterAsync()).ShouldBeRefused(401, "identity_proof_missing", "统一身份认证没有通过，或者已经过期。");
    }

    [Fact]
    public async Task Proof_OfSomebodyNotBoundOrDisabled_BeginsNoSession()
    {
        using var browser = new ProvingBrowser(hall.Address);
        (await EnterAsync(browser, "staff-unknown")).ShouldBeRefused(403, "identity_not_bound", "您的统一身份没有绑定本系统的账号。");

        await hall.BindAsync(Bob, "staff-disabled");
        using var administrator = await hall.StaffAsync(Roles.Administrator);
        (await administrator.PostAsync($"accounts/{Bob}/disabling", new { })).Status.ShouldBe(200);
        (await EnterAsync(browser, "staff-disabled")).ShouldBeRefused(403, "account_disabled", "这个账号已经停用。");
        (await administrator.PostAsync($"accounts/{Bob}/enabling", new { })).Status.ShouldBe(200);
        (await EnterAsync(browser, "staff-disabled")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Binding_ChangedOrTakenAway_EndsItsSessionsAndHoldsForOneAccount()
    {
        await hall.BindAsync(Manager, "staff-bound");
        using var browser = new ProvingBrowser(hall.Address);
        (await EnterAsync(browser, "staff-bound")).Status.ShouldBe(200);
        (await hall.BindAsync(Ann, "staff-bound")).ShouldBeRefused(409, "identity_taken", "这个统一身份已经绑定另一个账号。");
        (await hall.BindAsync(Ann, "")).ShouldBeRefused(400, "identity_invalid", "统一身份的用户标识不正确。");

        using var administrator = await hall.StaffAsync(Roles.Administrator);
        (await administrator.DeleteAsync($"accounts/{Manager}/identity")).Status.ShouldBe(200);
        (await browser.GetAsync("session")).ShouldBeRefused(401, "sign_in_required", "请先登录。");
        (await EnterAsync(browser, "staff-bound")).ShouldBeRefused(403, "identity_not_bound", "您的统一身份没有绑定本系统的账号。");
        (await administrator.DeleteAsync($"accounts/{Manager}/identity")).ShouldBeRefused(409, "identity_none", "这个账号没有绑定统一身份。");
    }

    private async Task<Reply> EnterAsync(ProvingBrowser browser, string person, string? window = null)
    {
        hall.Issuer.Person = person;
        await browser.ProveAsync();
        return await browser.EnterAsync(window);
    }

    private static JsonNode Ago(int seconds) => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - seconds;
}
