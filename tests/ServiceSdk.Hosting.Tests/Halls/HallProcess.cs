using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Roster;

namespace ServiceSdk.Hosting.Tests.Halls;

/// <summary>
/// A host's services on a folder of its own, with one hall of two windows. Nothing runs beside the commands until a test starts it; a
/// restart keeps the folder alone.
/// </summary>
internal sealed class HallProcess : IAsyncDisposable
{
    public const string Hall = "320402006-1";
    public const string Ann = "s-ann", Bob = "s-bob";

    public static readonly Skill Household = new("公安局", "household"), IdCard = new("公安局", "id-card");
    public static readonly Actor Manager = new("s-manager", Roles.Manager, Hall, "");

    public static readonly HallConfiguration Configuration = new(
        Hall, "兰陵街道为民服务中心", true, HallHours.RoundTheClock,
        [new ServiceLine("1", "户籍", "A", Household), new ServiceLine("2", "身份证", "B", IdCard)],
        [new Window("1", "1号窗口", [Household, IdCard]), new Window("2", "2号窗口", [IdCard])],
        [
            new ClassTarget(TicketClass.Green, 180_000, 600_000, true), new ClassTarget(TicketClass.Returning, 720_000, 2_400_000, false),
            new ClassTarget(TicketClass.Ordinary, 1_800_000, 5_400_000, false),
        ],
        300_000, 65, []);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hall-process-");
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(TemporaryJournal.Morning.CivilTime));
    private ServiceProvider _services;
    private HallChanging? _following;

    private HallProcess() => _services = Build();

    public FakeTimeProvider Time => _time;

    public string Folder => _folder.FullName;

    public DateOnly Today { get; } = CivilTime.Date(TemporaryJournal.Morning.CivilTime);

    public IJournalStore Store => Get<IJournalStore>();

    public HallDirectory Halls => Get<HallDirectory>();

    public IReaderPositions Positions => Get<IReaderPositions>();

    public RosterDesk Roster => Get<RosterDesk>();

    public WindowDesk Windows => Get<WindowDesk>();

    public JournaledStream<HallQueue> Queue(DateOnly date) => Get<Streams<HallQueue>>().Open(StreamNames.Queue(Hall, date));

    public static async Task<HallProcess> StartAsync()
    {
        var process = new HallProcess();

        // Before anything is written: in an empty folder the key may still be made.
        _ = process.Get<MasterKey>();
        (await process.Halls.ConfigureAsync(Configuration, Manager, Guid.NewGuid())).Done();
        return process;
    }

    /// <summary>Both clerks may serve everything.</summary>
    public async Task EnlistAsync()
    {
        await ChangeAsync(new EnlistStaff(Ann, "001"));
        await ChangeAsync(new EnlistStaff(Bob, "002"));
        await ChangeAsync(new GrantSkills(Ann, [Household, IdCard]));
        await ChangeAsync(new GrantSkills(Bob, [Household, IdCard]));
    }

    public async Task ChangeAsync(ICommand roster) => (await Roster.ExecuteAsync(Hall, roster, Manager, Guid.NewGuid(), Fingerprint())).Done();

    public async Task<Outcome<Answer>> SignInAsync(string clerk, int window, Guid? key = null, string? from = null) => await Windows.OpenAsync(
        Found, Configuration.Windows[window - 1], Clerk(clerk), key ?? Guid.NewGuid(), Fingerprint(), from);

    public async Task<Refusal?> LeaveAsync(string clerk) => await Windows.LeaveAsync(Found, Clerk(clerk), Guid.NewGuid(), Fingerprint());

    public async Task DoAsync(ICommand command) => (await Found.ExecuteAsync(command, Manager, Guid.NewGuid(), Fingerprint())).Done();

    public Task<WindowStanding> StandingAsync(int window) => Found.ReadAsync(view => view.Windows[window - 1]).AsTask();

    /// <summary>The ticket a window has in hand; null for none.</summary>
    public Task<string?> InHandAsync(int window) => Found.ReadAsync(view => view.AtWindow($"{window}")?.Id).AsTask();

    /// <summary>Follows the hall from now on.</summary>
    public Follower Follow() => Get<CommitFeed>().FollowHall(Hall);

    /// <summary>The next event of a kind.</summary>
    public static async Task<T> NextAsync<T>(Follower follower)
        where T : IEvent
    {
        await foreach (var record in follower.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (JournalEvents.Types.Read(record.Record.Payload).OfType<T>().FirstOrDefault() is { } found)
                return found;
        }

        throw new InvalidOperationException("The follower ended.");
    }

    /// <summary>Starts what follows a change of the hall.</summary>
    public Task FollowChangesAsync()
    {
        _following = Get<IEnumerable<IHostedService>>().OfType<HallChanging>().Single();
        return _following.StartAsync(CancellationToken.None);
    }

    /// <summary>Ends the process and starts another on the same folder.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        _services = Build();
        Halls.Load();
    }

    public IEnumerable<IEvent> Events(string stream) => Store.ReadStream(stream).SelectMany(one => JournalEvents.Types.Read(one.Record.Payload));

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _folder.Delete(recursive: true);
    }

    private async Task EndAsync()
    {
        if (_following is not null)
            await _following.StopAsync(CancellationToken.None);
        _following = null;
        await _services.DisposeAsync();
    }

    private Hosting.Halls.Hall Found => Halls.Find(Hall).Done();

    private static Actor Clerk(string subject) => new(subject, Roles.Clerk, Hall, "1");

    private static byte[] Fingerprint() => new byte[32];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private ServiceProvider Build() => new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_time).AddServiceHall(new ServiceHallOptions
    {
        DataDirectory = _folder.FullName,
        MasterKeyFile = Path.Combine(_folder.FullName, "master.key"),
        PluginDirectory = Path.Combine(_folder.FullName, "plugins"),
        DriverDirectory = Path.Combine(_folder.FullName, "drivers"),
    }).BuildServiceProvider();
}

internal static class Outcomes
{
    /// <summary>The value, where the test expects no refusal.</summary>
    public static T Done<T>(this Outcome<T> outcome)
        where T : notnull
    {
        outcome.Succeeded(out var value, out var refusal).ShouldBeTrue(refusal?.Message);
        return value!;
    }

    /// <summary>The refusal, where the test expects one.</summary>
    public static Refusal Refused<T>(this Outcome<T> outcome)
        where T : notnull
    {
        outcome.Succeeded(out _, out var refusal).ShouldBeFalse("not refused");
        return refusal!;
    }
}
