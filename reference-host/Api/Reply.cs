using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>What came of a command, as REST answers it: as JSON, or as a problem.</summary>
internal static class Reply
{
    public static async Task<IResult> OfAsync<T>(Task<Outcome<T>> taken, JsonTypeInfo<T> json, int status = StatusCodes.Status200OK)
        where T : notnull =>
        (await taken).Succeeded(out var view, out var refusal) ? new Whole<T>(view, json, status) : Problem.Of(refusal);

    /// <summary>Written at once and with its length: streamed, an answer costs a second write to say that it is over.</summary>
    private sealed class Whole<T>(T view, JsonTypeInfo<T> json, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(view, json);
            var response = context.Response;
            (response.StatusCode, response.ContentType, response.ContentLength) = (status, "application/json; charset=utf-8", body.Length);
            return response.Body.WriteAsync(body, 0, body.Length);
        }
    }
}
