using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>Slots are sold once, used once, and count around their time only, edges included.</summary>
public sealed class AppointmentTraps
{
    private const int Slot = 660;
    private const long At = Slot * TestHall.Minute;

    private readonly TestHall _hall = new();

    [Theory]
    [InlineData(-30 * 60_000 - 1, "check_in_too_early")]
    [InlineData(-30 * 60_000, null)]
    public void CheckIn_AtTheEarliest_IsInside_AMillisecondBeforeNot(long offset, string? refused)
    {
        var appointment = Book();
        _hall.Now = At + offset;
        _hall.Send(new CheckIn(appointment)).Succeeded(out _, out var refusal).ShouldBe(refused is null);
        refusal?.ShouldBe(new Refusal("check_in_too_early", "您的预约是11:00，还不能签到。", "请在11:00前30分钟内签到。"));
    }

    [Theory]
    [InlineData(10 * 60_000, true)]
    [InlineData(10 * 60_000 + 1, false)]
    public void CheckIn_AtTheLatest_CountsByItsSlot_AMillisecondLaterAsAWalkIn(long offset, bool bySlot)
    {
        var appointment = Book();
        _hall.Now = At + offset;
        var issued = CheckIn(appointment);

        issued.Slot.ShouldBe(bySlot ? At : null);
        var standing = _hall.Queue.View.Ticket(issued.Ticket)!.Standing;
        (standing.Reference, standing.Due).ShouldBe(bySlot
            ? (At - 10 * TestHall.Minute, At + 5 * TestHall.Minute)
            : (_hall.Now, _hall.Now + 90 * TestHall.Minute));
    }

    [Fact]
    public void EarlyCheckIn_IsNotCalledBeforeTheEarlyCallWindow_AndThenBeforeTheWalkIns()
    {
        var appointment = Book();
        _hall.Now = At - 30 * TestHall.Minute;
        var booked = CheckIn(appointment).Ticket;
        var walkIn = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Now = At - 10 * TestHall.Minute - 1;
        _hall.Queue.View.NextFor("w1", _hall.Now)!.Id.ShouldBe(walkIn);
        _hall.Issue(TestHall.Residence);

        _hall.Now = At;
        _hall.Call("w1")!.Ticket.ShouldBe(booked);
    }

    [Fact]
    public void CheckIns_InAnyOrder_WithSomeCancelled_AreCalledInTheOrderOfTheirSlots() =>
        Gen.Select(Gen.Int[0, 11].Array[1, 24], Gen.Int[0, 23].Array[0, 12]).Sample((slots, cancelled) =>
        {
            var rule = new AppointmentRule(5, 24, 0, 0, 86_400_000, 86_400_000);
            var hall = new TestHall(TestHall.AllDay with { Rules = QueueRules.Customary with { Appointments = rule } });
            var tickets = slots.Select(slot => (Slot: slot, hall.Send(new CheckIn(
                hall.Send(Ask(Slot + 5 * slot)).Value().OfType<AppointmentBooked>().Single().Appointment)).Value().OfType<TicketIssued>().Single().Ticket)).ToList();
            foreach (var n in cancelled.Distinct().Where(n => n < tickets.Count).OrderDescending())
            {
                hall.Send(new CancelTicket(tickets[n].Ticket)).Value();
                tickets.RemoveAt(n);
            }

            hall.Now = At + 60 * TestHall.Minute;
            foreach (var (_, ticket) in tickets.OrderBy(ticket => ticket.Slot))
            {
                var called = hall.Call("w1")!;
                called.Ticket.ShouldBe(ticket);
                hall.Serve(called);
            }
        }, iter: 300);

    [Fact]
    public void Edit_OfOneCalledBySlot_KeepsTheSlot_AndAfterATransferToTheTailTheClassCounts()
    {
        var appointment = Book();
        _hall.Now = At;
        var ticket = CheckIn(appointment).Ticket;
        _hall.Send(new EditTicket(ticket, TicketClass.Green, "孕妇")).Value();
        var standing = _hall.Queue.View.Ticket(ticket)!.Standing;
        (standing.Due, standing.Protected).ShouldBe((At + 5 * TestHall.Minute, true));

        _hall.Call("w1")!.Ticket.ShouldBe(ticket);
        _hall.Send(new TransferTicket(ticket, "w1", Items.Of(TestHall.Residence), TransferMode.Tail, false)).Value();
        _hall.Send(new EditTicket(ticket, TicketClass.Ordinary, null)).Value();
        _hall.Queue.View.Ticket(ticket)!.Standing.Due.ShouldBe(At + 90 * TestHall.Minute);
    }

    [Fact]
    public void CheckIn_Twice_MakesOneTicket()
    {
        var appointment = Book();
        _hall.Now = At;
        CheckIn(appointment);

        _hall.Send(new CheckIn(appointment)).Refusal().ShouldBe(new Refusal("appointment_wrong_state", "这个预约现在是“已签到”状态，不能这样操作。", "请核对预约。"));
        _hall.Queue.View.Tickets.Count.ShouldBe(1);
    }

