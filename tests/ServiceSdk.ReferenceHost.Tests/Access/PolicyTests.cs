using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

[Collection(DemonstrationHost.OtherHall)]
public sealed class PolicyTests(DemonstrationHost host)
{
    // A hall without devices: no call here waits for a card.
    private const string Hall = DemonstrationHost.OtherHall;

    /// <summary>Said by a policy, never by what an operation itself decides about a call it lets in.</summary>
    private static readonly string[] Denials = ["sign_in_required", "forbidden"];

    [Fact]
    public async Task Operation_OfTheDocument_IsInTheTable()
    {
        var document = await DocumentAsync();
        var operations =
            from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            select $"{method.Key.ToUpperInvariant()} {path.Key}";
        operations.ShouldBe(AccessTable.Rows.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Write_OfTheDocument_AsksForItsKey()
    {
        var document = await DocumentAsync();
        var without =
            from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            where method.Key != "get"
            where !method.Value!["parameters"]!.AsArray().Any(one => (string?)one!["name"] == "Idempotency-Key" && (bool?)one["required"] == true)
            select $"{method.Key} {path.Key}";
        without.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AccessTable.Anonymous)]
    [InlineData(AccessTable.Clerk)]
    [InlineData(AccessTable.Reviewer)]
    [InlineData(AccessTable.Manager)]
    [InlineData(AccessTable.Administrator)]
    [InlineData(AccessTable.Kiosk)]
    [InlineData(AccessTable.Display)]
    [InlineData(AccessTable.Screen)]
    public async Task Caller_OfEachOperation_MayWhatTheTableSaysAndNoMore(string caller)
    {
        var denied = new List<string>();
        foreach (var operation in AccessTable.Rows.Keys)
        {
            // Signed in anew for each: one of the operations signs out.
            using var client = await SignedInAsync(caller);
            var answer = await CallAsync(client, operation);
            if (Denials.Contains(answer["code"]))
                denied.Add(operation);
            if (denied.Contains(operation) && caller == AccessTable.Anonymous)
                answer.ShouldBeRefused(401, "sign_in_required", "请先登录。");
            else if (denied.Contains(operation))
                answer.ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        }

        denied.ShouldBe(AccessTable.Rows.Where(row => !row.Value.Contains(caller)).Select(row => row.Key));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/enrol")]
    [InlineData("/password")]
    [InlineData("/accounts")]
    [InlineData($"/kiosk/{Hall}")]
    [InlineData($"/display/{Hall}")]
    [InlineData($"/windows/{Hall}")]
    [InlineData($"/window/{Hall}/1")]
    [InlineData($"/screen/{Hall}/1")]
    [InlineData("/openapi/index.html")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/css/tokens.css")]
    public async Task Page_ForAnybody_IsServed(string path)
    {
        using var nobody = host.Anonymous();
        (await nobody.GetAsync(path)).Status.ShouldBe(200);
    }

    private async Task<JsonNode> DocumentAsync()
    {
        using var nobody = host.Anonymous();
        return (await nobody.GetAsync("/openapi/v1.json")).Body!;
    }

    private async Task<HallClient> SignedInAsync(string caller) => caller switch
    {
        AccessTable.Anonymous => host.Anonymous(),
        AccessTable.Kiosk => host.Terminal("kiosk-1", Hall),
        AccessTable.Display => host.Terminal("display-1", Hall),
        AccessTable.Screen => host.Terminal("screen-1", Hall),
        AccessTable.Administrator => await host.AdministratorAsync(),
        _ => await host.StaffAsync(caller, "1", Hall),
    };

    private static Task<Reply> CallAsync(HallClient client, string operation)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        var address = path.Replace("{hall}", Hall).Replace("{window}", "1").Replace("{code}", "tn2018-083")
            .Replace("{ticket}", "none").Replace("{encounter}", "none").Replace("{number}", "none")
            .Replace("{date}", "2018-09-28").Replace("{appointment}", "none").Replace("{userName}", "none").Replace("{terminal}", "none");
        return client.SendAsync(
            new HttpMethod(method), address, method is "POST" or "PUT" ? JsonContent.Create(new { }) : null, method == "GET" ? null : Guid.NewGuid().ToString());
    }
}
