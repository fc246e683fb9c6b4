using System.Text.Json.Nodes;

namespace ServiceSdk.ReferenceHost.Tests.Fuzzing;

/// <summary>An operation as the API's document describes it.</summary>
internal sealed record ApiOperation(HttpMethod Method, string Path, IReadOnlyList<string> Queries, JsonNode? Body)
{
    /// <summary>Every operation of the document.</summary>
    public static IReadOnlyList<ApiOperation> AllOf(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new ApiOperation(
               new HttpMethod(operation.Key.ToUpperInvariant()), path.Key,
               [.. (operation.Value!["parameters"]?.AsArray() ?? []).Where(one => (string?)one!["in"] == "query").Select(one => (string)one!["name"]!)],
               operation.Value["requestBody"]?["content"]?["application/json"]?["schema"]),
    ];

    public override string ToString() => $"{Method} {Path}";
}
