using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServiceSdk.Halls;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>A host on a folder made with the SDK, as a vendor would: one hall with its clerks and terminals.</summary>
public abstract class MadeHall(HallConfiguration hall, int clerks) : IAsyncLifetime
{
    /// <summary>Over all halls of its region: who supervises, edits the catalog or administers is of the district.</summary>
    internal const string District = "320402";

    internal const string Secret = "known-to-the-tests";


    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("servicesdk-made-");
    private HostProcess _process = null!;

    internal JournalFile Journal => new(Path.Combine(_data.FullName, "journal.db"));

    internal Uri Address => _process.Address;

    /// <summary>gRPC's port, as an address.</summary>
    internal string GrpcPort => _process.Grpc[0];

    /// <summary>gRPC's Unix socket, as an address.</summary>
    internal string GrpcSocket => _process.Grpc[1]["http://".Length..];

    /// <summary>How a terminal of the hall signs in.</summary>
    internal string Authorization(string id) => $"Terminal {hall.Id}-{id}:{Secret}";

    /// <summary>A terminal of the hall, signed in by its header: kiosk-1, display-1, screen-1.</summary>
    internal HallClient Terminal(string id) => new(_process.Address, Authorization(id));

    /// <summary>A clerk, signed in at a window, which opens it.</summary>
    internal async Task<HallClient> ClerkAsync(int ordinal, string window)
    {
        var clerk = new HallClient(_process.Address);
        (await clerk.PostAsync("session", new { userName = $"{hall.Id}-clerk-{ordinal}", password = Secret, window })).Status.ShouldBe(200);
        return clerk;
    }

    /// <summary>The hall's manager, signed in.</summary>
    internal Task<HallClient> ManagerAsync() => StaffAsync(Roles.Manager);

    /// <summary>Somebody by role, signed in; at a window when one is named.</summary>
    internal async Task<HallClient> StaffAsync(string role, string? window = null)
    {
        var staff = new HallClient(_process.Address);
        (await staff.PostAsync("session", new { userName = $"{hall.Id}-{role}", password = Secret, window })).Status.ShouldBe(200);
        return staff;
    }

    /// <summary>Lets time pass while the host is down: its hall time goes on from a record of then.</summary>
    internal async Task PassAsync(TimeSpan time)
    {
        await _process.DisposeAsync();
        await using (var services = Services(new LaterTime(time)))
            await CreateAsync(services, Staff($"passing-{Guid.NewGuid():N}", Roles.Clerk));
        _process = await HostProcess.StartAsync(_data.FullName, Options);
    }

    /// <summary>Further accounts of the hall, by role.</summary>
    protected virtual IReadOnlyList<string> Others => [];

    /// <summary>Further accounts of the district, by role.</summary>
    protected virtual IReadOnlyList<string> Overseers => [];

    /// <summary>Keys of vendors' systems; their secret is that of all others.</summary>
    protected virtual IReadOnlyList<ApiKeyCreated> Keys => [];

    /// <summary>Further options of the host.</summary>
    internal virtual string[] Options => [];

    /// <summary>What the host has written so far.</summary>
    internal string Output => _process.Output;

    public async ValueTask InitializeAsync()
    {
        await ConfigureAsync();
        _process = await HostProcess.StartAsync(_data.FullName, Options);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task ConfigureAsync()
    {
        await using var services = Services(TimeProvider.System);
        _ = services.GetRequiredService<MasterKey>();
        ICommand[] accountsAndTerminals =
        [
            .. Enumerable.Range(1, clerks).Select(ordinal => Staff($"{hall.Id}-clerk-{ordinal}", Roles.Clerk)), Staff($"{hall.Id}-manager", Roles.Manager),
            Staff($"{hall.Id}-administrator", Roles.Administrator, District), .. Others.Select(role => Staff($"{hall.Id}-{role}", role)),
            .. Overseers.Select(role => Staff($"{hall.Id}-{role}", role, District)),
            Enrol("kiosk-1", TerminalKind.Kiosk, "kiosk-1"), Enrol("display-1", TerminalKind.Display, ""), Enrol("screen-1", TerminalKind.WindowScreen, "1"),
        ];
        foreach (var key in Keys)
        {
            (await services.GetRequiredService<Streams<ApiKeys>>().Open(StreamNames.ApiKeys).ExecuteAsync(
                new CreateApiKey(key), Actor.System, Guid.NewGuid(), new byte[32])).Succeeded(out _, out _).ShouldBeTrue();
        }

        foreach (var command in accountsAndTerminals)
            await CreateAsync(services, command);
        (await services.GetRequiredService<HallDirectory>().ConfigureAsync(hall, Actor.System, Guid.NewGuid())).Succeeded(out _, out _).ShouldBeTrue();
    }

    private ServiceProvider Services(TimeProvider time) => new ServiceCollection().AddLogging().AddSingleton(time).AddServiceHall(new ServiceHallOptions
    {
        DataDirectory = _data.FullName,
        MasterKeyFile = Path.Combine(_data.CreateSubdirectory("keys").FullName, "master.key"),
        PluginDirectory = Path.Combine(HostFiles.Folder, "plugins"),
        DriverDirectory = Path.Combine(HostFiles.Folder, "drivers"),
    }).BuildServiceProvider();

    private static async Task CreateAsync(ServiceProvider services, ICommand command)
    {
        var accounts = services.GetRequiredService<Streams<Accounts>>().Open(StreamNames.Accounts);
        (await accounts.ExecuteAsync(command, Actor.System, Guid.NewGuid(), new byte[32])).Succeeded(out _, out var refusal).ShouldBeTrue(refusal?.Message);
    }

    private ICommand Staff(string userName, string role, string? office = null) =>
        new CreateAccount(new AccountCreated($"s-{userName}", userName, Hash(Secret), [role], office ?? hall.Id));

    private ICommand Enrol(string id, TerminalKind kind, string post) =>
        new EnrolTerminal(new TerminalEnrolled($"{hall.Id}-{id}", kind, hall.Id, post, SHA256.HashData(Encoding.UTF8.GetBytes(Secret))));

    /// <summary>A password in the third form of the framework's hasher, which the host reads: 1, PRF, rounds, salt's length, salt, key.</summary>
    private static string Hash(string password)
    {
        const int rounds = 1_000;
        var salt = RandomNumberGenerator.GetBytes(16);
        var head = new byte[13];
        head[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(5), rounds);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(9), (uint)salt.Length);
        return Convert.ToBase64String([.. head, .. salt, .. Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, 32)]);
    }
}

/// <summary>The machine's time, ahead of itself.</summary>
internal sealed class LaterTime(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
}
