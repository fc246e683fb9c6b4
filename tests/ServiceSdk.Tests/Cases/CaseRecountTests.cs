using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases;

/// <summary>What notices that come while a case runs make of its dates. The amendment of 27 January 2020 prolonged the Spring Festival.</summary>
public sealed class CaseRecountTests
{
    private static readonly DateOnly Before = new(2020, 1, 17), After = new(2020, 1, 28);

    [Fact]
    public void Count_AfterAnAmendment_IsTheLaterDayAndWhatWasToldStaysRecorded()
    {
        var file = Accepted(Before);
        var promised = file.Case.Running(ClockKind.Promised)!;

        file.Case.Due(promised, Before).ShouldBe(new(2020, 2, 5));
        file.Case.Due(promised, After).ShouldBe(new(2020, 2, 7));
        promised.Told.Due.ShouldBe(new(2020, 2, 5));
        file.Case.Remaining(promised, new(2020, 2, 10)).ShouldBe(-1);
    }

    [Fact]
    public void Count_OfAPromise_NeverEndsAfterTheLaw()
    {
        var file = Accepted(Before, CaseFile.Licence with { PromisedTerm = new(new(30, DayUnit.WorkingDays), Sources.Sample) });
        var (promised, law) = (file.Case.Running(ClockKind.Promised)!, file.Case.Running(ClockKind.Statutory)!);

        file.Case.Due(promised, After).ShouldBe(file.Case.Due(law, After));
        file.Case.Due(law, After).ShouldBe(new(2020, 2, 21));
    }

    [Fact]
    public void Count_OfAClockThatWasStopped_IsWhatWasKnownThen()
    {
        var file = Accepted(Before);
        file.Today = new(2020, 1, 20);
        file.Take(Roles.System, CaseTrigger.BeginReview)
            .Take(Roles.Reviewer, CaseTrigger.SubmitForDecision, "r-1")
            .Take(Roles.Approver, CaseTrigger.Grant, "a-1");

        file.Case.Due(file.Clock(ClockKind.Promised), After).ShouldBe(new(2020, 2, 5));
    }

    [Fact]
    public void Count_ToldAfterTheAmendment_KnowsNothingOfTheEditionBefore()
    {
        var file = Accepted(new(2019, 4, 25)); // the amended May Day of 2019 takes off two days more than the first edition and works two more

        file.Case.Due(file.Case.Running(ClockKind.Promised)!, new(2019, 4, 25)).ShouldBe(file.Clock(ClockKind.Promised).Start.Told.Due);
    }

    /// <summary>The window closed for the day: the platform's step need not wait for midnight.</summary>
    [Fact]
    public void DeemAccepted_OnTheLastDay_NeedsThePlatformToSayThatItIsOver()
    {
        var file = new CaseFile { Today = new(2018, 9, 27) }.Take(Roles.Clerk, CaseFile.Filing(CaseFile.Licence)).On(2018, 10, 9);

        file.Refused(Roles.System, CaseTrigger.DeemAccepted, CaseStatement.Nothing).Code.ShouldBe("case_receive_term_open");
        file.Take(Roles.System, CaseTrigger.DeemAccepted, new CaseStatement { DayOver = file.Today });

        file.Case.State.ShouldBe(CaseState.Accepted);
        file.Case.Running(ClockKind.Statutory)!.Start.ShouldSatisfyAllConditions(
            clock => clock.Anchor.ShouldBe(new(2018, 9, 27)), clock => clock.Told.Due.ShouldBe(new(2018, 10, 30)));
    }

    private static CaseFile Accepted(DateOnly on, FrozenItem? item = null) => new CaseFile { Today = on }.Accept(item ?? CaseFile.Licence);
}
