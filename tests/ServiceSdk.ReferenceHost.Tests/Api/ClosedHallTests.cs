namespace ServiceSdk.ReferenceHost.Tests.Api;

public sealed class ClosedHallTests(ClosedHall hall) : IClassFixture<ClosedHall>
{
    [Fact]
    public async Task Ticket_OutsideTheHours_IsRefusedAndNotRecorded()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        var before = hall.Journal.Records();
        var refused = await kiosk.PostAsync($"halls/{ClosedHall.Id}/tickets", new { item = "tn2018-179" });

        refused.ShouldBeRefused(409, "hall_closed", "本大厅今天不开放。");
        refused["detail"].ShouldBe("请在工作日前来办理。");
        hall.Journal.Records().ShouldBe(before);
        hall.Journal.RecordsWith("ticket.issued").ShouldBe(0);
    }
}
