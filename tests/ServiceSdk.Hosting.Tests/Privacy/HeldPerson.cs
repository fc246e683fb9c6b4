using Microsoft.Extensions.Hosting;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Items;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Privacy;

/// <summary>A hall that holds one visit, one case and one query of a person.</summary>
internal sealed class HeldPerson : IAsyncDisposable
{
    public const string Phone = "13952013478";
    public const string Case = "320402006-1-20260924-0001-1";
    public const string Query = "320402006-1-20260924-0001-Q1";
    public static readonly Visitor Visitor = ProtectedJournal.Visitor;
    public static readonly Actor Clerk = new("s-ann", Roles.Clerk, HallProcess.Hall, "1");

    private static readonly FrozenItem IdCard = new(
        "tn2018-083", "2018", "核发常州市居民身份证", HandlingMode.Promised, Procedure.Licensing, null, null,
        [new ItemMaterial("photo", "照片", true, Sources.Sample)], true);

    private HeldPerson(HallProcess process) => Process = process;

    public HallProcess Process { get; }

    public IJournalStore Store => Process.Store;

    public string VisitStream => StreamNames.Queue(HallProcess.Hall, Process.Today);

    public Hosting.Journal.SubjectKey VisitKey => Store.FindKeysOf(VisitStream).ShouldHaveSingleItem();

    public Hosting.Journal.SubjectKey CaseKey => Store.FindKeysOf(StreamNames.Case(Case)).ShouldHaveSingleItem();

    public Hosting.Journal.SubjectKey QueryKey => Store.FindKeysOf(StreamNames.Query(Query)).ShouldHaveSingleItem();

    public static async Task<HeldPerson> StartAsync()
    {
        var person = new HeldPerson(await HallProcess.StartAsync());
        await person.VisitAsync();
        await person.FileAsync();
        await person.AskAsync();
        return person;
    }

    public async Task WithdrawAsync() => (await CaseStream.ExecuteAsync(
        new MoveCase(CaseTrigger.Withdraw), Clerk with { Role = Roles.Citizen }, Guid.NewGuid(), new byte[32])).Done();

    public async Task ArchiveAsync() => (await CaseStream.ExecuteAsync(
        new MoveCase(CaseTrigger.Archive, new CaseStatement { PackageHash = new string('a', 64), HashVerified = true }), Actor.System, Guid.NewGuid(), new byte[32])).Done();

    public async Task CloseAsync()
    {
        Process.Time.SetUtcNow(CivilTime.At(CivilTime.Midnight(Process.Today.AddDays(1))));
        (await Process.Queue(Process.Today).ExecuteAsync(new CloseDay(), Clerk with { Role = Roles.System }, Guid.NewGuid(), new byte[32])).Done();
    }

    /// <summary>Lets what erases keys follow the journal until a key is gone.</summary>
    public async Task ErasedAsync(string subject)
    {
        var erasing = Process.Get<IEnumerable<IHostedService>>().OfType<Erasing>().Single();
        await erasing.StartAsync(TestContext.Current.CancellationToken);
        while (Store.FindKey(subject) is not null && !erasing.ExecuteTask!.IsCompleted)
            await Task.Yield();
        await erasing.StopAsync(TestContext.Current.CancellationToken);
        await erasing.ExecuteTask!;
    }

    public Record LastOf(string stream) => Store.ReadStream(stream).Last().Record;

    public IEnumerable<LookRecorded> Looks => Process.Events($"looks/{HallProcess.Hall}/{CivilTime.Text(Process.Today)}").OfType<LookRecorded>();

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private KeyRing Keys => Process.Get<KeyRing>();

    private Protector Protector => Process.Get<Protector>();

    private JournaledStream<ServiceSdk.Cases.Case> CaseStream => Process.Get<Streams<ServiceSdk.Cases.Case>>().Open(StreamNames.Case(Case));

    private async Task VisitAsync() => (await Process.Halls.Find(HallProcess.Hall).Done().ExecuteAsync(
        Process.Today, Visitor, static visitor => new IssueTicket(
            [new TicketItem("tn2018-083", IdCard.Title, HallProcess.IdCard)], TicketClass.Ordinary, null, visitor),
        HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();

    private async Task FileAsync()
    {
        var key = Keys.Create(SubjectKind.Case, StreamNames.Case(Case), Visitor.IdNumber);
        (await CaseStream.ExecuteAsync(
            new SubmitCase(
                Case, IdCard, HallProcess.Hall, "320402006-1-20260924-0001",
                Protector.Protect(key, PersonalFields.Applicant, new Party(Visitor.Name, Visitor.IdNumber, Phone)),
                Protector.Protect(key, PersonalFields.Form, $$"""{"contactPhone":"{{Phone}}"}"""),
                [], new RecordedJudgement("gongan", "1.0.0", [], []), true),
            Clerk, Guid.NewGuid(), new byte[32], [key])).Done();
        var stored = (await Process.Get<IDocumentStore>().StoreAsync(
            key.Subject, new MemoryStream(new byte[1_000]), 1_000, static (_, _) => ValueTask.FromResult<Refusal?>(null), TestContext.Current.CancellationToken)).Done();
        var photo = new DocumentAttached(stored.File.Name, "photo", "image/jpeg", stored.Size, stored.Key);
        (await CaseStream.ExecuteAsync(new AttachDocument(photo, photo.Size), Clerk, Guid.NewGuid(), new byte[32])).Done();
    }

    private async Task AskAsync()
    {
        var key = Keys.Create(SubjectKind.Query, StreamNames.Query(Query), Visitor.IdNumber);
        (await Process.Get<Streams<QueryRecord>>().Open(StreamNames.Query(Query)).ExecuteAsync(
            new RecordQuery(
                Query, IdCard with { Procedure = Procedure.Query }, HallProcess.Hall, "320402006-1-20260924-0001",
                Protector.Protect(key, PersonalFields.Answer, "没有查到。")),
            Clerk, Guid.NewGuid(), new byte[32], [key])).Done();
    }
}
