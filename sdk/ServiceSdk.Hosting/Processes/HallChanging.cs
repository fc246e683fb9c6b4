using Microsoft.Extensions.Logging;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.Processes;

/// <summary>Brings a changed configuration to the dates that are open, and a changed authorisation to the window where its holder sits.</summary>
public sealed class HallChanging(
    ReaderAccess access, Streams<HallRegistration> registrations, HallDirectory halls, OpenDates dates, WindowDesk windows, ILogger<HallChanging> log)
    : ProcessManager("hall-changing", access, log)
{
    /// <inheritdoc />
    protected override bool Concerns(Record record) => StreamNames.IsSetup(record.Stream) || StreamNames.IsRoster(record.Stream);

    /// <inheritdoc />
    protected override async IAsyncEnumerable<Refusal?> StepsAsync(IEvent @event, string id, string stream)
    {
        // What holds now, not what held then: a reader that is late takes no date back.
        if (@event is HallConfigured && await registrations.Open(stream).ReadAsync(hall => hall.Configuration) is { } configuration)
        {
            foreach (var (queue, change) in await dates.ChangedByAsync(configuration))
            {
                var (key, fingerprint) = StepKey.Of($"{id}/{queue.Name}");
                var changed = await queue.ExecuteAsync(change, System, key, fingerprint);
                yield return changed.Succeeded(out _, out var refusal) ? null : refusal;
            }
        }

        if (@event is HallConfigured or SkillsGranted or SkillsWithdrawn && halls.Find(StreamNames.HallOf(stream)).Succeeded(out var hall, out _))
            yield return await windows.AuthoriseAsync(hall, id);
    }
}
