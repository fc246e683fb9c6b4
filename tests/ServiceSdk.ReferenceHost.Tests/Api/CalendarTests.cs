using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Access;
using ServiceSdk.ReferenceHost.Tests.Commands;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>The legal calendar over REST and by the command; the notice amends a year that is over, whatever the machine's date.</summary>
public sealed class CalendarTests(AccessHall hall) : IClassFixture<AccessHall>, IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Notice_Imported_IsListedRefusedTwiceAndThereAfterARestart()
    {
        using var anyone = await hall.CallerAsync(AccessHall.Anonymous);
        (await InForceAsync(anyone, 2025)).ShouldBe("2025");

        (await ImportAsync(Notice("2025-amended", "2025", "2025-10-09"))).ShouldBe(new HostCommand(0, "通知2025-amended已经纳入法定日历，共1天。\n", ""));
        (await InForceAsync(anyone, 2025)).ShouldBe("2025-amended");
        (await ImportAsync(Notice("2025-amended", "2025", "2025-10-09"))).ShouldBe(
            new HostCommand(4, "", "已经有这个编号的通知。修改过的通知请另取编号，并在amends中填写被修改的通知。 [calendar_notice_known]\n"));

        await hall.PassAsync(TimeSpan.Zero);
        using var later = await hall.CallerAsync(AccessHall.Anonymous);
        (await InForceAsync(later, 2025)).ShouldBe("2025-amended");
        var again = await ImportAsync(Notice("2025-again", "2025-amended", "2025-10-10"), "--json");
        (again.ExitCode, again.Error).ShouldBe((0, ""));
        again.Output.ShouldStartWith("""{"id":"2025-again","year":2025,"published":"2025-01-02","page":"https://www.gov.cn/","amends":"2025-amended","inForce":true,""");
    }

    [Fact]
    public async Task Notice_Wrong_IsRefused()
    {
        using var administrator = await hall.CallerAsync(Roles.Administrator);
        (await administrator.PostTextAsync("calendar/notices", "{}")).ShouldBeRefused(400, "calendar_notice_malformed", "这不是放假通知文件。");
        (await administrator.PostTextAsync("calendar/notices", Notice("x", "2024", "2025-10-09"))).ShouldBeRefused(
            422, "calendar_amends_other", "“2024”不是该年现行的通知，或者公布得更晚。");
        (await administrator.PostTextAsync("calendar/notices", Notice("x", null, "2025-10-09"))).Status.ShouldBe(409);
    }

    [Fact]
    public async Task File_Wrong_EndsWithTwoAndASentence()
    {
        (await ImportAsync("{")).ShouldBe(new HostCommand(2, "", "这不是放假通知文件。请按docs/calendar.md的格式填写每一项。 [calendar_notice_malformed]\n"));
        (await ImportAsync(Notice("x", "2030", "2025-10-09"))).ShouldBe(
            new HostCommand(2, "", "没有被修改的那份通知。请核对amends中的编号。 [calendar_amended_unknown]\n"));
    }

    private static string Notice(string id, string? amends, string off) => new JsonObject
    {
        ["id"] = id, ["number"] = null, ["year"] = 2025, ["published"] = "2025-01-02", ["page"] = "https://www.gov.cn/", ["amends"] = amends,
        ["days"] = new JsonArray(new JsonObject { ["date"] = off, ["off"] = true, ["name"] = "国庆节" }),
    }.ToJsonString();

    private static async Task<string?> InForceAsync(HallClient caller, int year) => (await caller.GetAsync("calendar")).Body!.AsArray()
        .Where(notice => (int)notice!["year"]! == year && (bool)notice["inForce"]!).Select(notice => (string?)notice!["id"]).Single();

    private async Task<HostCommand> ImportAsync(string notice, params string[] arguments)
    {
        await File.WriteAllTextAsync(_file, notice, TestContext.Current.CancellationToken);
        return await HostCommand.RunAsync(
            MadeHall.Secret,
            ["calendar", "import", _file, "--url", hall.Address.GetLeftPart(UriPartial.Authority), "--user", $"{AccessHall.Id}-administrator", .. arguments]);
    }
}
