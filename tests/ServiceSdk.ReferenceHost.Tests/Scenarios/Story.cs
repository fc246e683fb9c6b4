using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>A case told over REST: its teller sets the host's clock, and people come when they have something to do.</summary>
internal sealed class Story(DirectoryInfo folder, HostProcess host, IReadOnlyDictionary<string, string> secrets) : IAsyncDisposable
{
    /// <summary>兰陵街道, where people work unless it is said.</summary>
    public const string Town = "320402006-1";

    /// <summary>郑陆镇.</summary>
    public const string OtherTown = "320402109-1";

    /// <summary>A village of 兰陵.</summary>
    public const string Village = "320402006901-1";

    /// <summary>The district's bodies: 民政局, 卫计委, 公积金.</summary>
    public const string CivilBody = "320402-b9", HealthBody = "320402-b2", FundBody = "320402-b4";

    /// <summary>再生育证: a licence of twenty working days, ten promised; 结婚证 may come five days later.</summary>
    public const string SecondChild = "tn2018-108";

    /// <summary>生育登记: done on the spot.</summary>
    public const string BirthRegistration = "tn2018-101";

    /// <summary>最低生活保障: reported to the district.</summary>
    public const string Allowance = "tn2018-178";

    /// <summary>残疾人护理补贴: received where the applicant lives.</summary>
    public const string Care = "tn2018-180";

    /// <summary>身份证办理进度: a query of one's own.</summary>
    public const string OwnProgress = "tn2018-098";

    /// <summary>公积金提取: the district's; a town files it as agent.</summary>
    public const string Withdrawal = "tn2018-129";

    public static readonly string[] Couple = ["identity", "marriage"];
    public static readonly object Applicant = new { name = "郑测试", idNumber = "11010519491231002X", identityChecked = true };

    private readonly Dictionary<string, HallClient> _people = [];

    /// <summary>The case's number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What its applicant asks after it with.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Another day, or hour. Who was there signs in again.</summary>
    public async Task OnAsync(string now)
    {
        await host.SetAsync(now);
        Leave();
    }

    /// <summary>Somebody by post and office, <c>approver@320402-b2</c>; of the town without one. Signed in, at a window when one is named.</summary>
    public async Task<HallClient> ComeAsync(string who, string? window = null)
    {
        if (_people.TryGetValue(who, out var here) && window is null)
            return here;
        var userName = who.Split('@') is [var post, var office] ? $"{office}-{post}" : who == "administrator" ? who : $"{Town}-{who}";
        var person = _people[who] = new HallClient(host.Address);
        (await person.PostAsync("session", new { userName, password = secrets[userName], window })).Status.ShouldBe(200, userName);
        return person;
    }

    /// <summary>A number is taken, called and served, at a window that serves every line.</summary>
    /// <param name="item">The item.</param>
    /// <param name="hall">Where.</param>
    /// <param name="card">Whether the citizen lays a card on the reader.</param>
    public async Task<Served> ServeAsync(string item, string hall = Town, bool card = false)
    {
        var window = hall == Village ? "1" : "8";
        using var kiosk = new HallClient(host.Address, $"Terminal {hall}-kiosk-1:{secrets[$"{hall}-kiosk-1"]}");
        var visitor = card ? (await Eventually.ReadAsync(() => kiosk.PostAsync($"halls/{hall}/card-reads", new { }), read => read.Status == 200))["visitor"] : null;
        var ticket = (await kiosk.PostAsync($"halls/{hall}/tickets", new { item, visitor }))["ticket"];
        var clerk = await ComeAsync($"clerk@{hall}", window);
        (await clerk.PostAsync($"halls/{hall}/windows/{window}/calls", new { }))["ticket"].ShouldBe(ticket);
        (await clerk.PostAsync($"halls/{hall}/windows/{window}/services", new { ticket })).Status.ShouldBe(201);
        return new Served(clerk, item, hall, window, ticket);
    }

    /// <summary>What is filed at the window is the story's case; with that the service is over.</summary>
    public async Task<Reply> FileAsync(Served at, object? more = null, string path = "cases")
    {
        var filed = await at.Clerk.PostAsync(path, With(more, ("hall", at.Hall), ("ticket", at.Ticket), ("item", at.Item)));
        (Number, Code) = (filed["number"], filed["progressCode"]);
        (await at.Clerk.PostAsync($"halls/{at.Hall}/windows/{at.Window}/completions", new { ticket = at.Ticket })).Status.ShouldBe(200);
        return filed;
    }

    /// <summary>Served, and filed.</summary>
    public async Task<Reply> FileAsync(string item, object? more = null, string hall = Town) => await FileAsync(await ServeAsync(item, hall), more);

    /// <summary>A licence is filed and taken in.</summary>
    public async Task FileSecondChildAsync(string[] materials, object? delivery = null)
    {
        var filed = await FileAsync(SecondChild, new { materials, withGaps = true, applicant = Applicant, delivery });
        filed.Status.ShouldBe(201, filed.ToString());
        await TakeAsync("clerk", "receive", "已收件", new { receiptPrinted = true });
    }

