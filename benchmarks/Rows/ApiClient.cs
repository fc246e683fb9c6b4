using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>One who asks a host: a terminal by its header, or a person by the cookie of a sign-in.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    public ApiClient(Uri address, string? authorization)
    {
        _http = new HttpClient { BaseAddress = address };
        if (authorization is not null)
            _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
    }

    /// <summary>Posts what must be done.</summary>
    /// <exception cref="NotMeasuredException">It was not.</exception>
    public async Task<JsonElement> DoAsync(string path, string body, Guid? key = null)
    {
        var answer = await AskAsync(path, body, key);
        return answer.Status < 300 ? answer.Body : throw new NotMeasuredException($"{path} answered {answer.Status} {answer.Code}.");
    }

    /// <summary>Posts and reads the answer, whatever it is.</summary>
    public async Task<Answered> AskAsync(string path, string body, Guid? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Idempotency-Key", $"{key ?? Guid.NewGuid()}");
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsByteArrayAsync();
        return new Answered((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, JsonElement.Parse(text));
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>An answer.</summary>
internal sealed record Answered(int Status, string? MediaType, JsonElement Body)
{
    public string? Code => Text("code");

    /// <summary>Whether it is a client's fault told as problem details with this code, in Chinese words.</summary>
    public bool IsRefusal(string code) =>
        Status is >= 400 and < 500 && MediaType == "application/problem+json" && Code == code
        && Text("title") is { } title && title.Any(letter => letter is >= '一' and <= '鿿');

    private string? Text(string property) => Body.TryGetProperty(property, out var value) ? value.GetString() : null;
}
