using System.Net.Http.Json;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>What every request meets before an endpoint: other sites' pages, sizes, rates, headers.</summary>
public sealed class WebSurfaceTests(AccessHall hall) : IClassFixture<AccessHall>
{
    private static readonly (string, string)[] None = [];

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Origin", "null")]
    public async Task Write_FromAnotherSitesPage_IsRefusedAndReadsAreNot(string header, string value)
    {
        using var manager = await hall.CallerAsync(Roles.Manager);
        var written = await SendAsync(manager, (header, value));
        written.ShouldBeRefused(403, "cross_site", "这个请求来自其他网站的页面。");
        (await manager.GetAsync($"{AccessHall.Hall}/board", (header, value))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Write_FromOwnPageOrNoBrowser_IsTaken()
    {
        using var manager = await hall.CallerAsync(Roles.Manager);
        var own = hall.Address.GetLeftPart(UriPartial.Authority);
        foreach (var headers in new[] { None, [("Sec-Fetch-Site", "same-origin"), ("Origin", own)], [("Origin", own)], [("Origin", own.Replace("http", "https"))] })
            (await SendAsync(manager, headers)).ShouldBeRefused(404, "staff_unknown", "人员名册中没有这个人。");
    }

    [Fact]
    public async Task Answer_OfTheApi_IsKeptNowhereAndRunsNothing()
    {
        using var manager = await hall.CallerAsync(Roles.Manager);
        foreach (var answer in new[] { await manager.GetAsync($"{AccessHall.Hall}/roster"), await manager.GetAsync("none") })
        {
            answer.Headers["Cache-Control"].ShouldBe("no-store");
            answer.Headers["Content-Security-Policy"].ShouldBe("default-src 'none'; frame-ancestors 'none'");
            answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
            answer.Headers["Cross-Origin-Resource-Policy"].ShouldBe("same-origin");
            answer.Headers.ShouldNotContainKey("Server");
            answer.Headers.ShouldNotContainKey("Strict-Transport-Security");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData($"/window/{AccessHall.Id}/1")]
    public async Task Page_Every_IsHeldToItsOwnSite(string path)
    {
        using var nobody = await hall.CallerAsync(AccessHall.Anonymous);
        var headers = (await nobody.GetAsync(path)).Headers;
        headers["Content-Security-Policy"].ShouldBe(
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        headers["Cross-Origin-Opener-Policy"].ShouldBe("same-origin");
        headers["Referrer-Policy"].ShouldBe("same-origin");
        headers["Permissions-Policy"].ShouldBe("camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    [Fact]
    public async Task Body_LargerThanItsEndpointTakes_IsRefused()
    {
        using var nobody = await hall.CallerAsync(AccessHall.Anonymous);
        (await nobody.PostAsync("session", new { userName = new string('a', 4_096) })).ShouldBeRefused(413, "request_too_large", "请求内容过大。");
        using var manager = await hall.CallerAsync(Roles.Manager);
        (await manager.PutTextAsync($"{AccessHall.Hall}/configuration", new string(' ', 65_537))).ShouldBeRefused(413, "request_too_large", "请求内容过大。");
    }

    [Fact]
    public async Task Guess_MoreOftenThanALimit_IsRefusedUntilLater()
    {
        var data = Directory.CreateTempSubdirectory("servicesdk-limits-");
        await using var host = await HostProcess.StartAsync(data.FullName, "--guesses-per-minute", "2", "--requests-per-minute", "20");
        using var nobody = new HallClient(host.Address);
        for (var n = 0; n < 2; n++)
            (await nobody.GetAsync("cases/none/progress")).Status.ShouldBe(404);
        var refused = await nobody.GetAsync("cases/none/progress");
        refused.ShouldBeRefused(429, "too_many_requests", "请求过于频繁。");
        int.Parse(refused.RetryAfter!).ShouldBeInRange(1, 60);

        // What guesses nothing has the wider limit.
        var answers = new List<int>();
        while (answers.Count < 30)
            answers.Add((await nobody.GetAsync("halls")).Status);
        answers.TakeWhile(status => status == 200).Count().ShouldBeInRange(10, 20);
        answers[^1].ShouldBe(429);
        await host.DisposeAsync();
        data.Delete(recursive: true);
    }

    private static Task<Reply> SendAsync(HallClient client, params (string, string)[] headers) => client.SendAsync(
        HttpMethod.Put, $"{AccessHall.Hall}/roster/seats/1", JsonContent.Create(new { number = "999" }), Guid.NewGuid().ToString(), headers);
}
