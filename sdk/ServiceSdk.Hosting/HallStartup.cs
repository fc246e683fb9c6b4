using Microsoft.Extensions.Hosting;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Halls;

namespace ServiceSdk.Hosting;

/// <summary>Reads the halls before anyone is served, and attaches their devices beside: no device is waited for.</summary>
internal sealed class HallStartup(HallDirectory halls, InProcessDevicePosts posts) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await halls.LoadAsync();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await posts.AttachAsync(halls.All.Select(hall => hall.Configuration), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops while its devices are still being attached.
        }
    }
}
