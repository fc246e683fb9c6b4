using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Halls;

/// <summary>Closes each hall's business date when its time has come. It holds no schedule: each minute asks the state what is due.</summary>
internal sealed class DayClosing(HallDirectory halls, TimeProvider time, ILogger<DayClosing> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        await Task.Yield();
        do
        {
            foreach (var listed in halls.All)
            {
                if (halls.Find(listed.Id).Succeeded(out var hall, out _))
                    await CloseAsync(hall);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One hall whose journal cannot be read must not keep the others open.</summary>
    private async Task CloseAsync(Hall hall)
    {
        try
        {
            await hall.CloseDueAsync();
        }
        catch (JournalUnavailableException e)
        {
            HostingLog.ClosingWaits(log, hall.Configuration.Id, e.Message);
        }
    }
}
