using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseLifeTests
{
    [Fact]
    public void Decide_AnIdCardByPromise_TakesTheFullPathToTheArchive()
    {
        var file = new CaseFile().LayBeforeTheApprover()
            .Take(Roles.Approver, CaseTrigger.Grant, "a-1")
            .Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery)
            .Take(Roles.Clerk, CaseTrigger.PickUp)
            .Take(Roles.System, CaseTrigger.Close)
            .Take(Roles.Archivist, CaseTrigger.Archive);

        file.Case.State.ShouldBe(CaseState.Archived);
        CaseTable.From(file.Case.State).ShouldBeEmpty();
        file.Case.Log.Select(step => step.Move.To).ShouldBe(
        [
            CaseState.Submitted, CaseState.Received, CaseState.Accepted, CaseState.UnderReview, CaseState.Deciding,
            CaseState.Granted, CaseState.AwaitingDelivery, CaseState.Delivered, CaseState.Closed, CaseState.Archived,
        ]);
        file.Case.Clocks.ShouldAllBe(clock => clock.StoppedOn == file.Today);
    }

    [Fact]
    public void Decide_TheFiling_OpensTheCaseWithEverythingFrozen()
    {
        var filing = CaseFile.Filing();

        var events = new CaseFile().Case.Decide(filing, Envelopes.Of(Roles.Clerk, new(2026, 8, 3))).Value();

        var opened = events[0].ShouldBeOfType<CaseOpened>();
        opened.ShouldBe(new CaseOpened(
            filing.Number, filing.Item, filing.Hall, filing.Ticket, filing.Applicant, filing.Form, filing.Materials, filing.Judgement,
            Agency: filing.Agency));
        opened.Item.ShouldSatisfyAllConditions(
            item => item.Code.ShouldBe("tn2018-083"), item => item.Edition.ShouldBe("tn2018"), item => item.FourEyes.ShouldBeTrue());
        events[1].ShouldBeOfType<CaseMoved>().To.ShouldBe(CaseState.Submitted);
        events.Count.ShouldBe(2);
    }

    [Fact]
    public void Decide_RefusedAtTheDoor_IsArchived()
    {
        var file = CaseFile.In(CaseState.Received)
            .Take(Roles.Clerk, CaseTrigger.RefuseAcceptance)
            .Take(Roles.System, CaseTrigger.Archive);

        file.Case.State.ShouldBe(CaseState.Archived);
        file.Case.Log[^2].Move.Statement.Reason.ShouldBe("材料不符合要求");
    }

    [Fact]
    public void Decide_SentBackInsideTheOffice_ReturnsAndPausesNothing()
    {
        var file = new CaseFile().LayBeforeTheApprover();
        var running = file.Case.Clocks.ToList();

        file.Take(Roles.Approver, CaseTrigger.ReturnToReview).Take(Roles.Reviewer, CaseTrigger.ReturnToWindow);

        file.Case.State.ShouldBe(CaseState.Accepted);
        file.Case.Clocks.ShouldBe(running);
    }

    [Fact]
    public void Decide_WithdrawnBeforeADecision_StopsEveryClock()
    {
        var file = new CaseFile().LayBeforeTheApprover(CaseFile.Licence).Take(Roles.Citizen, CaseTrigger.Withdraw);

        file.Case.State.ShouldBe(CaseState.Withdrawn);
        file.Case.Clocks.ShouldNotBeEmpty();
        file.Case.Clocks.ShouldAllBe(clock => clock.StoppedOn == file.Today);
    }

    [Fact]
    public void Apply_EveryStep_LogsWhoDidItInWhichRoleAndOfficeAndWhen()
    {
        var step = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(), "s-7").Case.Log.Single();

        step.Actor.ShouldBe(new Actor("s-7", Roles.Clerk, "320402006-1", "w-1"));
        step.At.ShouldBe(Envelopes.At(new(2026, 8, 3)));
        step.Move.Trigger.ShouldBe(CaseTrigger.Submit);
    }

    [Fact]
    public void Decide_AnyCommand_ChangesNothing()
    {
        var file = new CaseFile();

        file.Case.Decide(CaseFile.Filing(), Envelopes.Of(Roles.Clerk, file.Today)).Value();

        file.Case.State.ShouldBe(CaseState.Draft);
        file.Case.Opened.ShouldBeNull();
        file.Case.Log.ShouldBeEmpty();
    }

    [Fact]
    public void ToString_OfEventsWithPersonalData_ShowsNoneOfIt()
    {
        $"{new Party("王某", "320402190001010016", "13800000000")}".ShouldBe("Party");
        $"{CaseFile.Filing().Applicant}".ShouldBe("Protected");
    }
}
