using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServiceSdk.ReferenceHost.Tests.Fuzzing;

/// <summary>Makes requests to the operations of the document; the same seed makes the same ones.</summary>
internal sealed partial class Requests(JsonNode document, Words words, Random random)
{
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly IReadOnlyList<ApiOperation> _operations = ApiOperation.AllOf(document);
    private readonly Bodies _bodies = new(document, words, random);

    /// <summary>How many operations there are.</summary>
    public int Operations => _operations.Count;

    /// <summary>The next request.</summary>
    /// <param name="host">The host's address.</param>
    public Asked Next(Uri host)
    {
        var operation = _operations[random.Next(_operations.Count)];
        var path = Parameter().Replace(operation.Path, match => Uri.EscapeDataString(Sound(words.For(match.Groups["name"].Value))));
        var query = string.Join('&', operation.Queries.Where(_ => random.Next(3) > 0).Select(name => $"{name}={Uri.EscapeDataString(Sound(words.For(name)))}"));
        var method = random.Next(50) == 0 ? HttpMethod.Patch : operation.Method;
        return new Asked(
            operation, method, new Uri($"{host.GetLeftPart(UriPartial.Authority)}{path}{(query.Length > 0 ? $"?{query}" : "")}", in AsItIs),
            method == HttpMethod.Get ? null : _bodies.Make(operation.Body), random.Next(30) == 0 ? "text/plain" : "application/json", Key());
    }

    private string? Key() => random.Next(40) switch
    {
        0 => null,
        1 => words.Harm().Any(static character => character is < ' ' or > '~') ? "-" : words.Harm().Replace("\r\n", "", StringComparison.Ordinal),
        _ => NewKey().ToString(),
    };

    private Guid NewKey()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>Without half surrogates, which no address can carry.</summary>
    private static string Sound(string text) => text.Replace("\uD800", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Parameter();
}

/// <summary>A request as it was made, so that it can be sent again.</summary>
internal sealed record Asked(ApiOperation Operation, HttpMethod Method, Uri Address, byte[]? Body, string MediaType, string? Key)
{
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Address);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        }

        if (Key is not null)
            message.Headers.TryAddWithoutValidation("Idempotency-Key", Key);
        return message;
    }
}
