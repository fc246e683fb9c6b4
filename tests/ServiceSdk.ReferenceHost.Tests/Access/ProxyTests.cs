using System.Net.Http.Json;
using System.Web;
using ServiceSdk.ReferenceHost.Tests.Access.Identity;
using ServiceSdk.ReferenceHost.Tests.Commands;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>The host behind a proxy that ends TLS: its word is believed where the operator named it, and nobody else's.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Host_BehindANamedProxy_HasSecureCookiesAndSendsBrowsersBackByHttps()
    {
        using var issuer = Issuer.Start();
        await using var host = await StartAsync("127.0.0.0/8", issuer);

        using var signedIn = await PostAsync(host, "session", new { userName = "administrator", password = host.Secrets["administrator"] });
        signedIn.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("__Host-hall=");
        signedIn.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        using var proving = await PostAsync(host, "identity-proofs", new { returnUrl = "/" });
        (await CallbackAsync(proving)).ShouldBe("https://hall.example.gov.cn/sign-in/callback");
    }

    [Fact]
    public async Task Host_AskedThroughAProxyNobodyNamed_BelievesNothingOfIt()
    {
        using var issuer = Issuer.Start();
        await using var host = await StartAsync("192.0.2.1", issuer);

        using var proving = await PostAsync(host, "identity-proofs", new { returnUrl = "/" }, from: null);
        proving.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        (await CallbackAsync(proving)).ShouldBe("http://hall.example.gov.cn/sign-in/callback");
    }

    [Fact]
    public async Task Demonstration_AskedFromElsewhereThroughANamedProxy_IsRefused()
    {
        using var issuer = Issuer.Start();
        await using var host = await StartAsync("127.0.0.1", issuer);

        using var refused = await PostAsync(host, "session", new { userName = "administrator", password = host.Secrets["administrator"] }, from: "198.51.100.7");

        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("demonstration_local_only");
    }

    [Fact]
    public async Task Option_ThatNamesNoAddress_IsRefused()
    {
        var run = await HostCommand.RunAsync(["serve", "--data", "none", "--proxy", "nginx"]);

        (run.ExitCode, run.Error.Trim()).ShouldBe(
            (2, "命令行不正确：--proxy应为代理的IP地址或者网段，例如127.0.0.1、10.20.0.0/16。请用--help查看用法。 [command_line_invalid]"));
    }

    private static async Task<HostProcess> StartAsync(string proxy, Issuer issuer)
    {
        var data = Directory.CreateTempSubdirectory("servicesdk-proxy-");
        return await HostProcess.StartAsync(data.FullName, ["--proxy", proxy, .. IdentityHall.OptionsFor(issuer.Address, data)]);
    }

    /// <summary>A request as the proxy passes it on.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HostProcess host, string path, object body, string? from = "127.0.0.1")
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, $"/api/v1/{path}")) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (from is not null)
            request.Headers.Add("X-Forwarded-For", from);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Host = "hall.example.gov.cn";
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Where the provider is told to send the browser back to.</summary>
    private static async Task<string?> CallbackAsync(HttpResponseMessage answer)
    {
        var started = await answer.Content.ReadFromJsonAsync<Started>(TestContext.Current.CancellationToken);
        return HttpUtility.ParseQueryString(new Uri(started!.Address).Query)["redirect_uri"];
    }

    private sealed record Started(string Address);
}
