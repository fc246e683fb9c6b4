using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Processes;

/// <summary>Closes a business date some time after its last service hour, and at its end at the latest.</summary>
internal sealed class DayClosing(JournalAccess journal, Streams<HallQueue> queues) : ITimerKind
{
    private const long Minute = 60_000;
    private static readonly EventNames Hours = new("day.opened", "plan.changed", "hours.changed");
    private static readonly EventNames Closed = new("day.closed");

    public string Name => "day-closing";

    public bool Concerns(Record record) => StreamNames.IsQueue(record.Stream) && (Hours.In(record) || Closed.In(record));

    public long? DueAfter(Record record, IReadOnlyList<IEvent> events) => events[^1] is DayClosed
        ? null
        : Due(record.Version == 1
            ? events
            : journal.Store.ReadStream(record.Stream)
                .TakeWhile(one => one.Record.Version <= record.Version)
                .Where(one => Hours.In(one.Record))
                .SelectMany(one => journal.Types.Read(one.Record.Payload)));

    public async ValueTask<long?> FireAsync(DueTimer timer)
    {
        var (key, fingerprint) = timer.Key;
        var closed = await queues.Open(timer.Stream).ExecuteAsync(new CloseDay(), Actor.System, key, fingerprint);

        // Somebody is still served, or the journal is away: the next minute may do.
        return closed.Succeeded(out _, out var refusal) || refusal.Code == QueueRefusals.DayClosedCode
            ? null
            : journal.Clock.Now.CivilTime + Minute;
    }

    private static long? Due(IEnumerable<IEvent> history)
    {
        var (date, plan, own) = (default(DateOnly), (HallPlan?)null, (IReadOnlyList<OpenHours>?)null);
        foreach (var @event in history)
        {
            switch (@event)
            {
                case DayOpened opened: (date, plan) = (opened.Date, opened.Plan); break;
                case PlanChanged changed: plan = changed.Plan; break;
                case HoursChanged changed: own = changed.Service; break;
            }
        }

        // A date without hours, as after a local closure, may still get some: it ends with the date.
        var end = CivilTime.Midnight(date.AddDays(1));
        return plan is null || (own ?? plan.Service) is not { Count: > 0 } service
            ? end
            : Math.Min(
                end,
                CivilTime.Midnight(date)
                + ((service.Max(hours => hours.To) + (plan.Rules ?? QueueRules.Customary).Closing.Minutes) * Minute));
    }
}
