using ServiceSdk.ReferenceHost.Tests.Queue;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>A clerk may work no longer while somebody stands at their window.</summary>
public sealed class LostClerkTests(QueueHall hall) : IClassFixture<QueueHall>
{
    private const string Ann = "320402006-1-clerk-1";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clerk_DisabledWithANumberInHand_LeavesItToTheNextWindow(bool serving)
    {
        using var administrator = await hall.StaffAsync(Roles.Administrator);
        using var kiosk = hall.Terminal("kiosk-1");
        var clerk = await hall.ClerkAsync(1, "1");
        await kiosk.TakeAsync(QueueHall.Household);
        await kiosk.TakeAsync(QueueHall.Household);
        var ticket = await clerk.CallAsync("1");
        if (serving)
            (await clerk.PostAsync($"{QueueHall.Hall}/windows/1/services", new { ticket })).Status.ShouldBe(201);

        (await administrator.PostAsync($"accounts/{Ann}/disabling", new { })).Status.ShouldBe(200);
        (await kiosk.GetAsync($"{QueueHall.Hall}/tickets/{ticket}"))["state"].ShouldBe("waiting");
        using var other = await hall.ClerkAsync(2, "1");
        (await other.CallAsync("1")).ShouldBe(ticket);

        await other.ServeAsync("1", ticket);
        await other.ServeAsync("1", await other.CallAsync("1"));
        (await other.DeleteAsync("session")).Status.ShouldBe(204);
        (await administrator.PostAsync($"accounts/{Ann}/enabling", new { })).Status.ShouldBe(200);
        clerk.Dispose();
    }
}
