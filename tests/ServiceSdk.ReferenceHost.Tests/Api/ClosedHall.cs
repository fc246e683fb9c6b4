using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Halls;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>A host on a folder made with the SDK: one hall whose hours never come, whatever the time of the test.</summary>
public sealed class ClosedHall : IAsyncLifetime
{
    public const string Id = "320402006902-1";
    private const string Secret = "kiosk-of-a-closed-hall";
    private static readonly Actor Operator = new(Roles.System, Roles.System, Roles.System, Roles.System);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("servicesdk-closed-");
    private HostProcess _process = null!;

    internal JournalFile Journal => new(Path.Combine(_data.FullName, "journal.db"));

    internal HallClient Kiosk() => new(_process.Address, $"Terminal {Id}-kiosk-1:{Secret}");

    public async ValueTask InitializeAsync()
    {
        await ConfigureAsync();
        _process = await HostProcess.StartAsync(_data.FullName);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private async Task ConfigureAsync()
    {
        var keys = _data.CreateSubdirectory("keys");
        await using var services = new ServiceCollection().AddLogging().AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = _data.FullName,
            MasterKeyFile = Path.Combine(keys.FullName, "master.key"),
            PluginDirectory = Path.Combine(HostFiles.Folder, "plugins"),
            DriverDirectory = Path.Combine(HostFiles.Folder, "drivers"),
        }).BuildServiceProvider();
        _ = services.GetRequiredService<MasterKey>();

        var skill = new Skill("民政局", "social-assistance");
        var hall = new HallConfiguration(
            Id, "示例二社区便民服务中心", true, new HallHours(EveryDay: true, [], []), [new ServiceLine("1", "民政局", "A", skill)],
            [new Window("1", "1号窗口", [skill])], [.. new[] { TicketClass.Green, TicketClass.Returning, TicketClass.Ordinary }.Select(@class => new ClassTarget(@class, 1, 2, false))], 0, 65, []);
        var kiosk = new TerminalEnrolled($"{Id}-kiosk-1", TerminalKind.Kiosk, Id, "kiosk-1", SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));
        var accounts = services.GetRequiredService<Streams<Accounts>>().Open(StreamNames.Accounts);
        var fingerprint = new byte[SHA256.HashSizeInBytes];
        (await accounts.ExecuteAsync(new EnrolTerminal(kiosk), Operator, Guid.NewGuid(), fingerprint)).Succeeded(out _, out _).ShouldBeTrue();
        (await services.GetRequiredService<HallDirectory>().ConfigureAsync(hall, Operator, Guid.NewGuid())).Succeeded(out _, out _).ShouldBeTrue();
    }
}
