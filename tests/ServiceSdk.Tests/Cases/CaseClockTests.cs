using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseClockTests
{
    [Fact]
    public void Accept_AnIdCard_PromisesFromAcceptanceAndCountsTheLawFromTheFiling()
    {
        var file = new CaseFile { Today = new(2026, 8, 3) }.Take(Roles.Clerk, CaseFile.Filing());
        file.Today = new(2026, 8, 5);
        file.Take(Roles.Clerk, CaseTrigger.Receive).Take(Roles.Clerk, CaseTrigger.Accept);

        var (promised, statutory) = (Clock(file, ClockKind.Promised), Clock(file, ClockKind.Statutory));
        promised.Anchor.ShouldBe(new(2026, 8, 5));
        promised.Told.Due.ShouldBe(new(2026, 9, 2));
        promised.Told.Notices.ShouldBe(["2026"]);
        statutory.Anchor.ShouldBe(new(2026, 8, 3));
        statutory.Told.Due.ShouldBe(new(2026, 10, 8)); // day 60 is 2 October
        statutory.Source.ShouldBe("居民身份证法第12条");
        file.Case.Clocks.Count.ShouldBe(2); // the terms of the Administrative Licensing Law do not bind a confirmation
    }

    [Fact]
    public void Steps_OfALicence_RunTheLawsFourClocks()
    {
        var file = new CaseFile { Today = new(2018, 9, 20) }.Take(Roles.Clerk, CaseFile.Filing(CaseFile.Licence));
        Clock(file, ClockKind.Receive).Told.Due.ShouldBe(new(2018, 9, 28)); // before anybody pressed Receive

        file.Today = new(2018, 9, 27);
        file.Take(Roles.Clerk, CaseTrigger.Receive).Take(Roles.Clerk, CaseTrigger.Accept);
        file.Case.Clocks[0].StoppedOn.ShouldBe(new(2018, 9, 27));
        Clock(file, ClockKind.Promised).Told.Due.ShouldBe(new(2018, 10, 16));
        Clock(file, ClockKind.Statutory).Anchor.ShouldBe(new(2018, 9, 27));
        Clock(file, ClockKind.Statutory).Told.Due.ShouldBe(new(2018, 10, 30));

        file.Today = new(2018, 9, 28);
        file.Take(Roles.System, CaseTrigger.BeginReview)
            .Take(Roles.Reviewer, CaseTrigger.SubmitForDecision, "r-1")
            .Take(Roles.Approver, CaseTrigger.Refuse, "a-1");
        file.Case.Clocks.Select(clock => clock.StoppedOn.HasValue).ShouldBe([true, true, true, false]);
        Clock(file, ClockKind.Delivery).Told.Due.ShouldBe(new(2018, 10, 17));

        file.Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery).Take(Roles.DeliveryDesk, CaseTrigger.PickUp);
        file.Case.Clocks[3].StoppedOn.ShouldBe(new(2018, 9, 28));
    }

    [Fact]
    public void Accept_APromiseThatWouldEndAfterTheLaw_EndsWithTheLaw()
    {
        var late = CaseFile.IdCard with { StatutoryTerm = new(new(25, DayUnit.CalendarDays), "某法第1条") };

        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(late));
        file.Take(Roles.Clerk, CaseTrigger.Receive).Take(Roles.Clerk, CaseTrigger.Accept);

        Clock(file, ClockKind.Statutory).Told.Due.ShouldBe(new(2026, 8, 28));
        Clock(file, ClockKind.Promised).Told.Due.ShouldBe(new(2026, 8, 28));
    }

    [Fact]
    public void Accept_BeforeAnAmendment_TellsWhatWasKnownThatDayAndCanBeCountedAnew()
    {
        var file = new CaseFile { Today = new(2020, 1, 17) }.Take(Roles.Clerk, CaseFile.Filing(CaseFile.Licence));
        file.Take(Roles.Clerk, CaseTrigger.Receive).Take(Roles.Clerk, CaseTrigger.Accept);

        var promised = Clock(file, ClockKind.Promised);
        promised.Told.Due.ShouldBe(new(2020, 2, 5));
        Deadline.Of(LegalCalendar.Shipped, promised.Anchor, promised.Term).Value().Due.ShouldBe(new(2020, 2, 7));
    }

    [Fact]
    public void Accept_IntoAYearWithoutANotice_IsProvisional()
    {
        var file = new CaseFile { Today = new(2026, 11, 24) }.Take(Roles.Clerk, CaseFile.Filing());
        file.Take(Roles.Clerk, CaseTrigger.Receive).Take(Roles.Clerk, CaseTrigger.Accept);

        Clock(file, ClockKind.Promised).Told.Provisional.ShouldBeTrue();
    }

    [Fact]
    public void Submit_OnADateBeforeTheCalendar_IsRefused() => // a machine whose clock fell back to 1970
        new CaseFile { Today = new(1970, 1, 1) }.Refused(Roles.Clerk, CaseFile.Filing(CaseFile.Licence)).Code
            .ShouldBe("deadline_date_outside_calendar");

    private static ClockStarted Clock(CaseFile file, ClockKind kind) => file.Case.Clocks.Single(clock => clock.Start.Kind == kind).Start;
}
