using Newtonsoft.Json.Linq;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls.Document;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls.Document;

public sealed class HallDocumentTests
{
    private static readonly HallConfiguration Hall = DocumentedHall.Configuration;
    private static readonly string Golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Halls", "Document", "hall.json")).TrimEnd('\n');

    public static TheoryData<string, string?, string> Unfit => new()
    {
        { "name", null, "name 缺少该字段" },
        { "name", "1", "name 应为文字" },
        { "name", "''", "name 不能为空" },
        { "hall", "'lanling'", "hall 应为区划代码加序号，例如320402006-1" },
        { "colour", "'red'", "colour 是未知字段" },
        { "lines", "{}", "lines 应为数组" },
        { "lines", "[]", "lines 不能为空" },
        { "hours", "[]", "hours 应为对象" },
        { "hours.everyDay", "'yes'", "hours.everyDay 应为 true 或 false" },
        { "hours.issuing[1]", "'8:30-11:40'", "hours.issuing[1] 应为时段，例如08:30-11:40，最晚到24:00" },
        { "hours.issuing[1]", "'08:30-24:01'", "hours.issuing[1] 应为时段，例如08:30-11:40，最晚到24:00" },
        { "hours.duty[0].date", "'2026-02-30'", "hours.duty[0].date 应为日期，例如2026-10-01" },
        { "hours.closures[0].reason", null, "hours.closures[0].reason 缺少该字段" },
        { "lines[2].prefix", "'a'", "lines[2].prefix 应为一至两个大写字母" },
        { "lines[2].dailyQuota", "0", "lines[2].dailyQuota 应不小于1" },
        { "windows[1].lines", "[]", "windows[1].lines 不能为空" },
        { "windows[1].lines", "['1', '1']", "windows[1].lines 有重复" },
        { "classes[0].targetMinutes", "'3'", "classes[0].targetMinutes 应为数字" },
        { "classes[0].targetMinutes", "-0.5", "classes[0].targetMinutes 应不小于0" },
        { "classes[0].promiseMinutes", "1441", "classes[0].promiseMinutes 应不大于1440" },
        { "elderlyAge", "65.5", "elderlyAge 应为整数" },
        { "elderlyAge", "151", "elderlyAge 应不大于150" },
        { "rules.lastNumber", "99999999999999999999", "rules.lastNumber 数字过大" },
        { "rules.lastNumber", "100000000", "rules.lastNumber 应不大于99999999" },
        { "rules.closing.left", "'forget'", "rules.closing.left 应为 expire、serve-out、keep 之一" },
        { "rules.appointments.quota", "null", "rules.appointments.quota 应为整数" },
        { "windows[1].lines[2]", "'9'", "windows[1].lines[2] 业务队列“9”不存在" },
        { "sharedPrefixes", null, "sharedPrefixes 业务队列“1”和“2”的号码字头都是“A”，需要共用时请在这里写明" },
    };

    [Fact]
    public void Document_OfAHall_IsForPeople() => HallDocument.Write(Hall).ShouldBe(Golden);

    [Fact]
    public async Task Document_WrittenAndRead_IsTheSameHall()
    {
        var read = await ReadAsync(Golden);
        HallDocument.Write(read).ShouldBe(Golden);

        // Lists compare by reference: as text they compare by content.
        Text(read).ShouldBe(Text(Hall));
    }

    [Fact]
    public async Task Document_OfAHallWithoutRules_NamesTheCustomary()
    {
        var read = await ReadAsync(HallDocument.Write(Hall with { Rules = null, Hours = HallHours.RoundTheClock, Devices = [] }));
        read.Rules.ShouldBe(QueueRules.Customary);
        read.Hours.Service.ShouldBe([new OpenHours(0, 1440)]);
    }

    [Fact]
    public async Task Document_WithoutAppointments_TakesNone()
    {
        var document = JObject.Parse(Golden);
        ((JObject)document["rules"]!).Remove("appointments");
        (await ReadAsync(document.ToString())).Rules!.Appointments.ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(59_999)]
    [InlineData(86_399_999)]
    public async Task Duration_OfAnyMilliseconds_SurvivesMinutes(long margin) =>
        (await ReadAsync(HallDocument.Write(Hall with { Margin = margin }))).Margin.ShouldBe(margin);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Demonstration_IsWhatTheHallIs_NotWhatADocumentSays(bool demonstration)
    {
        var read = await HallDocument.ReadAsync(Golden, demonstration);
        read.Succeeded(out var hall, out _).ShouldBeTrue();
        hall!.Demonstration.ShouldBe(demonstration);
    }

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task Document_ThatDoesNotFit_NamesThePath(string path, string? value, string fault) =>
        (await RefusedAsync(Changed(path, value))).ShouldBe(
            new Refusal("hall_document_invalid", $"大厅设置文件有误：{fault}。", "请按大厅设置的JSON Schema改正后重试。"));

    [Fact]
    public async Task Document_WithSeveralFaults_NamesEach() =>
        (await RefusedAsync(Changed("elderlyAge", "0", Changed("name", null)))).Message.ShouldBe(
            "大厅设置文件有误：name 缺少该字段；elderlyAge 应不小于1。");

    [Theory]
    [InlineData("", "第 0 行 不是有效的 JSON")]
    [InlineData("{\n  \"hall\": ", "第 2 行 不是有效的 JSON")]
    [InlineData("{\"hall\":1,\n\"hall\":2}", "第 2 行 不是有效的 JSON")]
    [InlineData("[]", "$ 应为对象")]
    public async Task Text_ThatIsNoDocument_IsRefused(string text, string fault) =>
        (await RefusedAsync(text)).Message.ShouldBe($"大厅设置文件有误：{fault}。");

    /// <summary>The golden document with the value at a path replaced, added, or removed where it is null.</summary>
    private static string Changed(string path, string? value, string? from = null)
    {
        var document = JObject.Parse(from ?? Golden);
        if (value is null)
            document.SelectToken(path)!.Parent!.Remove();
        else if (document.SelectToken(path) is { } old)
            old.Replace(JToken.Parse(value));
        else
            document[path] = JToken.Parse(value);
        return document.ToString();
    }

    private static async Task<HallConfiguration> ReadAsync(string text)
    {
        (await HallDocument.ReadAsync(text, demonstration: false)).Succeeded(out var hall, out var refusal).ShouldBeTrue(refusal?.Message);
        return hall!;
    }

    private static async Task<Refusal> RefusedAsync(string text)
    {
        (await HallDocument.ReadAsync(text, demonstration: false)).Succeeded(out _, out var refusal).ShouldBeFalse();
        return refusal!;
    }

    private static string Text(HallConfiguration hall) => JToken.FromObject(hall).ToString();
}
