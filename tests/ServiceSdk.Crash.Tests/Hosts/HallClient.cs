using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace ServiceSdk.Crash.Tests.Hosts;

/// <summary>The people and terminals of the first pilot hall. They keep their cookies and secrets over a restart, as browsers do.</summary>
internal sealed class HallClient(IReadOnlyDictionary<string, string> secrets, CancellationToken cancellation) : IDisposable
{
    public const string Hall = "320402006-1";
    public const string Kiosk = "kiosk-1";
    public const string Screen = "screen-1";
    private readonly Dictionary<string, HttpClient> _clients = [];
    private readonly Dictionary<string, CookieContainer> _cookies = [];

    /// <summary>Where the host listens now.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1");

    public async Task SignInAsync(string staff, string? window = null)
    {
        var cookies = _cookies[staff] = new CookieContainer();
        _clients[staff] = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies });
        var name = $"{Hall}-{staff}";
        (await SendAsync(new Call(staff, "/api/v1/session", new { userName = name, password = secrets[name], window }))).Succeeded();
    }

    /// <summary>The cookies of somebody signed in, for a call made by hand.</summary>
    public string CookieOf(string staff) => _cookies[staff].GetCookieHeader(Address);

    public void Enrol(string terminal)
    {
        var name = $"{Hall}-{terminal}";
        _clients[terminal] = new HttpClient();
        _clients[terminal].DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Terminal", $"{name}:{secrets[name]}");
    }

    /// <summary>Sends a call under its key.</summary>
    /// <exception cref="HttpRequestException">The host went away before it answered.</exception>
    public async Task<Reply> SendAsync(Call call)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, call.Path)) { Content = ContentOf(call.Body) };
        request.Headers.Add("Idempotency-Key", call.Key.ToString());
        using var response = await _clients[call.Who].SendAsync(request, cancellation);
        return await Reply.ReadAsync(response);
    }

    private static HttpContent ContentOf(object body) => body is byte[] pdf
        ? new ByteArrayContent(pdf) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } }
        : JsonContent.Create(body);

    public async Task<Reply> GetAsync(string who, string path)
    {
        using var response = await _clients[who].GetAsync(new Uri(Address, path), cancellation);
        return await Reply.ReadAsync(response);
    }

    /// <summary>Reads until what is shown is as wanted; the test's limit ends it.</summary>
    public async Task<Reply> UntilAsync(string who, string path, Func<Reply, bool> wanted)
    {
        while (true)
        {
            var reply = await GetAsync(who, path);
            if (wanted(reply))
                return reply;
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }
}
