using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls.Document;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls.Document;

public sealed class HallComparisonTests
{
    private static readonly HallConfiguration Hall = DocumentedHall.Configuration;
    private static readonly ServiceLine Line = Hall.Lines[0];

    public static TheoryData<string, HallConfiguration> Changes => new()
    {
        { "name 大厅名称：兰陵街道为民服务中心 → 兰陵大厅", Hall with { Name = "兰陵大厅" } },
        { "elderlyAge 老年人优先的年龄：65 → 60", Hall with { ElderlyAge = 60 } },
        { "marginMinutes 临近承诺的提前量（分钟）：5 → 4.5", Hall with { Margin = 270_000 } },
        { "hours.everyDay 开放时间·每天开放：否 → 是", Hall with { Hours = Hall.Hours with { EveryDay = true } } },
        {
            "hours.service 开放时间·办理时段：09:00-12:00、13:00-17:00 → 09:00-12:00",
            Hall with { Hours = Hall.Hours with { Service = [Hall.Hours.Service[0]] } }
        },
        {
            "hours.closures[0].closed 开放时间·临时闭厅“2026-12-01”·闭厅时段：10:00-24:00 → 10:00-11:00",
            Hall with { Hours = Hall.Hours with { Closures = [Hall.Hours.Closures![0] with { Closed = new OpenHours(600, 660) }] } }
        },
        {
            """hours.duty[0] 开放时间·节假日值班“2026-10-01”：删除{"date":"2026-10-01","issuing":["09:00-11:00"],"service":["09:00-12:00"]}""",
            Hall with { Hours = Hall.Hours with { Duty = null } }
        },
        { "lines[0].name 业务队列“1”·名称：户籍 → 户政", Hall with { Lines = [Line with { Name = "户政" }, .. Hall.Lines.Skip(1)] } },
        { "lines[0].dailyQuota 业务队列“1”·每日限号：无 → 50", Hall with { Lines = [Line with { DailyQuota = 50 }, .. Hall.Lines.Skip(1)] } },
        {
            """lines[3] 业务队列“4”：新增{"id":"4","name":"档案","prefix":"C","department":"公安局","group":"archives"}""",
            Hall with { Lines = [.. Hall.Lines, new ServiceLine("4", "档案", "C", new Skill("公安局", "archives"))] }
        },
        { "windows[1].prefer 窗口“2”·优先队列：3 → 无", Hall with { Windows = [Hall.Windows[0], Hall.Windows[1] with { Prefer = null }] } },
        { "windows[0].lines 窗口“1”·可以办理的业务队列：1、2 → 1", Hall with { Windows = [Hall.Windows[0] with { Skills = [Line.Skill] }, Hall.Windows[1]] } },
        { "windows 窗口：次序改变", Hall with { Windows = [Hall.Windows[1], Hall.Windows[0]] } },
        {
            "classes[0].promiseMinutes 类别“green”·承诺（分钟）：10 → 8",
            Hall with { Targets = [Hall.Targets[0] with { Promise = 480_000 }, .. Hall.Targets.Skip(1)] }
        },
        { "rules.policy 排队规则·叫号规则：target-share → fcfs", Hall with { Rules = Hall.Rules! with { Policy = "fcfs" } } },
        { "rules.closing.left 排队规则·闭厅·剩余号票：serve-out → keep", Hall with { Rules = Hall.Rules! with { Closing = Hall.Rules.Closing with { Left = AtClosing.Keep } } } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Compare_OneChange_IsNamedByPathAndInChinese(string change, HallConfiguration changed) =>
        (await NamedAsync(Hall, changed)).ShouldBe([change]);

    [Fact]
    public async Task Compare_TheSame_IsNothing() => (await NamedAsync(Hall, Hall with { })).ShouldBeEmpty();

    [Fact]
    public async Task Compare_CustomaryRulesWrittenOut_IsNothing() =>
        (await NamedAsync(Hall with { Rules = null }, Hall with { Rules = QueueRules.Customary })).ShouldBeEmpty();

    [Fact]
    public async Task Compare_ALineTakenOut_NamesEverythingThatGoesWithIt() =>
        (await NamedAsync(Hall, Hall with { Lines = [.. Hall.Lines.Skip(1)] })).ShouldBe(
        [
            """lines[0] 业务队列“1”：删除{"id":"1","name":"户籍","prefix":"A","department":"公安局","group":"household"}""",
            "windows[0].lines 窗口“1”·可以办理的业务队列：1、2 → 2",
            "windows[1].lines 窗口“2”·可以办理的业务队列：1、2、3 → 2、3",
            "sharedPrefixes 共用的号码字头：A → 无",
        ], ignoreOrder: true);

    [Fact]
    public async Task Compare_TwoClosuresOfADay_AreToldApart()
    {
        var closure = Hall.Hours.Closures![0];
        (await NamedAsync(Hall, Hall with { Hours = Hall.Hours with { Closures = [closure, closure with { Closed = new OpenHours(540, 560) }] } })).ShouldBe(
            ["""hours.closures[1] 开放时间·临时闭厅“2026-12-01”：新增{"date":"2026-12-01","closed":"09:00-09:20","reason":"停电"}"""]);
    }

    private static async Task<string[]> NamedAsync(HallConfiguration from, HallConfiguration to) =>
        [.. (await HallDocument.CompareAsync(from, to)).Select(change => $"{change.Path} {change.Text}")];
}
