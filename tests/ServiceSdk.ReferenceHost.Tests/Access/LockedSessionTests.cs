using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>A window on a shared computer: locked, gone on with, taken over.</summary>
public sealed class LockedSessionTests(QueueHall hall) : IClassFixture<QueueHall>
{
    private const string Window = $"{QueueHall.Hall}/windows/1";
    private const string Ann = "320402006-1-clerk-1", Bob = "320402006-1-clerk-2";

    [Fact]
    public async Task Session_Locked_DoesNothingUntilItsPasswordComesAgain()
    {
        using var clerk = await hall.ClerkAsync(1, "1");
        (await clerk.PostAsync($"{Window}/pause", new { text = "业务学习" })).Status.ShouldBe(200);
        (await clerk.PostAsync("session/presence", new { })).Status.ShouldBe(204);
        (await clerk.PostAsync("session/locking", new { })).Status.ShouldBe(204);
        await ShouldBeLockedAsync(clerk.GetAsync(Window));
        await ShouldBeLockedAsync(clerk.GetAsync("session"));
        await ShouldBeLockedAsync(clerk.PostAsync($"{Window}/opening", new { }));
        await ShouldBeLockedAsync(clerk.PostAsync("session/presence", new { }));
        await ShouldBeLockedAsync(clerk.DeleteAsync("session"));
        await ShouldBeLockedAsync(clerk.DeleteAsync("sessions"));

        using var before = new HallClient(hall.Address, cookie: clerk.Cookie);
        (await SignInAsync(clerk, Ann, "wrong")).ShouldBeRefused(401, "sign_in_failed", "用户名或密码不正确。");
        await ShouldBeLockedAsync(clerk.GetAsync(Window));
        (await SignInAsync(clerk, Ann)).Status.ShouldBe(200);

        // What was paused stays so, and the locked session is over.
        (await clerk.GetAsync(Window))["pauseReason"].ShouldBe("业务学习");
        await before.ShouldBeSignedOutAsync();
        (await clerk.PostAsync($"{Window}/opening", new { })).Status.ShouldBe(200);
        (await clerk.DeleteAsync("session")).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Window_TakenOverAtItsComputer_StaysOpenWithItsNumber()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var computer = await hall.ClerkAsync(1, "1");
        await kiosk.TakeAsync(QueueHall.Household);
        var ticket = await computer.CallAsync("1");
        (await computer.PostAsync("session/locking", new { })).Status.ShouldBe(204);

        using var elsewhere = new HallClient(hall.Address);
        (await SignInAsync(elsewhere, Bob)).ShouldBeRefused(409, "window_taken", "1号窗口已有其他人员上岗。");
        var closed = hall.Journal.RecordsWith("window.closed");
        (await SignInAsync(computer, Bob)).Status.ShouldBe(200);
        hall.Journal.RecordsWith("window.closed").ShouldBe(closed);

        (await computer.GetAsync("session"))["userName"].ShouldBe(Bob);
        await computer.ServeAsync("1", ticket);
        (await computer.DeleteAsync("session")).Status.ShouldBe(204);
    }

    private static Task<Reply> SignInAsync(HallClient client, string userName, string password = MadeHall.Secret) =>
        client.PostAsync("session", new { userName, password, window = "1" });

    private static Task ShouldBeLockedAsync(Task<Reply> step) => step.IsRefusedAsync(423, "session_locked", "屏幕已经锁定。");
}
