using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ServiceSdk.Benchmarks.Bare;

/// <summary>The rival: the same server and request, one durable append, and nothing else.</summary>
internal static class BareEndpoint
{
    public static async Task<int> RunAsync(string data, string urls, int rowBytes)
    {
        using var rows = new BareJournal(Path.Combine(data, "bare.db"), rowBytes);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
        await using var app = builder.Build();
        app.MapGet("/health/ready", static () => "ready");
        app.MapPost("/tickets", async (BareTicket body) => Results.Json(
            new BareAnswer(await rows.AppendAsync(body.Item)), BareJson.Default.BareAnswer, statusCode: StatusCodes.Status201Created));
        await app.RunAsync();
        return 0;
    }
}

internal sealed record BareTicket(string Item, string? Visitor, string? Class, string? ClassReason);

internal sealed record BareAnswer(long Sequence);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BareTicket))]
[JsonSerializable(typeof(BareAnswer))]
internal sealed partial class BareJson : JsonSerializerContext;
