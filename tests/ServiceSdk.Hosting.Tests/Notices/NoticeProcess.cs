using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Notices;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Items;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Tests.Notices;

/// <summary>A host's services with one hall and one case, whose notices go out when a test lets them; a restart keeps the folder alone.</summary>
internal sealed class NoticeProcess : IAsyncDisposable
{
    public const string Number = "320402006-1-20261126-0001-1", First = $"{Number}-N1";
    public const string Name = "张三", Phone = "13800138076";
    public static readonly DateTimeOffset Morning = new(2026, 11, 26, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("notices-");
    private readonly INoticeProvider[] _providers;
    private ServiceProvider _services;

    private NoticeProcess(INoticeProvider[] providers)
    {
        (_providers, Time) = (providers, new FakeTimeProvider(Morning));
        _services = Build();
    }

    public FakeTimeProvider Time { get; private set; }

    public long Now => Time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<IReadOnlyList<Notice>> NoticesAsync() => await Get<NoticeDesk>().ReadAsync(Number, all => all.All.ToList());

    public async Task<Notice> OnlyAsync() => (await NoticesAsync()).ShouldHaveSingleItem();

    /// <summary>A process whose case was accepted; the notice of it is queued.</summary>
    public static async Task<NoticeProcess> AcceptedAsync(INoticeProvider provider, DateTimeOffset? at = null)
    {
        var process = await FiledAsync(provider, Phone);
        process.GoTo(at ?? Morning);
        await process.AcceptAsync();
        return process;
    }

    /// <summary>A process with a filed case.</summary>
    public static async Task<NoticeProcess> FiledAsync(
        INoticeProvider? provider, string? phone, NoticeChannel? notifyBy = null, HandlingMode mode = HandlingMode.Promised, string? address = null)
    {
        var process = new NoticeProcess(provider is null ? [] : [provider]);
        (await process.Get<HallDirectory>().ConfigureAsync(HallProcess.Configuration, HallProcess.Manager, Guid.NewGuid())).Done();
        await FileAsync(process.Get<Streams<Case>>(), process.Get<KeyRing>(), process.Get<Protector>(), phone, notifyBy, mode, address);
        return process;
    }

    /// <summary>Files a case of somebody.</summary>
    public static async Task FileAsync(
        Streams<Case> cases, KeyRing keys, Protector protector, string? phone, NoticeChannel? notifyBy = null, HandlingMode mode = HandlingMode.Promised,
        string? address = null)
    {
        var stream = StreamNames.Case(Number);
        var subject = keys.Create(SubjectKind.Case, stream, "320402190001010016");
        var submit = new SubmitCase(
            Number, Item(mode), HallProcess.Hall, "320402006-1-20261126-0001",
            protector.Protect(subject, PersonalFields.Applicant, new Party(Name, "320402190001010016", phone)),
            protector.Protect(subject, PersonalFields.Form, "{}"), [], new RecordedJudgement("test", "1", [], []), IdentityChecked: true,
            Delivery: address is null ? null : new DeliveryChoice(DeliveryWay.Post, null, protector.Protect(subject, PersonalFields.Address, address)))
        {
            NotifyBy = notifyBy,
        };
        (await cases.Open(stream).ExecuteAsync(submit, Staff(Roles.Clerk), Guid.NewGuid(), new byte[32], [subject])).Done();
    }

    public async Task AcceptAsync()
    {
        await MoveAsync(Roles.Clerk, CaseTrigger.Receive, new() { ReceiptPrinted = true });
        await MoveAsync(Roles.Clerk, CaseTrigger.Accept);
        await FollowAsync();
    }

    public async Task MoveAsync(string role, CaseTrigger trigger, CaseStatement? statement = null) =>
        (await Get<Streams<Case>>().Open(StreamNames.Case(Number)).ExecuteAsync(
            new MoveCase(trigger, statement ?? CaseStatement.Nothing), Staff(role), Guid.NewGuid(), new byte[32])).Done();

    /// <summary>Lets the process manager and the timers' setting take what there is.</summary>
    public async Task FollowAsync()
    {
        BackgroundService[] readers = [.. Get<IEnumerable<IHostedService>>().OfType<CaseNotifying>(), Get<Timers>()];
        foreach (var reader in readers)
            await reader.StartAsync(TestContext.Current.CancellationToken);
        while (!IsQuiet(readers.Length))
        {
            Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        foreach (var reader in readers)
            await reader.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Goes to when the next notice is due, and lets it go out.</summary>
    public async Task SendAsync()
    {
        await FollowAsync();
        if (DueTimer is { } timer && timer.Due > Now)
            GoTo(DateTimeOffset.FromUnixTimeMilliseconds(timer.Due));
        await SendNowAsync();
    }

    /// <summary>Lets go out what is due now.</summary>
    public async Task SendNowAsync()
    {
        await Get<NoticeSending>().SendAsync(StreamNames.Notices(Number), TestContext.Current.CancellationToken);
        await FollowAsync();
    }

    /// <summary>Fires what is due now, and lets all that follows from it be taken.</summary>
    public async Task FireAsync()
    {
        await Get<IEnumerable<IHostedService>>().OfType<TimerFiring>().Single().FireDueAsync();
        await FollowAsync();
    }

    public DueTimer? DueTimer => Timer("notice-sending");

    public DueTimer? Timer(string name) => Get<Timers>().Earliest(10).SingleOrDefault(timer => timer.Name == name);

    /// <summary>Ends the process, and starts another over the same folder at the same time.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        Time = new FakeTimeProvider(Time.GetUtcNow());
        _services = Build();
        Get<HallDirectory>().Load();
    }

    public void GoTo(DateTimeOffset at) => Time.SetUtcNow(at);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public static Actor Staff(string role) => new($"s-{role}", role, HallProcess.Hall, "1");

    private bool IsQuiet(int readers)
    {
        var before = Get<IJournalStore>().Last()?.Sequence;
        var standings = Get<ReaderStandings>().Read();
        return standings.Count == readers && standings.All(one => one.Behind == 0) && Get<IJournalStore>().Last()?.Sequence == before;
    }

    private static FrozenItem Item(HandlingMode mode) => new(
        "tn2018-001", "tn2018", "户口登记", mode, Procedure.Confirmation, null,
        mode == HandlingMode.Immediate ? null : new Sourced<Term>(new Term(5, DayUnit.WorkingDays), "sample"), [], FourEyes: true);

    private ServiceProvider Build()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = Path.Combine(_folder.FullName, "data"), MasterKeyFile = Path.Combine(_folder.FullName, "master.key"),
            PluginDirectory = Path.Combine(_folder.FullName, "plugins"), DriverDirectory = Path.Combine(_folder.FullName, "drivers"),
        });
        foreach (var provider in _providers)
            services.AddSingleton(provider);
        var built = services.BuildServiceProvider();
        _ = built.GetRequiredService<MasterKey>();
        return built;
    }
}

/// <summary>A provider that does as a test says, and remembers what it was given.</summary>
internal sealed class ScriptedProvider : INoticeProvider
{
    public List<NoticeLetter> Taken { get; } = [];

    public List<string> Asked { get; } = [];

    public Func<NoticeLetter, CancellationToken, Task<Outcome<string>>> Send { get; set; } = static (_, _) => Task.FromResult<Outcome<string>>("m-1");

    public Func<string, IReadOnlyList<NoticeReceipt>> Receipts { get; set; } = static _ => [];

    public string Name => "scripted";

    public NoticeChannel Channel { get; init; }

    public async ValueTask<Outcome<string>> SendAsync(NoticeLetter letter, CancellationToken cancellation)
    {
        Taken.Add(letter);
        return await Send(letter, cancellation);
    }

    public ValueTask<IReadOnlyList<NoticeReceipt>> ReceiptsAsync(IReadOnlyList<string> notices, CancellationToken cancellation)
    {
        Asked.AddRange(notices);
        return new(Receipts(notices[0]));
    }
}
