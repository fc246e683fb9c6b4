using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>More sign-ins than the host hashes: the rest is turned away at once, and the hall goes on.</summary>
public sealed class BusySignInTests(DemonstrationHost host)
{
    // More than wait, on a machine of any size.
    private const int Tries = 250;

    [Fact]
    public async Task SignIns_MoreThanMayWait_AreToldToComeAgainAndTheQueueGoesOn()
    {
        using var guesser = host.Anonymous();
        var tries = Enumerable.Range(0, Tries).Select(n => guesser.SignInAsync($"nobody-{n}", "a guess")).ToList();
        using var kiosk = host.Terminal("kiosk-1");
        (await kiosk.GetAsync($"halls/{DemonstrationHost.Hall}/board")).Status.ShouldBe(200);

        var answers = await Task.WhenAll(tries);
        var busy = answers.Where(answer => answer.Status == 429).ToList();
        busy.Count.ShouldBeInRange(1, Tries - 100);
        busy.ForEach(answer => answer.ShouldBeRefused(429, "sign_in_busy", "正在登录的人太多。"));
        foreach (var answer in answers.Except(busy))
            answer.ShouldBeRefused(401, "sign_in_failed", "用户名或密码不正确。");
    }
}
