using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>预约 over REST: slots, booking, giving back, checking in; and days with hours of their own.</summary>
public sealed class AppointmentTests(QueueHall hall) : IClassFixture<QueueHall>
{
    private const string Hall = QueueHall.Hall;

    [Fact]
    public async Task Slot_Booked_IsSoldOnceAndFreeAgainWhenGivenBack()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        (await FreeAsync(kiosk, QueueHall.Tomorrow, "23:55")).ShouldBe(1);

        var booked = await BookAsync(kiosk, QueueHall.Tomorrow, "23:55");
        (booked.Status, booked["slot"], booked["date"], booked["itemTitle"]).ShouldBe((201, "23:55", QueueHall.Tomorrow, "普通家庭户立户"), booked.ToString());
        (await FreeAsync(kiosk, QueueHall.Tomorrow, "23:55")).ShouldBe(0);
        await BookAsync(kiosk, QueueHall.Tomorrow, "23:55").IsRefusedAsync(409, "slot_full", "23:55的预约已满。");

        var appointment = booked["appointment"];
        await kiosk.PostAsync($"{Hall}/appointments/{appointment}/check-in", new { })
            .IsRefusedAsync(409, "business_day_not_begun", $"{QueueHall.Tomorrow}的业务日还没有开始。");
        (await kiosk.PostAsync($"{Hall}/appointments/{appointment}/cancellation", new { }))["appointment"].ShouldBe(appointment);
        await kiosk.PostAsync($"{Hall}/appointments/{appointment}/cancellation", new { })
            .IsRefusedAsync(409, "appointment_wrong_state", "这个预约现在是“已取消”状态，不能这样操作。");
        (await FreeAsync(kiosk, QueueHall.Tomorrow, "23:55")).ShouldBe(1);
    }

    [Fact]
    public async Task Booking_OfWhatIsNotOffered_IsRefused()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        await BookAsync(kiosk, QueueHall.Tomorrow, "09:01").IsRefusedAsync(409, "no_such_slot", "没有这个预约时段。");
        await BookAsync(kiosk, QueueHall.Tomorrow, "morning").IsRefusedAsync(400, "request_malformed", "请求内容无法读取。");
        await BookAsync(kiosk, "2018-09-28", "09:00").IsRefusedAsync(409, "date_not_ahead", "只能预约今天起30天内的日期。");
        await BookAsync(kiosk, QueueHall.Today, "00:00").IsRefusedAsync(409, "slot_past", "这个预约时段已经开始。");
        await kiosk.GetAsync($"{Hall}/days/2018-09-28/slots?item={QueueHall.Household}")
            .IsRefusedAsync(409, "date_not_ahead", "只能预约今天起30天内的日期。");
        await kiosk.PostAsync($"{Hall}/appointments/none/check-in", new { }).IsRefusedAsync(404, "appointment_unknown", "没有这个预约。");
    }

    [Fact]
    public async Task Appointment_CheckedIn_IsATicketOnce()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        var appointment = (await BookAsync(kiosk, QueueHall.Today, QueueHall.LastSlot("23:55")))["appointment"];

        var ticket = await kiosk.PostAsync($"{Hall}/appointments/{appointment}/check-in", new { });

        (ticket.Status, ticket["itemTitle"]).ShouldBe((201, "普通家庭户立户"), ticket.ToString());
        await kiosk.PostAsync($"{Hall}/appointments/{appointment}/check-in", new { })
            .IsRefusedAsync(409, "appointment_wrong_state", "这个预约现在是“已签到”状态，不能这样操作。");
    }

    [Fact]
    public async Task Day_ShutInAdvance_CancelsItsAppointmentsAndIsNotClosedYet()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var manager = await hall.ManagerAsync();
        var date = DateOnly.Parse(QueueHall.Today).AddDays(2).ToString("yyyy-MM-dd");
        var appointment = (await BookAsync(kiosk, date, "10:00"))["appointment"];

        await manager.PostAsync($"{Hall}/days/{date}/hours", new { issuing = Array.Empty<object>(), service = Array.Empty<object>() })
            .IsRefusedAsync(400, "reason_missing", "没有写明理由。");
        await manager.PostAsync($"{Hall}/days/{date}/hours", new { service = new[] { new { from = 900, to = 600 } }, reason = "大雪" })
            .IsRefusedAsync(400, "hours_invalid", "时段应在一天之内，且开始早于结束。");
        var shut = await manager.PostAsync($"{Hall}/days/{date}/hours", new { reason = "大雪" });

        (shut.Status, (string?)shut.Body!["cancelled"]![0]).ShouldBe((200, appointment), shut.ToString());
        await BookAsync(kiosk, date, "10:00").IsRefusedAsync(409, "no_such_slot", "没有这个预约时段。");
        await manager.PostAsync($"{Hall}/days/{QueueHall.Today}/closing", new { })
            .IsRefusedAsync(409, "too_early_to_close", "还没有到关闭当天业务的时间。");
    }

    private static Task<Reply> BookAsync(HallClient kiosk, string date, string slot) =>
        kiosk.PostAsync($"{Hall}/days/{date}/appointments", new { item = QueueHall.Household, slot });

    private static async Task<int?> FreeAsync(HallClient kiosk, string date, string from)
    {
        var slots = await kiosk.GetAsync($"{Hall}/days/{date}/slots?item={QueueHall.Household}");
        slots.Status.ShouldBe(200, slots.ToString());
        return (int?)slots.Body!.AsArray().Single(slot => (string?)slot!["from"] == from)!["free"];
    }
}
