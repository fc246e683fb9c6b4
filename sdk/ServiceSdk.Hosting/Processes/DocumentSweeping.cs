using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>Takes away the documents that no event names a day after they came, and those whose subject's key is destroyed.</summary>
public sealed class DocumentSweeping(IDocumentStore documents, JournalAccess journal, ILogger<DocumentSweeping> log) : BackgroundService
{
    private const long Day = 24 * 3_600_000;
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    /// <summary>Goes through all documents once.</summary>
    public void Sweep()
    {
        foreach (var subject in documents.Subjects())
            Guarded(subject, () => Sweep(subject));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, journal.Clock.Time);
        await Task.Yield();
        do
            Guarded("*", Sweep);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Sweep(string subject)
    {
        if (journal.Store.FindKey(subject) is not { } key)
        {
            documents.Erase(subject);
            return;
        }

        var before = journal.Clock.Now.CivilTime - Day;
        if (documents.Of(subject).Where(file => file.Since < before).ToList() is not { Count: > 0 } old)
            return;
        var named = journal.Store.ReadStream(key.Stream).SelectMany(one => journal.Types.Read(one.Record.Payload))
            .OfType<INamesDocuments>().SelectMany(@event => @event.Named).Select(document => document.Document).ToHashSet();
        foreach (var file in old.Where(file => !named.Contains(file.Name)))
            documents.Delete(file);
    }

    /// <summary>What cannot be read may name documents: they stay, and the others are gone through.</summary>
    private void Guarded(string subject, Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JournalUnavailableException or InvalidDataException)
        {
            HostingLog.SweepWaits(log, subject, HostingLog.Fault(e));
        }
    }
}
