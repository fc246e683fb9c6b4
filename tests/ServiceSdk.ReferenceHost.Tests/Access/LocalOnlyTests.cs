using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>The demonstration's generated passwords and secrets open nothing from elsewhere, a proxy's word taken for it.</summary>
public sealed class LocalOnlyTests(DemonstrationHost host)
{
    [Theory]
    [InlineData("session")]
    [InlineData("password")]
    [InlineData("terminal-session")]
    [InlineData("enrolments")]
    public async Task SignIn_ToTheDemonstrationFromElsewhere_IsRefused(string path)
    {
        var terminal = $"{DemonstrationHost.Hall}-kiosk-1";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Process.Address, $"/api/v1/{path}"));
        request.Content = JsonContent.Create(
            new { userName = "administrator", password = host.SecretOf("administrator"), terminal, secret = host.SecretOf(terminal) });
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var answer = await SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        ((string?)problem["code"], (string?)problem["title"], (string?)problem["detail"]).ShouldBe(
            ("demonstration_local_only", "演示数据只能在本机上使用。", "请在主机所在的计算机上登录。"));
    }

    [Fact]
    public async Task Terminal_OfTheDemonstrationFromElsewhere_IsNotKnown()
    {
        var terminal = $"{DemonstrationHost.Hall}-kiosk-1";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Process.Address, $"/api/v1/halls/{DemonstrationHost.Hall}/board"));
        request.Headers.Add("Authorization", $"Terminal {terminal}:{host.SecretOf(terminal)}");
        request.Headers.Add("Forwarded", "for=192.0.2.7");
        using var answer = await SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
