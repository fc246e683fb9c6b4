using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>A hall of a host's data folder, inside this process: the SDK without a wire.</summary>
internal sealed class EmbeddedHall : IAsyncDisposable
{
    public const string Item = "tn2018-083";

    private readonly ServiceProvider _services;
    private readonly CommandFingerprint _fingerprint;
    private readonly Hall _hall;
    private readonly IssueTicket _ticket;
    private readonly Actor _kiosk;

    private EmbeddedHall(ServiceProvider services, string hall)
    {
        (_services, _fingerprint) = (services, services.GetRequiredService<CommandFingerprint>());
        if (!services.GetRequiredService<HallDirectory>().Find(hall).Succeeded(out var found, out var refusal))
            throw new NotMeasuredException(refusal.Code);
        _hall = found;
        var skill = found.Configuration.Lines.Select(line => line.Skill).First(skill => skill.Group == "id-card");
        _ticket = new IssueTicket([new TicketItem(Item, "居民身份证", skill)], TicketClass.Ordinary, null, null);
        _kiosk = new Actor("kiosk", Roles.Device, hall, "kiosk-1");
    }

    public static async Task<EmbeddedHall> StartAsync(string folder, string hall)
    {
        var services = new ServiceCollection().AddLogging().AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = folder,
            MasterKeyFile = Path.Combine(folder, "keys", "master.key"),
            PluginDirectory = Path.Combine(Path.GetDirectoryName(ServedProcess.Host)!, "plugins"),
            DriverDirectory = Path.Combine(folder, "drivers"),
        }).BuildServiceProvider();
        foreach (var service in services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
        return new EmbeddedHall(services, hall);
    }

    public async Task TakeAsync(int caller)
    {
        var key = Guid.NewGuid();
        var answer = await _hall.ExecuteAsync(_ticket, _kiosk, key, _fingerprint.Of($"ticket.issue {_hall.Configuration.Id} {Item}"));
        if (!answer.Succeeded(out _, out var refusal))
            throw new NotMeasuredException($"A ticket in process was refused: {refusal.Code}.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
