using System.Text;
using ServiceSdk.Hosting.Cases.Drafts;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Sharing;

namespace ServiceSdk.Hosting.Tests.Cases;

/// <summary>草稿: kept sealed, gone on with, handed in once or thrown away, and gone when its time is over.</summary>
public sealed class DraftDeskTests
{
    private const string Person = "11010519491231002X", Filled = """{"form":{"address":"兰陵街道示例路1号"}}""";
    private const long Day = 24 * 3_600_000;
    private static readonly Refusal Unknown = new("draft_unknown", "没有找到这份草稿，或者已经过期删除。", "请核对草稿编号，或者重新填写。");

    [Fact]
    public async Task Draft_Saved_IsFoundByThePersonAndOpenedWithALook()
    {
        await using var hall = await SharingHall.StartAsync();
        var key = Guid.NewGuid();
        var saved = await SaveAsync(hall, key: key);

        saved.Number.ShouldMatch("^D[0-9a-f]{20}$");
        (await SaveAsync(hall, key: key)).Number.ShouldBe(saved.Number);
        saved.KeptUntil.ShouldBe(saved.SavedAt + (15 * Day));
        (await Desk(hall).OfAsync(Person)).ShouldBe([saved]);
        Desk(hall).Judge(saved.Number, Person).ShouldBeNull();
        Desk(hall).Judge(saved.Number, "320402190001010016").ShouldBe(Unknown);
        (await Desk(hall).OpenAsync(saved.Number, SharingHall.Clerk)).Done().ShouldBe(new OpenDraft(saved.Number, SharingHall.Item, Filled));
        var look = hall.Events("looks/").ShouldHaveSingleItem().ShouldBeOfType<LookRecorded>();
        (look.Fields.ShouldHaveSingleItem(), look.Purpose, look.Masked).ShouldBe(("draft", LookPurpose.DraftFilling, false));
        Encoding.UTF8.GetString(hall.Store.ReadStream($"draft/{saved.Number}").Single().Record.Payload).ShouldNotContain("示例路");
    }

    [Fact]
    public async Task Draft_GoneOnWith_IsAsItWasSavedLast()
    {
        await using var hall = await SharingHall.StartAsync();
        var number = (await SaveAsync(hall)).Number;

        (await Desk(hall).ChangeAsync(number, Content("""{"form":{}}"""), SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();

        (await Desk(hall).OpenAsync(number, SharingHall.Clerk)).Done().Json.ShouldBe("""{"form":{}}""");
    }

    [Fact]
    public async Task Draft_HandedIn_BecomesOneCaseHoweverOften()
    {
        await using var hall = await SharingHall.StartAsync();
        var (number, filed) = ((await SaveAsync(hall)).Number, new List<string>());
        ValueTask<Outcome<string>> FileAsync(string content)
        {
            filed.Add(content);
            return new("W000000000001");
        }

        for (var i = 0; i < 2; i++)
            (await Desk(hall).HandInAsync(number, FileAsync, SharingHall.Clerk, Guid.NewGuid())).Done().ShouldBe("W000000000001");

        filed.ShouldBe([Filled]);
        (await Desk(hall).OfAsync(Person)).ShouldBeEmpty();
        (await Desk(hall).OpenAsync(number, SharingHall.Clerk)).Refused().ShouldBe(Unknown);
    }

    [Fact]
    public async Task Draft_WhoseFilingIsRefused_StaysADraft()
    {
        await using var hall = await SharingHall.StartAsync();
        var number = (await SaveAsync(hall)).Number;
        var refusal = new Refusal("filing_incomplete", "申报还不完备，共1处。", "请补交“居民户口簿”。");

        (await Desk(hall).HandInAsync(number, _ => new(refusal), SharingHall.Clerk, Guid.NewGuid())).Refused().ShouldBe(refusal);
        (await Desk(hall).OpenAsync(number, SharingHall.Clerk)).Done().Json.ShouldBe(Filled);
    }

    [Fact]
    public async Task Draft_ThrownAway_IsErasedAtOnceAndOneLeftAloneAfterItsTime()
    {
        await using var hall = await SharingHall.StartAsync();
        var (thrown, left) = ((await SaveAsync(hall)).Number, await SaveAsync(hall));
        var retention = hall.Get<IEnumerable<ITimerKind>>().OfType<Retention>().Single();
        (await Desk(hall).ThrowAwayAsync(thrown, SharingHall.Clerk, Guid.NewGuid())).Done();
        (await Desk(hall).ThrowAwayAsync(thrown, SharingHall.Clerk, Guid.NewGuid())).Refused().ShouldBe(Unknown);

        var now = hall.Time.GetUtcNow().ToUnixTimeMilliseconds();
        (Due(hall, retention, thrown), Due(hall, retention, left.Number)).ShouldBe((now, left.KeptUntil));
        (await retention.FireAsync(new DueTimer(StreamNames.Draft(thrown), retention.Name, now))).ShouldBeNull();
        hall.Events("erasures/").OfType<SubjectErased>().ShouldHaveSingleItem().Kind.ShouldBe(SubjectKind.Draft);
    }

    [Fact]
    public async Task Draft_ThatCannotBeKept_IsRefusedInItsOwnWords()
    {
        await using var hall = await SharingHall.StartAsync();

        (await TrySaveAsync(hall, Content("[]"))).Refused().ShouldBe(new Refusal("draft_malformed", "草稿内容无法读取。", "请按接口格式保存。"));
        (await TrySaveAsync(hall, Content($$"""{"a":"{{new string('x', 64 * 1024)}}"}"""))).Refused()
            .ShouldBe(new Refusal("draft_too_long", "草稿内容不能超过64KB。", "请只填写表单内容；材料文件在申报后上传。"));
        (await TrySaveAsync(hall, Content(Filled) with { Item = "x" })).Refused().Code.ShouldBe("item_unknown");
        (await Desk(hall).OpenAsync("D0", SharingHall.Clerk)).Refused().ShouldBe(Unknown);
    }

    private static DraftDesk Desk(SharingHall hall) => hall.Get<DraftDesk>();

    private static DraftContent Content(string json) => new(SharingHall.Item, Encoding.UTF8.GetBytes(json));

    private static async Task<SavedDraft> SaveAsync(SharingHall hall, Guid? key = null) => (await TrySaveAsync(hall, Content(Filled), key)).Done();

    private static ValueTask<Outcome<SavedDraft>> TrySaveAsync(SharingHall hall, DraftContent content, Guid? key = null) =>
        Desk(hall).SaveAsync(content, Person, SharingHall.Clerk, key ?? Guid.NewGuid(), new byte[32]);

    private static long? Due(SharingHall hall, Retention retention, string draft)
    {
        var last = hall.Store.ReadStream(StreamNames.Draft(draft)).Last().Record;
        retention.Concerns(last).ShouldBeTrue();
        return retention.DueAfter(last, JournalEvents.Types.Read(last.Payload));
    }
}
