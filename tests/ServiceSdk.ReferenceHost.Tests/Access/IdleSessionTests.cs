using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>On a host of its own: its time goes ahead.</summary>
public sealed class IdleSessionTests(QueueHall hall) : IClassFixture<QueueHall>
{
    [Fact]
    public async Task Session_NobodyActsIn_IsLockedByTheHostAndOverAfterTwelveHours()
    {
        using var clerk = await hall.ClerkAsync(1, "1");
        await hall.PassAsync(TimeSpan.FromMinutes(10));
        using (var later = new HallClient(hall.Address, cookie: clerk.Cookie))
        {
            (await later.GetAsync("session")).ShouldBeRefused(423, "session_locked", "屏幕已经锁定。");
            (await later.PostAsync("session/presence", new { })).ShouldBeRefused(423, "session_locked", "屏幕已经锁定。");
        }

        await hall.PassAsync(TimeSpan.FromHours(12));
        using var muchLater = new HallClient(hall.Address, cookie: clerk.Cookie);
        await muchLater.ShouldBeSignedOutAsync();
    }
}