    [Fact]
    public void Slot_IsSoldUpToItsQuota_AndACancellationFreesIt_ACheckInNot()
    {
        var (first, second) = (Book(), Book());
        _hall.Send(Ask()).Refusal().ShouldBe(new Refusal("slot_full", "11:00的预约已满。", "请选择其他时段。"));
        _hall.Send(Ask() with { Item = Items.Of(TestHall.Marriage) }).Value();
        _hall.Send(new CancelAppointment(first)).Value();
        Book();

        _hall.Now = At - 1;
        CheckIn(second);
        _hall.Send(Ask()).Refusal().Code.ShouldBe("slot_full");
    }

    [Fact]
    public void Person_BooksALineOnce()
    {
        var ask = Ask() with { Visitor = TestHall.Person("p-1") };
        var appointment = _hall.Send(ask).Value().OfType<AppointmentBooked>().Single().Appointment;
        _hall.Send(ask with { Slot = 690 }).Refusal().ShouldBe(new Refusal("already_booked", "您已预约“户政”11:00。", "请按时前来；改时间请先取消。"));

        _hall.Send(new CancelAppointment(appointment)).Value();
        _hall.Send(ask with { Slot = 690 }).Value();
    }

    [Fact]
    public void Person_WithALiveTicket_ChecksInOnlyWhenItIsOver()
    {
        var person = TestHall.Person("p-1");
        var appointment = _hall.Send(Ask() with { Visitor = person }).Value().OfType<AppointmentBooked>().Single().Appointment;
        var walkIn = _hall.Send(TestHall.Ask(TestHall.Residence) with { Visitor = person }).Value().OfType<TicketIssued>().Single().Ticket;
        _hall.Now = At;
        _hall.Send(new CheckIn(appointment)).Refusal().Code.ShouldBe("ticket_live");
        _hall.Queue.View.Appointment(appointment)!.State.ShouldBe(AppointmentState.Booked);

        _hall.Send(new CancelTicket(walkIn)).Value();
        CheckIn(appointment).Slot.ShouldBe(At);
    }

    [Fact]
    public void CheckIn_InTimeWhenNoMoreNumbersAreIssued_IsLetIn_LateNot()
    {
        // Numbers are issued until 16:40, the hall serves until 17:00.
        var (inTime, late) = (Book(990), Book(990));
        _hall.Now = 1000 * TestHall.Minute;
        CheckIn(inTime).Slot.ShouldBe(990 * TestHall.Minute);
        _hall.Now += 1;
        _hall.Send(new CheckIn(late)).Refusal().Code.ShouldBe("hall_closed");
    }

    [Fact]
    public void Closure_CancelsTheAppointmentsItMeets_AndSaysWhy()
    {
        var (morning, afternoon) = (Book(), Book(810));
        var events = _hall.Send(new ChangeHours([new OpenHours(510, 700)], [new OpenHours(540, 720)], "大雪")).Value();

        events.ShouldBe([_hall.Log[^2].Event, new AppointmentCancelled(afternoon, "大雪")]);
        _hall.Queue.View.Appointment(morning)!.State.ShouldBe(AppointmentState.Booked);
        _hall.Send(Ask(810)).Refusal().Code.ShouldBe("no_such_slot");
    }

    [Fact]
    public void NewPlan_CancelsTheAppointmentsItCannotKeep()
    {
        var (kept, shut, gone) = (Book(), Book(810), Book(660, TestHall.Marriage));
        var events = _hall.Send(new ChangePlan(TestHall.Plan with
        {
            Service = [new OpenHours(540, 720)], Lines = [.. TestHall.Plan.Lines.Where(line => line.Id != "marriage")],
        })).Value();

        events.OfType<AppointmentCancelled>().ShouldBe([new(shut, "大厅调整了业务安排"), new(gone, "大厅调整了业务安排")]);
        _hall.Now = At;
        CheckIn(kept);
    }

    [Fact]
    public void Booked_AndNotUsed_IsMissedWhenTheDayCloses()
    {
        var appointment = Book();
        _hall.Now = 1050 * TestHall.Minute;
        _hall.Send(new CloseDay()).Value();

        _hall.Queue.View.Appointment(appointment)!.State.ShouldBe(AppointmentState.Missed);
    }

    private static BookAppointment Ask(int slot = Slot, Skill? skill = null) =>
        new(Items.Of(skill ?? TestHall.Residence), slot, TicketClass.Ordinary, null, null);

    private string Book(int slot = Slot, Skill? skill = null) =>
        _hall.Send(Ask(slot, skill)).Value().ShouldHaveSingleItem().ShouldBeOfType<AppointmentBooked>().Appointment;

    private TicketIssued CheckIn(string appointment) =>
        _hall.Send(new CheckIn(appointment)).Value().ShouldHaveSingleItem().ShouldBeOfType<TicketIssued>();
}
