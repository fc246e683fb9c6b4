using System.Text.Json;
using ServiceSdk.Hosting.Halls.Document;
using ServiceSdk.ReferenceHost.Api;
using ServiceSdk.ReferenceHost.Api.Halls;

namespace ServiceSdk.ReferenceHost.Commands.Halls;

/// <summary>Holds a document against a running host, prints what it changes, and brings it in where asked to.</summary>
internal static class HallImport
{
    public static async Task<int> RunAsync(DocumentSettings settings, bool dryRun, CancellationToken cancellation)
    {
        if (!(await ReadAsync(settings.File, cancellation)).Succeeded(out var document, out var refusal))
            return Output.Refused(refusal);
        if (!(await HostSession.OpenAsync(settings, cancellation)).Succeeded(out var session, out refusal))
            return Output.Refused(refusal, ExitCodes.Of(refusal));
        using (session)
        {
            var path = $"halls/{document.Hall}/configuration";
            var asked = await session.SendAsync(HttpMethod.Put, $"{path}?dryRun=true", document.Text, cancellation);
            if (!asked.Succeeded(out var answer, out refusal))
                return Output.Refused(refusal, ExitCodes.Of(refusal));
            var changes = JsonSerializer.Deserialize(answer, ApiJson.Default.HallChanges)!;
            if (!dryRun && changes.Changes.Count > 0
                && !(await session.SendAsync(HttpMethod.Put, path, document.Text, cancellation)).Succeeded(out _, out refusal))
                return Output.Refused(refusal, ExitCodes.Of(refusal));
            return settings.Json ? Output.Json(changes, ApiJson.Default.HallChanges) : Print(changes, dryRun);
        }
    }

    private static async Task<Outcome<Document>> ReadAsync(string file, CancellationToken cancellation)
    {
        if (!(await InputFile.ReadAsync(file, cancellation)).Succeeded(out var text, out var refusal))
            return refusal;
        return (await HallDocument.ReadAsync(text, demonstration: false)).Then<Document>(hall => new Document(text, hall.Id));
    }

    private static int Print(HallChanges changes, bool dryRun)
    {
        foreach (var change in changes.Changes)
            Console.WriteLine($"{change.Path}  {change.Text}");
        Console.WriteLine(changes.Changes.Count == 0 ? "没有变化。" : dryRun ? $"{changes.Changes.Count}处变化，没有导入。" : $"{changes.Changes.Count}处变化，已经导入。");
        return ExitCodes.Done;
    }

    /// <summary>A document that fits the schema, and the hall it is for.</summary>
    private sealed record Document(string Text, string Hall);
}
