using Microsoft.Extensions.Logging;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.SideEffects;

/// <summary>
/// Brings a changed configuration to the dates that are open, and a changed authorisation to the window where its holder sits. The
/// commands' keys follow from the record, so that doing it twice is doing it once.
/// </summary>
public sealed class HallChanging(
    JournalAccess journal, CommitFeed feed, Streams<HallRegistration> registrations, HallDirectory halls, OpenDates dates, WindowDesk windows,
    ILogger<HallChanging> log)
    : CommittedReader(Reader, journal, feed, log)
{
    private const string Reader = "hall-changing";
    private static readonly Actor System = new(Roles.System, Roles.System, Roles.System, Roles.System);

    /// <inheritdoc />
    protected override bool Concerns(Record record) => StreamNames.IsSetup(record.Stream) || StreamNames.IsRoster(record.Stream);

    /// <inheritdoc />
    protected override async Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var (stream, step) = (record.Record.Stream, $"{record.Record.Stream}/{record.Record.Version}");

        // What holds now, not what held then: a reader that is late takes no date back.
        if (events.OfType<HallConfigured>().Any() && await registrations.Open(stream).ReadAsync(hall => hall.Configuration) is { } configuration)
        {
            foreach (var (queue, change) in await dates.ChangedByAsync(configuration))
            {
                var (key, fingerprint) = StepKey.Of($"{step}/{queue.Name}");
                var changed = await queue.ExecuteAsync(change, System, key, fingerprint);
                Confirm(record, changed.Succeeded(out _, out var refusal) ? null : refusal);
            }
        }

        if (events.Any(one => one is HallConfigured or SkillsGranted or SkillsWithdrawn)
            && halls.Find(StreamNames.HallOf(stream)).Succeeded(out var hall, out _))
            Confirm(record, await windows.AuthoriseAsync(hall, step));
    }

    private void Confirm(CommittedRecord record, Refusal? refusal)
    {
        // Not confirmed is not done: the reader stays here and comes again.
        if (refusal?.Code == JournalRefusals.UnavailableCode)
            throw new JournalUnavailableException($"What follows from record {record.Sequence} was not done.");
        if (refusal is not null)
            HostingLog.StepRefused(log, Reader, record.Sequence, refusal.Code);
    }
}
