using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>
/// Fires timers once they are due by the wall clock, never before. What a timer did is kept after it did it: one that a crash cut short
/// fires again under the same key.
/// </summary>
internal sealed class TimerFiring(Timers timers, IEnumerable<ITimerKind> kinds, JournalAccess journal, ILogger<TimerFiring> log) : BackgroundService
{
    // Of these all that are due fire at once: their commands share a commit.
    private const int AtOnce = 256;

    // The wall clock may be set while this sleeps.
    private const long LongestSleep = 60_000;

    private readonly Dictionary<string, ITimerKind> _kinds = kinds.ToDictionary(kind => kind.Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = timers.Changed;
            var sleep = await FireDueAsync();
            using var awake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(changed, Task.Delay(TimeSpan.FromMilliseconds(sleep), journal.Clock.Time, awake.Token));
            await awake.CancelAsync();
        }
    }

    /// <summary>Fires what is due.</summary>
    /// <returns>How long there is nothing to do, in milliseconds.</returns>
    internal async Task<long> FireDueAsync()
    {
        try
        {
            while (true)
            {
                var now = journal.Clock.Now.CivilTime;
                var earliest = timers.Earliest(AtOnce);
                var due = earliest.TakeWhile(timer => timer.Due <= now).ToList();
                if (due.Count == 0)
                    return earliest is [var next, ..] ? Math.Min(next.Due - now, LongestSleep) : LongestSleep;
                timers.Fired(await Task.WhenAll(due.Select(FireAsync)));
            }
        }
        catch (JournalUnavailableException e)
        {
            HostingLog.TimersWait(log, e.Message);
            return LongestSleep;
        }
    }

    private async Task<(DueTimer Timer, long? Again)> FireAsync(DueTimer timer)
    {
        try
        {
            return (timer, await _kinds[timer.Name].FireAsync(timer));
        }
        catch (Exception e)
        {
            // One that cannot fire must not keep the others.
            HostingLog.TimerFailed(log, timer.Name, timer.Stream, HostingLog.Fault(e));
            return (timer, journal.Clock.Now.CivilTime + LongestSleep);
        }
    }
}
