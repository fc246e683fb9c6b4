using ServiceSdk.Calendar;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>The dates of a hall that its configuration can still reach: open, not closed, today or later. Safe for concurrent use.</summary>
public sealed class OpenDates(JournalAccess journal, Streams<HallQueue> queues, LegalCalendar calendar)
{
    /// <summary>Each date's queue, with the plan the configuration gives it.</summary>
    /// <param name="hall">The configuration.</param>
    /// <exception cref="JournalUnavailableException">A queue cannot be read now.</exception>
    public async Task<IReadOnlyList<OpenDate>> OfAsync(HallConfiguration hall)
    {
        var today = CivilTime.Date(journal.Clock.Now.CivilTime);
        var open = new List<OpenDate>();
        foreach (var stream in journal.Store.Streams(StreamNames.Hall(hall.Id)))
        {
            if (StreamNames.QueueDate(hall.Id, stream) is not { } date || date < today)
                continue;
            var queue = queues.Open(stream);
            if (await queue.ReadAsync(static day => day.View is { IsOpen: true, IsClosed: false }))
                open.Add(new OpenDate(queue, hall.PlanFor(date, calendar.IsWorkingDay(date))));
        }

        return open;
    }
}

/// <summary>An open date of a hall.</summary>
/// <param name="Queue">Its queue.</param>
/// <param name="Plan">The plan the hall's configuration gives it.</param>
public sealed record OpenDate(JournaledStream<HallQueue> Queue, HallPlan Plan);
