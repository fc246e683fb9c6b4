using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Hosting.Tests.Privacy;
using ServiceSdk.Queueing;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Tests.Sharing;

/// <summary>A host with one registry and one item, and a citizen with a card served at window 1.</summary>
internal sealed class SharingHall : IAsyncDisposable
{
    public const string Item = "tn2018-083";
    public static readonly Actor Clerk = new("s-ann", Roles.Clerk, HallProcess.Hall, "1");

    private const string Items = """
        [{
          "code": "tn2018-083", "number": 83, "department": "公安局", "name": "核发常州市居民身份证", "title": "居民身份证", "group": "id-card",
          "procedure": "confirmation", "mode": { "value": "immediate", "source": "sample" },
          "materials": [
            { "code": "household-register", "name": "居民户口簿", "essential": true, "source": "sample",
              "shareable": { "kind": "household", "label": "户籍信息", "source": "sample", "freshDays": 30, "fills": [{ "field": "address", "from": "address" }] } },
            { "code": "photo", "name": "照片", "essential": false, "source": "sample" }
          ],
          "form": [{ "name": "address", "label": "住址", "kind": "text", "required": true, "personal": true, "choices": [] }],
          "fees": [{ "code": "card", "label": "工本费", "basis": "示例文件", "source": "sample", "fen": 2000 }]
        }]
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sharing-hall-");
    private readonly ServiceProvider _services;

    private SharingHall(bool demonstration, SharingOptions? options)
    {
        WritePlugin(Path.Combine(_folder.FullName, "plugins", "police"));
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddSingleton<ISharedRecords>(Registry)
            .AddServiceHall(new ServiceHallOptions
            {
                DataDirectory = Path.Combine(_folder.FullName, "data"),
                MasterKeyFile = Path.Combine(_folder.FullName, "master.key"),
                PluginDirectory = Path.Combine(_folder.FullName, "plugins"),
                DriverDirectory = Path.Combine(_folder.FullName, "drivers"),
                Sharing = options ?? new SharingOptions(),
            }).BuildServiceProvider();
        _ = Get<MasterKey>();
        Get<HallDirectory>().Put(HallProcess.Configuration with { Demonstration = demonstration });
    }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(TemporaryJournal.Morning.CivilTime));

    public StubRegistry Registry { get; } = new();

    /// <summary>The ticket in hand.</summary>
    public string Ticket { get; private set; } = "";

    public SharedRecordDesk Desk => Get<SharedRecordDesk>();

    public CaseDesk Cases => Get<CaseDesk>();

    public IJournalStore Store => Get<IJournalStore>();

    public static async Task<SharingHall> StartAsync(bool demonstration = true, SharingOptions? options = null)
    {
        var hall = new SharingHall(demonstration, options);
        await hall.ServeAsync(ProtectedJournal.Visitor);
        return hall;
    }

    /// <summary>The next citizen is served.</summary>
    public async Task ServeAsync(Visitor visitor)
    {
        var hall = Get<HallDirectory>().Find(HallProcess.Hall).Done();
        if (Ticket.Length > 0)
            await DoAsync(new FinishService(Ticket, "1"));
        else
            await DoAsync(new OpenWindow("1", Clerk.Subject, HallProcess.Configuration.Windows[0].Skills));
        var issued = (await hall.ExecuteAsync(
            hall.Today, visitor, static person => new IssueTicket([new TicketItem(Item, "居民身份证", HallProcess.IdCard)], TicketClass.Ordinary, null, person),
            HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();
        Ticket = issued.Events.OfType<TicketIssued>().Single().Ticket;
        await DoAsync(new CallNext("1"));
        await DoAsync(new StartService(Ticket, "1"));

        async Task DoAsync(ICommand command) => (await hall.ExecuteAsync(command, Clerk, Guid.NewGuid(), new byte[32])).Done();
    }

    public ValueTask<Outcome<AnsweredInquiry>> TryAskAsync(
        bool consented = true, string material = "household-register", TypedApplicant? applicant = null, Guid? key = null, CancellationToken cancellation = default) =>
        Desk.AskAsync(
            new SharedRequest(HallProcess.Hall, Ticket, Item, material, consented, applicant), Clerk, key ?? Guid.NewGuid(), new byte[32], cancellation);

    public async Task<AnsweredInquiry> AskAsync(bool consented = true, Guid? key = null) => (await TryAskAsync(consented, key: key)).Done();

    public ValueTask<Outcome<CaseOpened>> TryFileAsync(params string[] shared) => FileAsync([], shared);

    /// <summary>Files with the address the registry has.</summary>
    public ValueTask<Outcome<CaseOpened>> FileAsync(string[] materials, string[] shared, TypedApplicant? applicant = null) => Cases.SubmitAsync(
        new FilingRequest(HallProcess.Hall, Ticket, Item, """{"address":"兰陵街道示例路1号"}"""u8.ToArray(), materials, applicant) { Shared = shared },
        Clerk, Guid.NewGuid(), new byte[32], CancellationToken.None);

    /// <summary>Everything recorded in the streams that begin so.</summary>
    public IEnumerable<IEvent> Events(string prefix) => Store.ReadAll(0)
        .Where(one => one.Record.Stream.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(one => JournalEvents.Types.Read(one.Record.Payload));

    /// <summary>Who looked is read from the list of looks, once it follows.</summary>
    public static async Task TakeLooksAsync(SharingHall hall)
    {
        var looks = hall.Get<LookProjection>();
        await looks.StartAsync(TestContext.Current.CancellationToken);
        while (looks.Position < hall.Store.Last()!.Value.Sequence && !looks.ExecuteTask!.IsCompleted)
            await Task.Yield();
        await looks.StopAsync(TestContext.Current.CancellationToken);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static void WritePlugin(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "items.json"), Items);
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "items.json"))));
        File.WriteAllText(Path.Combine(folder, "plugin.json"), $$"""
            {
              "id": "police", "version": "1.0.0", "contract": { "from": "1.0", "to": "1.0" }, "kind": "item", "name": "公安局",
              "items": "items.json", "files": { "items.json": "{{hash}}" }
            }
            """);
    }
}
