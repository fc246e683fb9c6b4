using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>What came of a command, as REST answers it: as JSON, or as a problem.</summary>
internal static class Reply
{
    public static async Task<IResult> OfAsync<T>(Task<Outcome<T>> taken, JsonTypeInfo<T> json, int status = StatusCodes.Status200OK)
        where T : notnull =>
        (await taken).Succeeded(out var view, out var refusal) ? Results.Json(view, json, statusCode: status) : Problem.Of(refusal);
}
