using System.Text;
using System.Text.Json;
using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Commands.Halls;

/// <summary>Somebody signed in at a running host.</summary>
internal sealed class HostSession : IDisposable
{
    private const string Json = "application/json";
    private readonly HttpClient _http;

    private HostSession(string url) => _http = new HttpClient { BaseAddress = new Uri($"{url.TrimEnd('/')}/api/v1/") };

    public static async Task<Outcome<HostSession>> OpenAsync(HostSettings settings, CancellationToken cancellation)
    {
        var session = new HostSession(settings.Url);
        var signIn = JsonSerializer.Serialize(new SignIn(settings.User, HostSettings.ReadPassword(), null), ApiJson.Default.SignIn);
        if ((await session.SendAsync(HttpMethod.Post, "session", signIn, cancellation)).Succeeded(out _, out var refusal))
            return session;
        session.Dispose();
        return refusal;
    }

    /// <summary>Sends one request, a write under a key of its own.</summary>
    /// <returns>The answer's body; or what the host refused, or that there is none.</returns>
    public async Task<Outcome<string>> SendAsync(HttpMethod method, string path, string? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, Json);
            request.Headers.Add(IdempotencyKey.Header, Guid.NewGuid().ToString());
        }

        try
        {
            using var answer = await _http.SendAsync(request, cancellation);
            if (answer.IsSuccessStatusCode)
                return await answer.Content.ReadAsStringAsync(cancellation);
            var problem = await answer.Content.ReadFromJsonAsync(ApiJson.Default.Problem, cancellation);
            return new Refusal(problem!.Code, problem.Title, problem.Detail);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Refusal("host_unavailable", $"{_http.BaseAddress!.GetLeftPart(UriPartial.Authority)}没有应答。", "请核对--url，并确认主机正在运行。");
        }
    }

    public void Dispose() => _http.Dispose();
}
