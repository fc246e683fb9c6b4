using ServiceSdk.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Journal;
using ServiceSdk.Hosting.Tests.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls;

/// <summary>Business dates are opened in advance, begun, closed and followed by the next, whatever happens in between.</summary>
public sealed class BusinessDatesTests : IDisposable
{
    private static readonly DateOnly Friday = new(2026, 10, 30);
    private static readonly DateOnly Saturday = Friday.AddDays(1);
    private static readonly DateOnly Monday = Friday.AddDays(3);
    private static readonly HallConfiguration OfThePlan = SampleHall.RoundTheClock with { Hours = HallHours.OfThePlan };
    private static readonly HallConfiguration Keeping = OfThePlan with
    {
        Rules = QueueRules.Customary with { Closing = QueueRules.Customary.Closing with { Left = AtClosing.Keep } },
    };

    private readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Date_ToCome_OpensForItsFirstAppointment()
    {
        var hall = At(Friday, 10, OfThePlan);

        var booked = await hall.DoAsync<AppointmentBooked>(Monday, SampleHall.Book(9 * 60));

        booked.Appointment.ShouldBe("320402006-1-20261102-B0001");
        (await hall.Hall.ReadAsync(Monday, day => day.Appointments.Count)).ShouldBe(1);
        (await hall.Hall.ReadAsync(day => day.IsOpen)).ShouldBeFalse();
    }

    [Fact]
    public async Task Date_OffOrBehindOrFarAhead_TakesNoAppointmentAndLeavesNoRecord()
    {
        var hall = At(Friday, 10, OfThePlan);
        var expected = new Refusal("date_not_ahead", "只能预约今天起30天内的日期。", "请选择列出的日期。");

        (await hall.RefusedAsync(Saturday, SampleHall.Book(9 * 60))).Code.ShouldBe("no_such_slot");
        (await hall.RefusedAsync(Friday.AddDays(-1), SampleHall.Book(9 * 60))).ShouldBe(expected);
        (await hall.RefusedAsync(Friday.AddDays(31), SampleHall.Book(9 * 60))).ShouldBe(expected);
        _journal.Store.Last().ShouldBeNull();
    }

    [Fact]
    public async Task Date_OpenedInAdvance_BeginsWithThePlanOfTheDay()
    {
        var hall = At(Friday, 10, OfThePlan);
        await hall.DoAsync<AppointmentBooked>(Monday, SampleHall.Book(9 * 60));
        var later = OfThePlan with { Margin = 60_000 };
        hall.Configure(later);
        hall.GoTo(Monday, 9);

        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());

        hall.Recorded(Monday).OfType<PlanChanged>().ShouldHaveSingleItem().Plan.Margin.ShouldBe(60_000);
    }

    [Fact]
    public async Task Ticket_LeftOnAFriday_ExpiresBeforeMondayBegins()
    {
        var hall = At(Friday, 10, OfThePlan);
        var left = await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        hall.GoTo(Monday, 9);

        var first = await hall.DoAsync<TicketIssued>(SampleHall.Ask());

        (first.Number, first.Ahead).ShouldBe((left.Number, 0));
        hall.Recorded(Friday).TakeLast(2).ShouldBe([new TicketExpired(left.Ticket, left.Number, ExpiryReason.Closing), new DayClosed()]);
    }

    [Fact]
    public async Task Ticket_KeptOverAWeekend_StandsFirstOnMondayUnderItsNumber()
    {
        var hall = At(Friday, 10, Keeping);
        var left = await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await hall.DoAsync<AppointmentBooked>(Monday, SampleHall.Book(10 * 60));
        hall.GoTo(Monday, 9);

        var next = await hall.DoAsync<TicketIssued>(SampleHall.Ask());

        (next.Number, next.Ahead).ShouldBe(("A002", 1));
        var kept = hall.Recorded(Monday).OfType<TicketIssued>().First();
        (kept.Number, kept.KeptFrom).ShouldBe((left.Number, left.Ticket));
        await hall.DoAsync<WindowOpened>(SampleHall.Seat);
        (await hall.DoAsync<TicketCalled>(new CallNext("1"))).Ticket.ShouldBe(kept.Ticket);
    }

    [Fact]
    public async Task Ticket_KeptPastADateThatHadNone_ComesInOnceOnly()
    {
        var hall = At(Friday, 10, Keeping with { Hours = HallHours.OfThePlan with { EveryDay = true } });
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        await hall.DoAsync<AppointmentBooked>(Saturday, SampleHall.Book(10 * 60));
        hall.GoTo(Monday, 9);
        await hall.DoAsync<WindowOpened>(SampleHall.Seat);

        // The host dies and begins the date again.
        var restarted = new SampleHall(_journal, hall.Hall.Configuration);
        await restarted.DoAsync<TicketIssued>(SampleHall.Ask());

        restarted.Recorded(Monday).OfType<TicketIssued>().Count(issued => issued.KeptFrom is not null).ShouldBe(1);
        restarted.Recorded(Saturday).Last().ShouldBeOfType<DayClosed>();
    }

    [Fact]
    public async Task Host_DeadBetweenOpeningAndTakingIn_TakesInWhenItIsBack()
    {
        var hall = At(Friday, 10, Keeping);
        await hall.DoAsync<TicketIssued>(SampleHall.Ask());
        hall.GoTo(Monday, 9);
        var queue = new JournaledStream<HallQueue>(StreamNames.Queue(SampleHall.Id, Monday), _journal.Access, static () => new HallQueue());
        var open = new OpenDay(SampleHall.Id, Monday, Keeping.PlanFor(Monday, working: true));
        (await queue.ExecuteAsync(open, TemporaryJournal.Clerk, Guid.NewGuid(), new byte[32])).Succeeded(out _, out _).ShouldBeTrue();

        await new SampleHall(_journal, Keeping).DoAsync<WindowOpened>(SampleHall.Seat);

        hall.Recorded(Monday).OfType<TicketIssued>().ShouldHaveSingleItem().KeptFrom.ShouldNotBeNull();
    }

    [Fact]
    public async Task Person_WhoseTicketWasKept_GetsNoSecondOne()
    {
        var hall = At(Friday, 10, Keeping);
        (await hall.TakeAsync(ProtectedJournal.Visitor)).Succeeded(out _, out _).ShouldBeTrue();
        hall.GoTo(Monday, 9);

        SampleHall.Refused(await hall.TakeAsync(ProtectedJournal.Visitor))
            .ShouldBe(new Refusal("ticket_live", "您在“公安局”已有A001号。", "请使用已有的号；不用时先取消。"));
    }

    private SampleHall At(DateOnly date, int hour, HallConfiguration configuration)
    {
        var hall = new SampleHall(_journal, configuration);
        hall.GoTo(date, hour);
        return hall;
    }
}
