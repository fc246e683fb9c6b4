using ServiceSdk.Halls;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>The dates of a hall that its configuration can still reach: open, not closed, today or later. Safe for concurrent use.</summary>
public sealed class OpenDates(JournalAccess journal, Streams<HallQueue> queues, CalendarDesk calendar)
{
    /// <summary>The queues whose plan is not what the configuration gives their date.</summary>
    /// <param name="hall">The configuration.</param>
    /// <returns>Each with the plan it should have.</returns>
    /// <exception cref="JournalUnavailableException">A queue cannot be read now.</exception>
    public async Task<IReadOnlyList<(JournaledStream<HallQueue> Queue, ChangePlan Change)>> ChangedByAsync(HallConfiguration hall)
    {
        var today = CivilTime.Date(journal.Clock.Now.CivilTime);
        var changed = new List<(JournaledStream<HallQueue>, ChangePlan)>();
        var (first, end) = StreamNames.DatesFrom(hall.Id, today);
        foreach (var stream in journal.Store.Streams(first, end))
        {
            if (StreamNames.QueueDate(hall.Id, stream) is not { } date)
                continue;
            var (queue, plan) = (queues.Open(stream), hall.PlanFor(date, calendar.Now.IsWorkingDay(date)));
            var now = await queue.ReadOrAsync(static day => day.View is { IsOpen: true, IsClosed: false } open ? open.Plan : null, quarantined: null);
            if (now is not null && now != plan && !Written(now).AsSpan().SequenceEqual(Written(plan)))
                changed.Add((queue, new ChangePlan(plan)));
        }

        return changed;
    }

    /// <summary>Plans hold lists, which compare by reference: two that differ so still compare by content, as they are recorded.</summary>
    private byte[] Written(HallPlan plan) => journal.Types.Write([new PlanChanged(plan)]);
}
