using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Privacy.Erasure;

/// <summary>Does what erasures say: the list first, then the keys. Doing it again does nothing.</summary>
internal sealed class Erasing(ReaderAccess access, ErasurePlaces places, ILogger<Erasing> log) : CommittedReader("erasing", access, log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    protected override bool KeepsEach => true;

    // A journal put back from a copy of before an erasure.
    protected override async Task ReadyAsync(CancellationToken cancellation)
    {
        while (!EraseAgain())
            await Task.Delay(Patience, Journal.Clock.Time, cancellation);
    }

    protected override bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.AllErasures, StringComparison.Ordinal);

    protected override Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        string[] subjects = [.. events.OfType<SubjectErased>().Select(one => one.Subject)];
        try
        {
            foreach (var place in places.All)
                ErasureList.Add(place, subjects);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalUnavailableException($"The list of erasures cannot be written ({e.GetType().Name}).", e);
        }

        Journal.Store.Erase(subjects);
        return Task.CompletedTask;
    }

    private bool EraseAgain()
    {
        try
        {
            foreach (var subjects in ErasureList.Read(places.Own).Where(subject => Journal.Store.FindKey(subject) is not null).Chunk(1_000))
                Journal.Store.Erase(subjects);
            return true;
        }
        catch (Exception e) when (e is JournalUnavailableException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>Where the list of erasures is kept.</summary>
/// <param name="Own">In the data folder.</param>
/// <param name="BesideBackups">Beside the backups; null where there are none.</param>
internal sealed record ErasurePlaces(string Own, string? BesideBackups)
{
    public static ErasurePlaces Of(DataFolder data, BackupOptions? backup) => new(
        Path.Combine(data.Path, ErasureList.Name), backup is null ? null : Path.Combine(backup.Directory, ErasureList.Name));

    public IEnumerable<string> All => BesideBackups is null ? [Own] : [Own, BesideBackups];
}
