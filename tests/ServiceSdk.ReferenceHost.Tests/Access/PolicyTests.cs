using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Grpc.Core;
using ServiceSdk.ReferenceHost.Tests.Commands;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>The host does as docs/policies.md says: every endpoint there is, for every caller there is.</summary>
public sealed partial class PolicyTests(AccessHall hall) : IClassFixture<AccessHall>
{
    private const string OtherHall = "320402109-1";

    /// <summary>Said by a policy, never by what an operation itself decides about a call it lets in.</summary>
    private static readonly string[] Denials = ["sign_in_required", "forbidden"];

    private static readonly PolicyDocument Document = PolicyDocument.Read();

    /// <summary>REST and pages; gRPC's own methods answer to gRPC only.</summary>
    private static readonly List<string> Operations =
        [.. Document.Operations.Keys.Where(operation => !operation.Contains("servicesdk.v1", StringComparison.Ordinal))];

    public static TheoryData<string> Callers => AccessHall.Callers;

    [Fact]
    public async Task Page_InTheDocs_IsWhatTheHostPrints()
    {
        var printed = await HostCommand.RunAsync("policies");
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "policies.written.md"), printed.Output);
        PolicyDocument.Text.ShouldBe(printed.Output);
    }

    [Fact]
    public void Operation_OfAHall_IsBoundToIt() => Document.Operations
        .Where(one => one.Key.Contains("/api/v1/halls/{hall}", StringComparison.Ordinal) && one.Value != "public" && Document.WhereOf(one.Value) != "own hall")
        .ShouldBeEmpty();

    [Fact]
    public async Task Operation_OfTheApi_IsInItsDocument()
    {
        using var nobody = await hall.CallerAsync(AccessHall.Anonymous);
        var document = (await nobody.GetAsync("/openapi/v1.json")).Body!;
        var described =
            from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            select $"{method.Key.ToUpperInvariant()} {path.Key}";
        described.ShouldBe(Operations.Where(operation => operation.Contains(" /api/", StringComparison.Ordinal)), ignoreOrder: true);
    }

    [Fact]
    public async Task Write_OfTheDocument_AsksForItsKey()
    {
        using var nobody = await hall.CallerAsync(AccessHall.Anonymous);
        var document = (await nobody.GetAsync("/openapi/v1.json")).Body!;
        var without =
            from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            where method.Key != "get"
            where !method.Value!["parameters"]!.AsArray().Any(one => (string?)one!["name"] == "Idempotency-Key" && (bool?)one["required"] == true)
            select $"{method.Key} {path.Key}";
        without.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Caller_OfEachOperation_MayWhatTheTableSaysAndNoMore(string caller)
    {
        var denied = await DeniedAsync(caller, AccessHall.Id, Operations);
        denied.ShouldBe(Operations.Where(operation => !Document.Lets(caller, Document.Operations[operation])));
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Caller_OfAnotherHall_MayNothingThere(string caller)
    {
        var bound = Operations.Where(operation => Document.WhereOf(Document.Operations[operation]) == "own hall").ToList();
        string[] overseers = [Roles.Supervisor];
        var may = overseers.Contains(caller) ? bound.Where(operation => Document.Lets(caller, Document.Operations[operation])) : [];
        (await DeniedAsync(caller, OtherHall, bound)).ShouldBe(bound.Except(may));
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Command_OfEachCaller_IsTakenAsTheTableSays(string caller)
    {
        using var channel = HallChannel.Open(hall.GrpcPort);
        var client = await SignedInAsync(channel, caller);
        foreach (var (name, policy) in Document.Commands)
        {
            var command = new Command { Hall = AccessHall.Id, Key = Guid.NewGuid().ToString() };
            var field = Command.Descriptor.FindFieldByName(name);
            field.Accessor.SetValue(command, field.MessageType.Parser.ParseFrom(ReadOnlySpan<byte>.Empty));
            if (!Document.Lets(caller, "remote"))
            {
                (await Should.ThrowAsync<RpcException>(async () => await client.TakeAsync(command))).StatusCode
                    .ShouldBe(caller == AccessHall.Anonymous ? StatusCode.Unauthenticated : StatusCode.PermissionDenied);
                continue;
            }

            IsForbidden(await client.TakeAsync(command)).ShouldBe(!Document.Lets(caller, policy), name);
            command.Hall = OtherHall;
            IsForbidden(await client.TakeAsync(command)).ShouldBeTrue(name);
        }
    }

    [Fact]
    public async Task Overseer_AndKeyOfTheDistrict_ReachEveryHallOfIt()
    {
        const string numbers = "statistics?from=2026-01-01&to=2026-01-02";
        using var supervisor = await hall.CallerAsync(Roles.Supervisor);
        using var key = await hall.CallerAsync(AccessHall.DistrictKey);
        foreach (var overseer in new[] { supervisor, key })
        {
            (await overseer.GetAsync($"{AccessHall.Hall}/{numbers}")).Status.ShouldBe(200);
            (await overseer.GetAsync($"halls/{OtherHall}/{numbers}")).ShouldBeRefused(404, "hall_unknown", "没有这个大厅。");
            (await overseer.GetAsync($"halls/320481006-1/{numbers}")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        }

        (await key.GetAsync($"{AccessHall.Hall}/board")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
    }

    [Theory]
    [InlineData("/openapi/index.html")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/css/tokens.css")]
    public async Task File_ForAnybody_IsServed(string path)
    {
        using var nobody = await hall.CallerAsync(AccessHall.Anonymous);
        (await nobody.GetAsync(path)).Status.ShouldBe(200);
    }

    private async Task<List<string>> DeniedAsync(string caller, string place, List<string> operations)
    {
        var denied = new List<string>();
        var client = await hall.CallerAsync(caller);
        foreach (var operation in operations)
        {
            var answer = await CallAsync(client, operation, place);
            if (Denials.Contains(answer["code"]))
                denied.Add(operation);
            if (denied.Contains(operation) && caller == AccessHall.Anonymous)
                answer.ShouldBeRefused(401, "sign_in_required", "请先登录。");
            else if (denied.Contains(operation))
                answer.ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");

            // Some of them end the session.
            if (operation.Contains("session", StringComparison.Ordinal))
            {
                client.Dispose();
                client = await hall.CallerAsync(caller);
            }
        }

        client.Dispose();
        return denied;
    }

    private static Task<Reply> CallAsync(HallClient client, string operation, string place)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        var address = Parameter().Replace(path, parameter => parameter.Groups[1].Value.ToLowerInvariant() switch
        {
            "hall" or "office" => place,
            "window" => "1",
            "code" => "tn2018-083",
            "date" => "2018-09-28",
            _ => "none",
        });
        return client.SendAsync(
            new HttpMethod(method), address, method is "POST" or "PUT" ? JsonContent.Create(new { }) : null, method == "GET" ? null : Guid.NewGuid().ToString());
    }

    private async Task<HallService.HallServiceClient> SignedInAsync(Grpc.Net.Client.GrpcChannel channel, string caller)
    {
        if (caller == AccessHall.Anonymous)
            return new HallService.HallServiceClient(channel);
        if (AccessHall.IsStaff(caller))
        {
            using var client = await hall.CallerAsync(caller);
            return channel.SignedIn("cookie", client.Cookie);
        }

        return channel.SignedIn("authorization", hall.AuthorizationOf(caller));
    }

    private static bool IsForbidden(Answer answer) => answer.Refusal?.Code == "forbidden";

    [GeneratedRegex(@"\{\*?([A-Za-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