    /// <summary>And granted.</summary>
    public async Task GrantSecondChildAsync(object? delivery = null)
    {
        await FileSecondChildAsync(Couple, delivery);
        await TakeAsync("clerk", "accept", "已受理");
        await TakeAsync("clerk", "beginReview", "审查中");
        await TakeAsync("reviewer", "submitForDecision", "决定中", new { checklistDone = true });
        await TakeAsync($"approver@{HealthBody}", "grant", "准予", new { result = "准予再生育" });
        await TakeAsync("delivery", "prepareDelivery", "待送达", new { document = "天宁育证1号" });
    }

    /// <summary>And fetched.</summary>
    public async Task CloseSecondChildAsync()
    {
        await GrantSecondChildAsync();
        await TakeAsync("clerk", "pickUp", "已送达", new { takerChecked = true });
        await StandsAsync("已办结");
    }

    /// <summary>Somebody takes a step, and the case stands then as told.</summary>
    public async Task TakeAsync(string who, string trigger, string label, object? stated = null)
    {
        var moved = await TryAsync(who, trigger, stated);
        (moved.Status, moved["stateLabel"]).ShouldBe((200, label), moved.ToString());
    }

    /// <summary>Somebody asks for a step.</summary>
    public async Task<Reply> TryAsync(string who, string trigger, object? stated = null) =>
        await (await ComeAsync(who)).PostAsync($"cases/{Number}/moves", With(stated, ("trigger", trigger)));

    /// <summary>The platform brings the case there by itself.</summary>
    public async Task StandsAsync(string label) => await Eventually.ReadAsync(SeeAsync, seen => (string?)seen["stateLabel"] == label);

    /// <summary>The case as its handler sees it.</summary>
    public async Task<JsonNode> SeeAsync() => (await (await ComeAsync("reviewer")).GetAsync($"cases/{Number}")).Body!;

    /// <summary>The last day of a clock, by its kind; null where none was started.</summary>
    public async Task<string?> DueAsync(string kind) => (string?)(await ClockAsync(kind))?["due"];

    /// <summary>The last clock of a kind.</summary>
    public async Task<JsonNode?> ClockAsync(string kind) =>
        (await SeeAsync())["clocks"]!.AsArray().LastOrDefault(clock => (string?)clock!["kind"] == kind);

    /// <summary>The steps it has taken.</summary>
    public async Task<string[]> TrailAsync() => [.. (await SeeAsync())["trail"]!.AsArray().Select(step => (string)step!["trigger"]!)];

    /// <summary>Somebody makes out a paper.</summary>
    public async Task<Reply> IssueAsync(string who, string kind) => await (await ComeAsync(who)).PostAsync($"cases/{Number}/papers", new { kind });

    /// <summary>What the applicant is told on the page, in the end so many.</summary>
    public async Task<string[]> ToldAsync(int notices)
    {
        using var nobody = new HallClient(host.Address);
        var told = await Eventually.ReadAsync(
            () => nobody.GetAsync($"cases/{Number}/progress/notices", ("Progress-Code", Code)), seen => seen.Body!.AsArray().Count >= notices);
        return [.. told.Body!.AsArray().Select(notice => (string)notice!["title"]!)];
    }

    /// <summary>A platform that may file online for the district.</summary>
    public async Task<HallClient> PlatformAsync()
    {
        var key = await (await ComeAsync("administrator")).PostAsync(
            "api-keys", new { name = "网办平台", scopes = new[] { "online-filing" }, office = "320402", perMinute = 1_000, perDay = 10_000 });
        key.Status.ShouldBe(201, key.ToString());
        return new HallClient(host.Address, $"ApiKey {key["key"]}:{key["secret"]}");
    }

    /// <summary>What is filed online is the story's case.</summary>
    public async Task FileOnlineAsync(HallClient platform, string item, object more)
    {
        var filed = await platform.PostAsync("online-filings", With(more, ("item", item)));
        filed.Status.ShouldBe(201, filed.ToString());
        (Number, Code) = (filed["number"], filed["progressCode"]);
    }

    /// <summary>The citizen goes on with it by number and code.</summary>
    public Task<Reply> OnlineAsync(HallClient platform, string what, object? stated = null) => platform.SendAsync(
        HttpMethod.Post, $"online-filings/{Number}/{what}", stated is null ? null : JsonContent.Create(stated), $"{Guid.NewGuid()}", ("Progress-Code", Code));

    public async ValueTask DisposeAsync()
    {
        Leave();
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private void Leave()
    {
        foreach (var person in _people.Values)
            person.Dispose();
        _people.Clear();
    }

    /// <summary>Who is served where, and by whom.</summary>
    public sealed record Served(HallClient Clerk, string Item, string Hall, string Window, string Ticket);

    private static JsonObject With(object? stated, params (string Name, string Value)[] fields)
    {
        var body = (JsonObject)(JsonSerializer.SerializeToNode(stated) ?? new JsonObject());
        foreach (var (name, value) in fields)
            body[name] = value;
        return body;
    }
}
