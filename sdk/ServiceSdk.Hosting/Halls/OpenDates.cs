using ServiceSdk.Calendar;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>The dates of a hall that its configuration can still reach: open, not closed, today or later. Safe for concurrent use.</summary>
public sealed class OpenDates(JournalAccess journal, Streams<HallQueue> queues, LegalCalendar calendar)
{
    /// <summary>The queues whose plan is not what the configuration gives their date.</summary>
    /// <param name="hall">The configuration.</param>
    /// <returns>Each with the plan it should have.</returns>
    /// <exception cref="JournalUnavailableException">A queue cannot be read now.</exception>
    public async Task<IReadOnlyList<(JournaledStream<HallQueue> Queue, ChangePlan Change)>> ChangedByAsync(HallConfiguration hall)
    {
        var today = CivilTime.Date(journal.Clock.Now.CivilTime);
        var changed = new List<(JournaledStream<HallQueue>, ChangePlan)>();
        foreach (var stream in journal.Store.Streams(StreamNames.Hall(hall.Id)))
        {
            if (StreamNames.QueueDate(hall.Id, stream) is { } date && date >= today && await ChangeOfAsync(hall, date) is { } change)
                changed.Add((queues.Open(stream), change));
        }

        return changed;
    }

    /// <summary>What brings a date to the plan the configuration gives it; null where there is nothing to change, and where the date is not open.</summary>
    /// <param name="hall">The configuration.</param>
    /// <param name="date">The business date.</param>
    /// <exception cref="JournalUnavailableException">The queue cannot be read now.</exception>
    public async ValueTask<ChangePlan?> ChangeOfAsync(HallConfiguration hall, DateOnly date)
    {
        var plan = hall.PlanFor(date, calendar.IsWorkingDay(date));
        var now = await queues.Open(StreamNames.Queue(hall.Id, date))
            .ReadAsync(static day => day.View is { IsOpen: true, IsClosed: false } open ? open.Plan : null);
        return now is null || Written(now).AsSpan().SequenceEqual(Written(plan)) ? null : new ChangePlan(plan);
    }

    /// <summary>Plans hold lists, which compare by reference: as they are recorded, they compare by content.</summary>
    private byte[] Written(HallPlan plan) => journal.Types.Write([new PlanChanged(plan)]);
}
