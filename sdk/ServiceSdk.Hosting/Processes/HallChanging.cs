using Microsoft.Extensions.Logging;
using ServiceSdk.Calendar;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.Processes;

/// <summary>
/// Brings a changed configuration or calendar to the dates that are open, and a changed authorisation to the window where its holder sits.
/// </summary>
public sealed class HallChanging(
    ReaderAccess access, Streams<HallRegistration> registrations, HallDirectory halls, OpenDates dates, WindowDesk windows, CalendarDesk calendar,
    ILogger<HallChanging> log)
    : ProcessManager("hall-changing", access, log)
{
    /// <inheritdoc />
    protected override bool Concerns(Record record) => 
        StreamNames.IsSetup(record.Stream) || StreamNames.IsRoster(record.Stream) || record.Stream == StreamNames.Calendar;

    /// <inheritdoc />
    protected override async IAsyncEnumerable<Refusal?> StepsAsync(IEvent @event, string id, string stream)
    {
        if (@event is NoticePublished)
            await calendar.RefreshAsync();
        foreach (var changed in @event is NoticePublished ? halls.All.Select(one => StreamNames.Setup(one.Id)) : @event is HallConfigured ? [stream] : [])
        {
            // What holds now, not what held then: a reader that is late takes no date back. A hall in quarantine keeps no other from a notice.
            var registration = registrations.Open(changed);
            if ((changed == stream
                ? await registration.ReadAsync(static hall => hall.Configuration)
                : await registration.ReadOrAsync(static hall => hall.Configuration, null)) is not { } configuration)
                continue;
            foreach (var (queue, change) in await dates.ChangedByAsync(configuration))
            {
                var (key, fingerprint) = StepKey.Of($"{id}/{queue.Name}");
                var answer = await queue.ExecuteAsync(change, Actor.System, key, fingerprint);
                yield return answer.Succeeded(out _, out var refusal) ? null : refusal;
            }
        }

        if (@event is HallConfigured or SkillsGranted or SkillsWithdrawn && halls.Find(StreamNames.HallOf(stream)).Succeeded(out var hall, out _))
            yield return await windows.AuthoriseAsync(hall, id);
    }
}
