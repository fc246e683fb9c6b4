using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access.Identity;

/// <summary>A browser with its cookies, as far as signing in by an identity provider needs one: it does each of the page's steps.</summary>
internal sealed class ProvingBrowser : IDisposable
{
    private readonly HttpClient _http;

    public ProvingBrowser(Uri host) => _http = new HttpClient(
        new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host };

    /// <summary>Asks where to go, and goes there and back.</summary>
    /// <returns>The page it is sent to in the end.</returns>
    public async Task<string> ProveAsync(string returnUrl = "/") => await BackAsync(await AddressAsync(await StartAsync(returnUrl)));

    public Task<Reply> StartAsync(string returnUrl = "/") => PostAsync("identity-proofs", new { returnUrl });

    /// <summary>Goes to the issuer.</summary>
    /// <returns>Where the issuer sends it.</returns>
    public Task<string> AddressAsync(Reply started)
    {
        started.Status.ShouldBe(200, started.ToString());
        return NextAsync(started["address"]);
    }

    /// <summary>Follows the issuer back to the host.</summary>
    /// <returns>The page the host sends it to.</returns>
    public Task<string> BackAsync(string callback) => NextAsync(callback);

    public Task<Reply> EnterAsync(string? window = null) => PostAsync("proved-session", new { window });

    public Task<Reply> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public void Dispose() => _http.Dispose();

    private async Task<string> NextAsync(string address)
    {
        using var answer = await _http.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = content };
        if (content is not null)
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", text.Length > 0 ? JsonNode.Parse(text) : null);
    }
}
