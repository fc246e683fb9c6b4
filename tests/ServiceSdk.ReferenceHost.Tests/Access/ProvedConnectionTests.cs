using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>A connection on which a terminal proved itself saves it the next proof, and opens nothing to anybody else.</summary>
public sealed class ProvedConnectionTests(DemonstrationHost host)
{
    private const string Board = $"halls/{DemonstrationHost.Hall}/board";

    [Fact]
    public async Task Connection_OfATerminalThatIsRemoved_OpensNothingAnyMore()
    {
        using var manager = await host.StaffAsync("manager");
        var words = await EnrolAsync(manager, "kiosk-removed");
        using var kiosk = new HallClient(host.Process.Address, words);
        (await kiosk.GetAsync(Board)).Status.ShouldBe(200);
        (await kiosk.GetAsync(Board)).Status.ShouldBe(200);

        (await manager.DeleteAsync("terminals/kiosk-removed")).Status.ShouldBe(204);
        (await kiosk.GetAsync(Board)).ShouldBeRefused(401, "sign_in_required", "请先登录。");
    }

    [Fact]
    public async Task Connection_OfATerminalThatIsEnrolledAnew_NeedsTheNewSecret()
    {
        using var manager = await host.StaffAsync("manager");
        var before = await EnrolAsync(manager, "kiosk-anew");
        using var shared = host.Anonymous();
        (await shared.GetAsync(Board, ("Authorization", before))).Status.ShouldBe(200);
        var after = await EnrolAsync(manager, "kiosk-anew");

        (await shared.GetAsync(Board, ("Authorization", before))).ShouldBeRefused(401, "sign_in_required", "请先登录。");
        (await shared.GetAsync(Board, ("Authorization", after))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Connection_SharedByMany_SignsEachInByItsOwnWords()
    {
        using var manager = await host.StaffAsync("manager");
        var words = await EnrolAsync(manager, "kiosk-shared");
        using var shared = host.Anonymous();
        (await shared.GetAsync(Board, ("Authorization", words))).Status.ShouldBe(200);

        foreach (var other in new[] { $"{words[..^1]}{(words[^1] == '0' ? '1' : '0')}", words[..^1], $"{words}0", "Terminal kiosk-shared:", "Terminal" })
            (await shared.GetAsync(Board, ("Authorization", other))).ShouldBeRefused(401, "sign_in_required", "请先登录。");
        (await shared.GetAsync(Board)).ShouldBeRefused(401, "sign_in_required", "请先登录。");
        (await shared.GetAsync(Board, ("Authorization", words))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Connection_OfADemonstration_IsNoneOfWhoComesFromElsewhere()
    {
        using var manager = await host.StaffAsync("manager");
        var words = await EnrolAsync(manager, "kiosk-near");
        using var proxied = host.Anonymous();
        (await proxied.GetAsync(Board, ("Authorization", words))).Status.ShouldBe(200);

        (await proxied.GetAsync(Board, ("Authorization", words), ("X-Forwarded-For", "192.0.2.7"))).Status.ShouldBe(401);
    }

    private async Task<string> EnrolAsync(HallClient manager, string terminal)
    {
        var offered = await manager.PostAsync("terminals", new { terminal, kind = "kiosk", office = DemonstrationHost.Hall, post = terminal });
        using var device = host.Anonymous();
        return $"Terminal {terminal}:{(await device.PostAsync("enrolments", new { code = offered["code"] }))["secret"]}";
    }
}
