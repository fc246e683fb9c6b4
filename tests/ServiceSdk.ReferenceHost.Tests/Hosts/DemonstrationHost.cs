using System.Text.RegularExpressions;
using Xunit.Sdk;
using Xunit.v3;

// A host, its simulators and a browser fill a small machine: one test at a time, on hosts shared where it does no harm.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(ServiceSdk.ReferenceHost.Tests.Hosts.DemonstrationHost))]

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>A host on a data folder of its own, seeded with the demonstration; both are gone afterwards.</summary>
public sealed partial class DemonstrationHost : IAsyncLifetime
{
    /// <summary>The hall with devices: 兰陵街道为民服务中心.</summary>
    public const string Hall = "320402006-1";

    /// <summary>
    /// A hall like it without devices: 郑陆镇为民服务中心. Tests that work in it run one after the other, as a collection of this name: its one
    /// clerk can sit at one window only.
    /// </summary>
    public const string OtherHall = "320402109-1";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("servicesdk-host-");
    private Dictionary<string, string> _secrets = [];

    internal string DataFolder => _data.FullName;

    /// <summary>Further options of the host, from its next start on.</summary>
    internal string[] Options { get; set; } = [];

    internal HostProcess Process { get; private set; } = null!;

    internal JournalFile Journal => new(Path.Combine(DataFolder, "journal.db"));

    /// <summary>The keypad of window 1.</summary>
    internal ControlPort Keypad { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        _secrets = Process.Secrets;
    }

    /// <summary>Kills the host and starts it again on the same folder.</summary>
    internal async Task RestartAsync()
    {
        await Process.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _data.Delete(recursive: true);
    }

    internal string SecretOf(string name) => _secrets[name];

    internal HallClient Anonymous() => new(Process.Address);

    /// <summary>A terminal of a hall by its short id, kiosk-1, signed in by its header.</summary>
    internal HallClient Terminal(string id, string hall = Hall) =>
        new(Process.Address, $"Terminal {hall}-{id}:{SecretOf($"{hall}-{id}")}");

    /// <summary>Somebody of a hall's staff by the post, signed in; at a window when one is named.</summary>
    internal async Task<HallClient> StaffAsync(string post, string? window = null, string hall = Hall)
    {
        var staff = Anonymous();
        var userName = $"{hall}-{post}";
        (await staff.PostAsync("session", new { userName, password = SecretOf(userName), window })).Status.ShouldBe(200);
        return staff;
    }

    /// <summary>The administrator, signed in.</summary>
    internal async Task<HallClient> AdministratorAsync()
    {
        var administrator = Anonymous();
        (await administrator.PostAsync("session", new { userName = "administrator", password = SecretOf("administrator") })).Status.ShouldBe(200);
        return administrator;
    }

    // The keypad is the last device to be attached: with it, the reader and the printer are there.
    private async Task StartAsync()
    {
        Process = await HostProcess.StartAsync(DataFolder, Options);
        Keypad = new ControlPort(new Uri((await Process.FindAsync(KeypadControl())).Groups["control"].Value));
    }

    [GeneratedRegex("Simulator keypad at .*control (?<control>tcp://[0-9.]+:[0-9]+)")]
    private static partial Regex KeypadControl();
}
