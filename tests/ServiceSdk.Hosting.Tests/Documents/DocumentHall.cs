using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Tests.Documents;

/// <summary>A host's services on a folder of its own, with one case filed. Nothing runs beside the commands.</summary>
internal sealed class DocumentHall : IAsyncDisposable
{
    public const string Number = "320402006-1-20260924-1-1";
    public static readonly Actor Clerk = new("s-clerk", Roles.Clerk, "320402006-1", "1");
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100_000], .. "\n%%EOF\n"u8];

    private static readonly FrozenItem Item = new(
        "tn2018-083", "tn2018", "居民身份证", HandlingMode.Promised, Procedure.Confirmation, null, null,
        [new ItemMaterial("household-register", "居民户口簿", true, Sources.Sample)], true);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("document-hall-");
    private readonly ServiceProvider _services;

    private DocumentHall(DocumentLimits limits, IDocumentScanner? scanner, Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = Path.Combine(_folder.FullName, "data"),
            MasterKeyFile = Path.Combine(_folder.FullName, "master.key"),
            PluginDirectory = Path.Combine(_folder.FullName, "plugins"),
            DriverDirectory = Path.Combine(_folder.FullName, "drivers"),
            Documents = limits,
        });
        if (scanner is not null)
            services.AddSingleton(scanner);
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(TemporaryJournal.Morning.CivilTime));

    public string Data => Path.Combine(_folder.FullName, "data");

    public string Backups => Path.Combine(_folder.FullName, "backups");

    public string JournalPath => Path.Combine(Data, "journal.db");

    public IDocumentStore Store => Get<IDocumentStore>();

    public DocumentDesk Desk => Get<DocumentDesk>();

    /// <summary>The case's subject.</summary>
    public string Subject { get; private set; } = "";

    public IReadOnlyList<DocumentFile> Files => [.. Store.Subjects().SelectMany(Store.Of)];

    public JournaledStream<ServiceSdk.Cases.Case> Case => Get<Streams<ServiceSdk.Cases.Case>>().Open(StreamNames.Case(Number));

    public static async Task<DocumentHall> StartAsync(DocumentLimits? limits = null, IDocumentScanner? scanner = null, Action<IServiceCollection>? more = null)
    {
        var hall = new DocumentHall(limits ?? new DocumentLimits(), scanner, more);
        _ = hall.Get<MasterKey>();
        await hall.FileAsync();
        return hall;
    }

    public Task<Outcome<DocumentAttached>> TryAttachAsync(
        byte[]? content = null, string media = "application/pdf", string material = "household-register", string number = Number, Guid? key = null) =>
        Desk.AttachAsync(number, material, media, new MemoryStream(content ?? Pdf), Clerk, key ?? Guid.NewGuid(), TestContext.Current.CancellationToken);

    public async Task<DocumentAttached> AttachAsync(byte[]? content = null, Guid? key = null) => (await TryAttachAsync(content, key: key)).Done();

    public string FileOf(DocumentAttached document, string? folder = null) =>
        Path.Combine(folder ?? Data, "documents", document.Key.Subject, document.Document);

    public void Sweep() => Get<IEnumerable<IHostedService>>().OfType<DocumentSweeping>().Single().Sweep();

    /// <summary>Does something to the journal behind the host's back.</summary>
    public void Sql(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={JournalPath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().ShouldBePositive();
    }

    public JournalReport Verify(string? journal = null)
    {
        using var file = JournalFile.Open(journal ?? JournalPath);
        return JournalVerification.Run(file, []);
    }

    /// <summary>Every look on record.</summary>
    public IReadOnlyList<LookRecorded> Looks() =>
        [.. Get<IJournalStore>().ReadAll(0).SelectMany(record => JournalEvents.Types.Read(record.Record.Payload)).OfType<LookRecorded>()];

    public Backup Backup(bool linked = false)
    {
        using var file = JournalFile.Open(JournalPath);
        return Hosting.Journal.Upkeep.Backup.Make(file, Backups, Time.GetUtcNow().ToUnixTimeMilliseconds(), linked).Done();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task FileAsync()
    {
        var subject = Get<KeyRing>().Create(SubjectKind.Case, StreamNames.Case(Number), "11010519491231002X");
        var party = Get<Protector>().Protect(subject, PersonalFields.Applicant, new Party("欧阳小明", "11010519491231002X", null));
        Subject = subject.Subject;
        var submit = new SubmitCase(
            Number, Item, "320402006-1", "320402006-1-20260924-1", party, new Protected<string>(subject.Subject, "A256GCM", [1]),
            ["household-register"], new RecordedJudgement("gongan", "1.0.0", [], []), IdentityChecked: true);
        (await Case.ExecuteAsync(submit, Clerk, Guid.NewGuid(), new byte[32], [subject])).Done();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
