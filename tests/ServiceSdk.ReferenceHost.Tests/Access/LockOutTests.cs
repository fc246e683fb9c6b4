using ServiceSdk.ReferenceHost.Tests.Hosts;
using static ServiceSdk.ReferenceHost.Tests.Access.NewStaff;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>On a host of its own: it is restarted.</summary>
public sealed class LockOutTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Guess = "a guess nobody may read";

    [Fact]
    public async Task Account_GuessedAt_IsLockedAcrossARestartByOneRecord()
    {
        const string userName = "guessed-at";
        (await host.SignedInAsync(userName)).Dispose();
        using (var guesser = host.Anonymous())
        {
            for (var n = 0; n < 12; n++)
                await ShouldFailAsync(guesser, userName, Guess);
            await ShouldFailAsync(guesser, userName, Chosen);
            await ShouldFailAsync(guesser, "no-such-name", Guess);
        }

        (await Eventually.ReadAsync(() => Task.FromResult(host.Journal.RecordsWith("account.locked")), locks => locks > 0)).ShouldBe(1);
        host.Journal.RecordsWith(Guess).ShouldBe(0);
        host.Process.Output.ShouldNotContain(Guess);

        await host.RestartAsync();
        using var staff = host.Anonymous();
        await ShouldFailAsync(staff, userName, Chosen);
        using var administrator = await host.AdministratorAsync();
        var locked = (await administrator.GetAsync("accounts?size=200")).Body!["entries"]!.AsArray().Single(one => (bool)one!["locked"]!);
        ((string?)locked!["userName"]).ShouldBe(userName);

        var password = (await administrator.PostAsync($"accounts/{userName}/password-reset", new { }))["password"];
        (await staff.PostAsync("password", new { userName, password, newPassword = Chosen + "!" })).Status.ShouldBe(204);
        (await staff.SignInAsync(userName, Chosen + "!")).Status.ShouldBe(200);
    }

    private static async Task ShouldFailAsync(HallClient client, string userName, string password)
    {
        var answer = await client.SignInAsync(userName, password);
        answer.ShouldBeRefused(401, "sign_in_failed", "用户名或密码不正确。");
        answer["detail"].ShouldBe("请核对后重试。连续5次不正确的，账号15分钟内不能登录。");
    }
}
