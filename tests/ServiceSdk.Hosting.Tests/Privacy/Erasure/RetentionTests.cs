using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;

namespace ServiceSdk.Hosting.Tests.Privacy.Erasure;

/// <summary>Data is kept as long as its rule says, from the end of what it was for.</summary>
public sealed class RetentionTests
{
    private const long Day = 24 * 3_600_000;

    [Fact]
    public async Task Timer_OfAnOpenDateOrCase_IsNotSet()
    {
        await using var person = await HeldPerson.StartAsync();
        var kind = KindOf(person);

        kind.Concerns(person.LastOf(person.VisitStream)).ShouldBeFalse();
        Due(person, kind, StreamNames.Case(HeldPerson.Case)).ShouldBeNull();
    }

    [Fact]
    public async Task Timer_OfWhatIsOver_IsDueByItsRule()
    {
        await using var person = await HeldPerson.StartAsync();
        await person.CloseAsync();
        await person.WithdrawAsync();
        var kind = KindOf(person);

        foreach (var (stream, days) in new[] { (person.VisitStream, 30), (StreamNames.Query(HeldPerson.Query), 30), (StreamNames.Case(HeldPerson.Case), 3_652) })
            Due(person, kind, stream).ShouldBe(person.LastOf(stream).Envelope.At.CivilTime + (days * Day), stream);
    }

    [Fact]
    public async Task Timer_BeforeItsTime_WaitsAndErasesNothing()
    {
        await using var person = await HeldPerson.StartAsync();
        await person.CloseAsync();
        var kind = KindOf(person);
        var due = Due(person, kind, person.VisitStream)!.Value;
        person.Process.Time.Advance(TimeSpan.FromDays(29));

        (await kind.FireAsync(new DueTimer(person.VisitStream, kind.Name, due - Day))).ShouldBe(due);
        Erased(person).ShouldBeEmpty();
    }

    [Fact]
    public async Task Timer_AtItsTime_ErasesTheStreamsSubjectsOnce()
    {
        await using var person = await HeldPerson.StartAsync();
        await person.CloseAsync();
        var (kind, visit) = (KindOf(person), person.VisitKey);
        var timer = new DueTimer(person.VisitStream, kind.Name, Due(person, kind, person.VisitStream)!.Value);
        person.Process.Time.Advance(TimeSpan.FromDays(30));

        (await kind.FireAsync(timer)).ShouldBeNull();
        (await kind.FireAsync(timer)).ShouldBeNull();
        Erased(person).ShouldHaveSingleItem().ShouldBe(new SubjectErased(visit.Subject, "visit", person.VisitStream, ErasureReason.Retention));
    }

    [Fact]
    public async Task Timer_OfAnArchivedCase_IsDueByTheItemsTermFromItsEnd()
    {
        await using var person = await HeldPerson.StartAsync();
        await person.WithdrawAsync();
        var withdrawn = person.Process.Today;
        person.Process.Time.Advance(TimeSpan.FromDays(400));
        await person.ArchiveAsync();
        var (kind, stream) = (KindOf(person), StreamNames.Case(HeldPerson.Case));
        var due = CivilTime.Midnight(withdrawn.AddYears(10).AddDays(1));

        Due(person, kind, stream).ShouldBe(due);
        (await kind.FireAsync(new DueTimer(stream, kind.Name, due - Day))).ShouldBe(due);
        var kept = await person.Process.Get<PersonErasure>().EraseAsync(HeldPerson.Visitor.IdNumber, HallProcess.Manager, Guid.NewGuid(), new byte[32]);
        kept.Done().Kept.ShouldBe([new KeptCase(HeldPerson.Case, withdrawn.AddYears(10))]);
    }

    [Fact]
    public void Rules_Shipped_SayForEachKindWhatTheyRestOn()
    {
        RetentionRules.Shipped.All.Select(rule => rule.Kind).ShouldBe(["visit", "query", "draft", "enquiry", "case"]);
        RetentionRules.Shipped.All.ShouldAllBe(rule => rule.Source.Length > 0 && rule.After.Length > 0 && rule.Sample);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""[{"kind":"visit","after":"营业日结束","days":0,"source":"样例","sample":true}]""")]
    [InlineData("""[{"kind":"dog","after":"营业日结束","days":1,"source":"样例","sample":true}]""")]
    [InlineData("""[{"kind":"visit","days":1,"source":"样例","sample":true}]""")]
    [InlineData("""[{"kind":"visit","after":"a","days":1,"source":"b","sample":true},{"kind":"visit","after":"a","days":2,"source":"b","sample":true}]""")]
    public void Rules_ThatCannotBe_AreRefusedByTheFile(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            Should.Throw<DataFolderException>(() => RetentionRules.Open(path)).Message.ShouldBe($"保存期限文件{path}无法读取：每类一条，期限为1至36600天。");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ITimerKind KindOf(HeldPerson person) => person.Process.Get<IEnumerable<ITimerKind>>().OfType<Retention>().Single();

    private static long? Due(HeldPerson person, ITimerKind kind, string stream) =>
        kind.DueAfter(person.LastOf(stream), JournalEvents.Types.Read(person.LastOf(stream).Payload));

    private static List<SubjectErased> Erased(HeldPerson person) =>
        [.. person.Store.ReadStreams("erasures/", "erasures0", 0).SelectMany(one => JournalEvents.Types.Read(one.Record.Payload)).OfType<SubjectErased>()];
}
