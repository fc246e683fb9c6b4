using ServiceSdk.ReferenceHost.Tests.Access;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Tests.Streaming;

/// <summary>A stream is a request that lasts all day: it ends when who follows may not any more, and says why.</summary>
public sealed class CutStreamTests(AccessHall hall) : IClassFixture<AccessHall>
{
    private const int Limit = 120_000;
    private const string Events = $"{AccessHall.Hall}/events";

    [Fact(Timeout = Limit)]
    public async Task Events_OfASessionThatIsLockedOrOver_EndAndSayWhy()
    {
        using (var reviewer = await hall.StaffAsync(Roles.Reviewer))
        {
            await using var live = await FollowAsync(reviewer);
            (await reviewer.PostAsync("session/locking", new { })).Status.ShouldBe(204);
            await ShouldBeCutAsync(live, "session_locked");
        }

        using var archivist = await hall.StaffAsync(Roles.Archivist);
        await using var following = await FollowAsync(archivist);
        (await archivist.DeleteAsync("session")).Status.ShouldBe(204);
        await ShouldBeCutAsync(following, "sign_in_required");
    }

    [Fact(Timeout = Limit)]
    public async Task Events_OfADisabledAccount_End()
    {
        using var administrator = await hall.StaffAsync(Roles.Administrator);
        using var approver = await hall.StaffAsync(Roles.Approver);
        await using var live = await FollowAsync(approver);
        (await administrator.PostAsync($"accounts/{AccessHall.Id}-approver/disabling", new { })).Status.ShouldBe(200);
        await ShouldBeCutAsync(live, "sign_in_required");
        (await administrator.PostAsync($"accounts/{AccessHall.Id}-approver/enabling", new { })).Status.ShouldBe(200);
    }

    [Fact(Timeout = Limit)]
    public async Task Events_OfARevokedKey_End()
    {
        using var administrator = await hall.StaffAsync(Roles.Administrator);
        var made = await administrator.PostAsync(
            "api-keys", new { name = "排队屏", scopes = new[] { "see-hall" }, office = AccessHall.Id, perMinute = 100, perDay = 1_000 });
        using var vendor = new HallClient(hall.Address, $"ApiKey {made["key"]}:{made["secret"]}");
        await using var live = await FollowAsync(vendor);
        (await administrator.DeleteAsync($"api-keys/{made["key"]}")).Status.ShouldBe(204);
        await ShouldBeCutAsync(live, "sign_in_required");
    }

    [Fact(Timeout = Limit)]
    public async Task Streams_OfAnEnrolledAnewTerminal_EndOverGrpcToo()
    {
        using var administrator = await hall.StaffAsync(Roles.Administrator);
        const string terminal = $"{AccessHall.Id}-display-1";
        using var channel = HallChannel.Open(hall.GrpcPort);
        var display = channel.SignedIn("authorization", hall.AuthorizationOf("display"));
        using var follow = display.Follow(new FollowRequest { Hall = AccessHall.Id }, cancellationToken: TestContext.Current.CancellationToken);
        using var commands = display.TakeStream(cancellationToken: TestContext.Current.CancellationToken);
        (await follow.ResponseStream.MoveNext(TestContext.Current.CancellationToken)).ShouldBeTrue();
        await commands.RequestStream.WriteAsync(new Command(), TestContext.Current.CancellationToken);
        (await commands.ResponseStream.MoveNext(TestContext.Current.CancellationToken)).ShouldBeTrue();

        (await administrator.DeleteAsync($"terminals/{terminal}")).Status.ShouldBe(204);
        News? last = null;
        while (last?.Ended is null && await follow.ResponseStream.MoveNext(TestContext.Current.CancellationToken))
            last = follow.ResponseStream.Current;
        last!.Ended.Code.ShouldBe("sign_in_required");
        (await follow.ResponseStream.MoveNext(TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await commands.ResponseStream.MoveNext(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private static async Task<IAsyncEnumerator<BoardItem>> FollowAsync(HallClient follower)
    {
        var live = follower.FollowAsync(Events).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await live.MoveNextAsync()).ShouldBeTrue();
        live.Current.Type.ShouldBe("heartbeat");
        return live;
    }

    private static async Task ShouldBeCutAsync(IAsyncEnumerator<BoardItem> live, string code)
    {
        do
            (await live.MoveNextAsync()).ShouldBeTrue();
        while (live.Current.Type != "dropped");
        ((string?)live.Current.Data!["code"]).ShouldBe(code);
        (await live.MoveNextAsync()).ShouldBeFalse();
    }
}
