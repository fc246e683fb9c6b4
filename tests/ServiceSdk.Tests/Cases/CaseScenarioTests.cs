using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases;

/// <summary>The modes and the special paths, each as it is told.</summary>
public sealed class CaseScenarioTests
{
    private static readonly CaseStatement Everything = CaseFile.Everything;
    private static readonly FrozenItem Immediate = CaseFile.Rich with { Mode = HandlingMode.Immediate, PromisedTerm = null };
    private static readonly FrozenItem Reported = CaseFile.Rich with { Mode = HandlingMode.Reported };

    [Fact]
    public void Immediate_OneWindowTakesItToItsEndInOneRecord()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(Immediate));

        var events = file.Case.Decide(new IssueOnSpot(Everything), Envelopes.Of(Roles.Clerk, file.Today)).Value();

        events.Cast<CaseMoved>().Select(moved => (moved.Trigger, moved.To)).ShouldBe(
        [
            (CaseTrigger.Receive, CaseState.Received), (CaseTrigger.Accept, CaseState.Accepted), (CaseTrigger.IssueOnSpot, CaseState.Granted),
            (CaseTrigger.PrepareDelivery, CaseState.AwaitingDelivery), (CaseTrigger.PickUp, CaseState.Delivered), (CaseTrigger.Close, CaseState.Closed),
        ]);
        file.Case.State.ShouldBe(CaseState.Submitted); // a decision changes nothing
        file.Take(Roles.Clerk, new IssueOnSpot(Everything)).Case.State.ShouldBe(CaseState.Closed);
        file.Case.Clocks.ShouldAllBe(clock => clock.StoppedOn == file.Today);
        file.Case.Result.ShouldBe(new CaseResult(CaseDecision.Grant, "核发居民身份证", "DOC-2026-000001", file.Today, null));
    }

    [Fact]
    public void Immediate_RefusedAtTheWindow_IsDeliveredAndClosedTheSame() =>
        new CaseFile().Accept(Immediate).Take(Roles.Clerk, new IssueOnSpot(Everything with { Decision = CaseDecision.Refuse }))
            .Case.Result!.Decision.ShouldBe(CaseDecision.Refuse);

    [Fact]
    public void Immediate_WithOneGuardUnmet_ChangesNothingAtAll()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(Immediate));

        file.Refused(Roles.Clerk, new IssueOnSpot(Everything with { TakerChecked = false })).Code.ShouldBe("case_taker_unchecked");
        file.Refused(Roles.Reviewer, new IssueOnSpot(Everything)).Code.ShouldBe("case_role_not_allowed");
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing(Reported)).Refused(Roles.Clerk, new IssueOnSpot(Everything)).Code.ShouldBe("case_mode_not_immediate");
        file.Case.Log.Count.ShouldBe(1);
    }

    [Fact]
    public void Reported_TheLocalBodyAnswersForItsClockAndTheUpperForItsOwn()
    {
        var file = new CaseFile().On(2026, 8, 3).Accept(Reported).Take(Roles.System, CaseTrigger.BeginReview);
        file.On(2026, 8, 5).Take(Roles.Approver, CaseTrigger.HandUp, "a-1");
        file.Clock(ClockKind.Statutory).StoppedOn.ShouldBe(new(2026, 8, 5));
        file.Clock(ClockKind.Upper).Told.Due.ShouldBe(new(2026, 8, 26));

        file.On(2026, 8, 12).Take(Roles.Approver, CaseTrigger.UpperReturn, "u-1");
        var statutory = file.Clock(ClockKind.Statutory);
        statutory.StoppedOn.ShouldBeNull();
        statutory.Pauses.ShouldBe([new(new(2026, 8, 5), new(2026, 8, 12), "上报", null)]);
        statutory.Told.Due.ShouldBe(new(2026, 9, 7)); // 20 working days: 2 used by 5 August, 18 from 12 August on
        file.Clock(ClockKind.Upper).StoppedOn.ShouldBe(new(2026, 8, 12));

        file.On(2026, 8, 13).Take(Roles.Approver, CaseTrigger.HandUp, "a-1").Take(Roles.Approver, CaseTrigger.UpperDecide, "u-1");
        file.Case.State.ShouldBe(CaseState.Granted);
        file.Case.Result!.Document.ShouldBe("DOC-2026-000001");
        file.Case.Clocks.Where(clock => clock.StoppedOn is null).Select(clock => clock.Start.Kind).ShouldBe([ClockKind.Delivery]);
    }

    [Fact]
    public void Supplement_EverythingNamedOnceAndHandedIn_StartsANewReceiveTerm()
    {
        var file = new CaseFile().On(2026, 8, 3).Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich, CaseFile.PhotoMissing)).Take(Roles.Clerk, CaseTrigger.Receive);
        file.On(2026, 8, 5).Take(Roles.Clerk, CaseTrigger.NotifySupplement);
        file.Clock(ClockKind.Receive).StoppedOn.ShouldBe(new(2026, 8, 5));
        file.Clock(ClockKind.Cure).Told.Due.ShouldBe(new(2026, 8, 26)); // 15 working days
        file.Case.Noticed.Select(defect => defect.Text).ShouldBe(["请重交清晰的照片。"]);

        file.On(2026, 8, 12).Take(Roles.Citizen, CaseTrigger.SubmitSupplement);
        file.Case.State.ShouldBe(CaseState.Received);
        file.Clock(ClockKind.Cure).StoppedOn.ShouldBe(new(2026, 8, 12));
        (file.Clock(ClockKind.Receive).Start.Anchor, file.Clock(ClockKind.Receive).Told.Due).ShouldBe((new(2026, 8, 12), new(2026, 8, 19)));
        file.Case.Materials.ShouldBe(["household-register", "photo"]);

        file.Take(Roles.Clerk, CaseTrigger.Accept).Case.State.ShouldBe(CaseState.Accepted);
    }

    [Fact]
    public void Supplement_ASecondNotice_IsForNewMaterialAndMarkedAndCounted()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich)).Take(Roles.Clerk, CaseTrigger.Receive)
            .Take(Roles.Clerk, CaseTrigger.NotifySupplement).Take(Roles.Citizen, CaseTrigger.SubmitSupplement);
        var again = Everything with { SupervisorMark = "JC-2026-7" };

        file.Refused(Roles.Clerk, CaseTrigger.NotifySupplement, again with { Defects = [new("register_old", "请换新户口簿。", "household-register")] })
            .ShouldBe(new Refusal("case_notice_second", "已经一次告知过，不能对原有材料再次告知。", "只能对补正时新交的材料提出问题；其他内容请直接受理或者依法决定。"));
        file.Refused(Roles.Clerk, CaseTrigger.NotifySupplement, again with { SupervisorMark = " " })
            .ShouldBe(new Refusal("case_supervisor_mark_missing", "再次告知没有监察人员的备案编号。", "请报效能监察人员备案后再告知。"));

        file.Take(Roles.Clerk, CaseTrigger.NotifySupplement, again);
        file.Case.Notices.ShouldBe(2);
    }

    [Fact]
    public void Supplement_ThatDoesNotComeInTime_EndsTheCase()
    {
        var file = new CaseFile().On(2026, 8, 3).Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich)).Take(Roles.Clerk, CaseTrigger.Receive)
            .Take(Roles.Clerk, CaseTrigger.NotifySupplement);

        file.On(2026, 8, 25).Take(Roles.System, CaseTrigger.SupplementLapsed);

        file.Case.State.ShouldBe(CaseState.Terminated);
        file.Case.Clocks.ShouldAllBe(clock => clock.StoppedOn != null);
    }

    [Fact]
    public void Tolerated_CuredInTime_IsGranted()
    {
        var file = new CaseFile().On(2026, 8, 3).Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich, CaseFile.PhotoMissing)).Take(Roles.Clerk, CaseTrigger.Receive)
            .Take(Roles.Clerk, CaseTrigger.AcceptTolerated);
        file.Case.Tolerated.ShouldBeTrue();
        file.Clock(ClockKind.Cure).Told.Due.ShouldBe(new(2026, 8, 10));

        file.On(2026, 8, 10).Take(Roles.Citizen, CaseTrigger.CureMaterials);
        (file.Case.Tolerated, file.Case.State, file.Case.Missing.Any()).ShouldBe((false, CaseState.Accepted, false));

        file.Take(Roles.System, CaseTrigger.BeginReview).Take(Roles.Reviewer, CaseTrigger.SubmitForDecision, "r-1").Take(Roles.Approver, CaseTrigger.Grant);
    }

    [Fact]
    public void Tolerated_WhileItIsPaused_LapsesAndStopsEveryClock()
    {
        var file = new CaseFile().On(2026, 8, 3).Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich, CaseFile.PhotoMissing)).Take(Roles.Clerk, CaseTrigger.Receive)
            .Take(Roles.Clerk, CaseTrigger.AcceptTolerated).Take(Roles.Reviewer, CaseTrigger.StartSpecialProcedure);

        file.On(2026, 8, 11).Take(Roles.System, CaseTrigger.CureLapsed);

        file.Case.State.ShouldBe(CaseState.Terminated);
        file.Case.Clocks.ShouldAllBe(clock => clock.StoppedOn != null && !clock.Paused);
    }

    [Fact]
    public void DeemedAccepted_ByAClerkWhoNeverAnswers_CountsFromTheDayItWasReceived()
    {
        var file = new CaseFile().On(2018, 9, 27).Take(Roles.Clerk, CaseFile.Filing(CaseFile.Licence));
        file.On(2018, 10, 9).Refused(Roles.System, CaseTrigger.DeemAccepted).Code.ShouldBe("case_receive_term_open");

        file.On(2018, 10, 10).Take(Roles.System, CaseTrigger.DeemAccepted);

        (file.Case.State, file.Case.DeemedAccepted).ShouldBe((CaseState.Accepted, true));
        (file.Clock(ClockKind.Statutory).Start.Anchor, file.Clock(ClockKind.Statutory).Told.Due).ShouldBe((new(2018, 9, 27), new(2018, 10, 30)));
    }

    [Fact]
    public void SpecialProcedure_TheNoticeDayIsConsumedAndTheResumeDayIsNot()
    {
        var file = new CaseFile().On(2018, 9, 17).Accept(CaseFile.Rich).Take(Roles.System, CaseTrigger.BeginReview);
        file.On(2018, 9, 21).Take(Roles.Reviewer, CaseTrigger.StartSpecialProcedure);
        (file.Case.State, file.Clock(ClockKind.Promised).Paused).ShouldBe((CaseState.Suspended, true));

        file.On(2018, 10, 10).Take(Roles.Reviewer, CaseTrigger.EndSpecialProcedure);

        file.Case.State.ShouldBe(CaseState.UnderReview); // where it came from
        var promised = file.Clock(ClockKind.Promised);
        promised.Told.Due.ShouldBe(new(2018, 10, 18)); // used 4, left 6
        promised.Pauses.ShouldBe([new(new(2018, 9, 21), new(2018, 10, 10), "专家评审", "NOTICE-2026-000001")]);
    }

    [Fact]
    public void SpecialProcedure_WhoseDaysAreOver_IsEndedByThePlatform()
    {
        var file = new CaseFile().On(2026, 8, 3).Accept(CaseFile.Rich).Take(Roles.Reviewer, CaseTrigger.StartSpecialProcedure);
        file.Clock(ClockKind.Special).Told.Due.ShouldBe(new(2026, 8, 17));
        file.On(2026, 8, 17).Refused(Roles.System, CaseTrigger.EndSpecialProcedure, CaseStatement.Nothing).Code.ShouldBe("case_report_missing");

        file.On(2026, 8, 18).Take(Roles.System, CaseTrigger.EndSpecialProcedure, CaseStatement.Nothing).Case.State.ShouldBe(CaseState.Accepted);
    }

    [Fact]
    public void Extension_AddsTheLawsDaysOnceAndIsToldWithItsNotice()
    {
        var file = new CaseFile().On(2026, 8, 3).Accept(CaseFile.Rich).On(2026, 8, 10).Take(Roles.Head, CaseTrigger.Extend);

        file.Case.State.ShouldBe(CaseState.Accepted);
        file.Clock(ClockKind.Statutory).Extensions.ShouldBe([new(new(2026, 8, 10), 10, "材料不符合要求", "NOTICE-2026-000001")]);
        file.Clock(ClockKind.Statutory).Told.Due.ShouldBe(new(2026, 9, 14)); // 30 working days
        file.Clock(ClockKind.Promised).Told.Due.ShouldBe(new(2026, 8, 31)); // 20
    }

    [Fact]
    public void JointHandling_Has45WorkingDaysAnd15More()
    {
        var joint = CaseFile.Rich with { JointHandling = true, StatutoryTerm = null };

        var file = new CaseFile().On(2026, 3, 2).Accept(joint).Take(Roles.Head, CaseTrigger.Extend);

        (file.Clock(ClockKind.Statutory).Start.Term.Days, file.Clock(ClockKind.Statutory).Budget.Days).ShouldBe((45, 60));
    }

    [Fact]
    public void Post_ThatCameBack_StartsTheDeliveryAnewAndKeepsTheHistory()
    {
        var file = CaseArrangement.Before(CaseState.AwaitingDelivery, CaseTrigger.PostConfirmed);

        file.On(2026, 8, 6).Take(Roles.DeliveryDesk, CaseTrigger.PostFailed).Take(Roles.DeliveryDesk, CaseTrigger.PostOut);
        file.Case.Clocks.Where(clock => clock.Start.Kind == ClockKind.Delivery).Select(clock => clock.StoppedOn).ShouldBe([new(2026, 8, 6), null]);

        file.On(2026, 8, 10).Take(Roles.System, CaseTrigger.PostConfirmed, Everything with { SignedOn = new(2026, 8, 8) });
        (file.Case.State, file.Case.DeliveredOn, file.Case.Parcel).ShouldBe((CaseState.Delivered, new(2026, 8, 8), null));
    }

    [Fact]
    public void CrossRegion_TheClockWaitsForTheCompetentSite()
    {
        var file = new CaseFile().On(2026, 8, 3).Take(Roles.Clerk, CaseFile.FilingElsewhere());
        file.Case.Clocks.ShouldBeEmpty();

        file.On(2026, 8, 5).Take(Roles.Clerk, CaseTrigger.TransferIntake);

        (file.Case.State, file.Case.WaitsForTransfer).ShouldBe((CaseState.Submitted, false));
        file.Clock(ClockKind.Receive).Start.Anchor.ShouldBe(new(2026, 8, 5));
        file.Take(Roles.Clerk, CaseTrigger.Receive).Case.State.ShouldBe(CaseState.Received);
    }

    [Fact]
    public void Correction_ByTwoPersons_KeepsWhatWasDecidedBefore()
    {
        var file = CaseArrangement.Before(CaseState.Correcting, CaseTrigger.ApproveCorrection)
            .Take(Roles.Head, CaseTrigger.ApproveCorrection, Everything with { Result = "更正姓名", Document = "DOC-2" });

        file.Case.State.ShouldBe(CaseState.Closed);
        (file.Case.Result!.Result, file.Case.Result.Document).ShouldBe(("更正姓名", "DOC-2"));
        file.Case.Superseded.Select(result => result.Document).ShouldBe(["DOC-2026-000001"]);
        file.Case.RequestedBy.ShouldBeNull();
    }

    [Fact]
    public void Reopening_ByTwoPersons_StartsNewClocksAndKeepsWhatWasDecidedBefore()
    {
        var file = CaseArrangement.Before(CaseState.Closed, CaseTrigger.Reopen).On(2026, 9, 1).Take(Roles.Head, CaseTrigger.Reopen);

        (file.Case.State, file.Case.Result).ShouldBe((CaseState.UnderReview, null));
        file.Case.Superseded.Count.ShouldBe(1);
        (file.Clock(ClockKind.Statutory).Start.Anchor, file.Clock(ClockKind.Statutory).StoppedOn).ShouldBe((new(2026, 9, 1), null));
    }

    [Fact]
    public void Overdue_IsDerivedFromTheLawsTermAndLeftDaysGoBelowZero()
    {
        var file = new CaseFile().On(2026, 8, 3).Accept(CaseFile.Rich);

        (file.Case.Overdue(new(2026, 8, 31)), file.Case.Overdue(new(2026, 9, 1))).ShouldBe((false, true));
        file.Case.Remaining(file.Clock(ClockKind.Promised), new(2026, 8, 17)).ShouldBe(0);
        file.Case.Remaining(file.Clock(ClockKind.Promised), new(2026, 8, 24)).ShouldBe(-5);
        file.Case.Remaining(file.Clock(ClockKind.Promised), new(2026, 8, 7)).ShouldBe(6);
    }
}
