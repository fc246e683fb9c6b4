using Microsoft.Extensions.Hosting;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Halls;

namespace ServiceSdk.Hosting;

/// <summary>Lists the halls before anyone is served, and attaches their devices beside: no device is waited for.</summary>
internal sealed class HallStartup(HallDirectory halls, InProcessDevicePosts posts) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        halls.Load();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await posts.AttachAsync(halls.All.Where(hall => hall.HasDevices).SelectMany(ConfigurationOf), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops while its devices are still being attached.
        }
    }

    private IEnumerable<HallConfiguration> ConfigurationOf(HallListing listed) =>
        halls.Find(listed.Id).Succeeded(out var hall, out _) ? [hall.Configuration] : [];
}
