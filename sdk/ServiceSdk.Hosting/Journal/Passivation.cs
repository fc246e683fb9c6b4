using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;

namespace ServiceSdk.Hosting.Journal;

/// <summary>Looks after the streams and halls in memory, beside the commands: keeps snapshots, and lets go what rests.</summary>
internal sealed class Passivation(IEnumerable<IResting> all, TimeProvider time, ILogger<Passivation> log) : BackgroundService
{
    private const long Idle = 5 * 60_000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var resting in all)
            await GuardedAsync(resting.StopAsync);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var resting in all)
                await GuardedAsync(() => resting.LookAfterAsync(Idle));
        }
    }

    /// <summary>Snapshots and memory are only a matter of cost: whatever goes wrong with them, the halls serve.</summary>
    private async Task GuardedAsync(Func<ValueTask> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            HostingLog.PassivationWaits(log, e.GetType().Name);
        }
    }
}
