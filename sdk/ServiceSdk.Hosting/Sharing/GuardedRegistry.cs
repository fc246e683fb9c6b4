using System.Text.Json;
using ServiceSdk.Plugins.Guarding;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Sharing;

/// <summary>Stands between a window and a registry: whatever goes wrong there is no answer, and never holds the window. Safe for concurrent calls.</summary>
internal sealed class GuardedRegistry(ISharedRecords registry, ForeignCalls calls, IReadOnlyList<string> simulatedOutages)
{
    private const int LargestRecord = 64 * 1024;

    /// <summary>What the registry is called.</summary>
    public string Name { get; } = registry.Name;

    /// <summary>Whether its records are made up.</summary>
    public bool IsSample { get; } = registry.IsSample;

    /// <summary>The record kinds it answers.</summary>
    public IReadOnlyList<string> Kinds { get; } = [.. registry.Kinds];

    /// <summary>Asks it.</summary>
    /// <returns>Its answer; <see cref="SharedAnswer.Unavailable"/> for a fault, for an answer that is no record, and when time is up.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<SharedAnswer> FindAsync(SharedQuery query, CancellationToken cancellation)
    {
        if (IsSample && simulatedOutages.Contains(query.Kind))
            return SharedAnswer.Unavailable;
        var answer = await calls.AskAsync(query.Kind, token => AskAsync(query, token), cancellation);
        return answer.Succeeded(out var found, out _) ? found : SharedAnswer.Unavailable;
    }

    // Read here, inside the barrier: what a registry sends may be no JSON, and what it dates ahead is no record of today.
    private async Task<SharedAnswer> AskAsync(SharedQuery query, CancellationToken cancellation)
    {
        var answer = await registry.FindAsync(query, cancellation);
        if (answer.Record is not { } record)
            return answer;
        using var fields = JsonDocument.Parse(record.Fields);
        return record is { Id.Length: > 0 and <= 100, Fields.Length: <= LargestRecord } && record.IssuedOn <= query.On
            && fields.RootElement.ValueKind == JsonValueKind.Object
            ? SharedAnswer.Found(record with { Fields = record.Fields.ToArray() })
            : throw new InvalidOperationException("The registry's answer is no record.");
    }
}
