using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>Somebody who calls the REST interface. Keeps the cookie of the last sign-in; every write has a key of its own unless told.</summary>
internal sealed class HallClient : IDisposable
{
    private readonly HttpClient _http;
    private string? _cookie;

    public HallClient(Uri host, string? authorization = null, string? cookie = null)
    {
        _cookie = cookie;
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = new Uri(host, "/api/v1/") };
        if (authorization is not null)
            _http.DefaultRequestHeaders.Add("Authorization", authorization);
    }

    /// <summary>The cookie of the last sign-in.</summary>
    public string Cookie => _cookie ?? throw new InvalidOperationException("Nobody signed in.");

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers: headers);

    public Task<Reply> PostAsync(string path, object body, Guid? key = null) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), (key ?? Guid.NewGuid()).ToString());

    /// <summary>Sends any text as JSON.</summary>
    public Task<Reply> PostTextAsync(string path, string text, string mediaType = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(text, Encoding.UTF8, mediaType), Guid.NewGuid().ToString());

    public Task<Reply> PutAsync(string path, object body, Guid? key = null) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), (key ?? Guid.NewGuid()).ToString());

    public Task<Reply> PutTextAsync(string path, string text, Guid? key = null) =>
        SendAsync(HttpMethod.Put, path, new StringContent(text, Encoding.UTF8, "application/json"), (key ?? Guid.NewGuid()).ToString());

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, key: Guid.NewGuid().ToString());

    /// <summary>Reads the head of the answer, and the body unless it is a stream of events.</summary>
    public async Task<Reply> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, string? key = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (_cookie is not null)
            request.Headers.Add("Cookie", _cookie);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        if (method == HttpMethod.Post && response.Headers.TryGetValues("Set-Cookie", out var set))
            _cookie = set.First().Split(';')[0];
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        var text = mediaType == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, mediaType, mediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(text) : null)
        {
            RetryAfter = response.Headers.RetryAfter?.ToString(),
            Headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
        };
    }

    /// <summary>Follows a stream of events.</summary>
    /// <param name="path">The stream.</param>
    /// <param name="after">The id of the last event seen; null for what comes from now on.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<BoardItem> FollowAsync(string path, string? after = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (_cookie is not null)
            request.Headers.Add("Cookie", _cookie);
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
        var item = new BoardItem("message", "", null);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length == 0)
            {
                yield return item;
                item = new BoardItem("message", "", null);
                continue;
            }

            var (field, value) = line.IndexOf(':') is var colon && colon > 0 ? (line[..colon], line[(colon + 1)..].TrimStart()) : (line, "");
            item = field switch
            {
                "event" => item with { Type = value },
                "id" => item with { Id = value },
                "data" when value.StartsWith('{') => item with { Data = JsonNode.Parse(value) },
                _ => item,
            };
        }
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>One event of a stream.</summary>
internal sealed record BoardItem(string Type, string Id, JsonNode? Data);

/// <summary>What the host answered.</summary>
internal sealed record Reply(int Status, string MediaType, JsonNode? Body)
{
    /// <summary>When to ask again; null where the answer does not say.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The answer's own headers, those of its content apart.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>A text of the answer by name; empty when it is not there.</summary>
    public string this[string name] => (string?)(Body as JsonObject)?[name] ?? "";

    /// <summary>The answer is a refusal, and exactly this one.</summary>
    public void ShouldBeRefused(int status, string code, string title)
    {
        (Status, MediaType, this["code"], this["title"]).ShouldBe((status, "application/problem+json", code, title));
        ((int?)Body!["status"], this["type"]).ShouldBe((status, $"/problems/{code}"));
        this["detail"].ShouldNotBeEmpty();
    }

    public override string ToString() => $"{Status} {Body?.ToJsonString(JsonSerializerOptions.Web)}";
}
