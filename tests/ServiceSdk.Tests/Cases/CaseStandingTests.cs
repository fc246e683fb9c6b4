using ServiceSdk.Cases;
using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Tests.Cases;

/// <summary>Guards of how a case stands: each in the words it refuses with.</summary>
public sealed class CaseStandingTests
{
    private static CaseFile Filed => new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich));

    private static CaseFile Received => Filed.Take(Roles.Clerk, CaseTrigger.Receive);

    private static CaseFile Accepted => Received.Take(Roles.Clerk, CaseTrigger.Accept);

    private static CaseFile PhotoMissing(FrozenItem item) =>
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing(item, CaseFile.PhotoMissing)).Take(Roles.Clerk, CaseTrigger.Receive);

    [Fact]
    public void TransferIntake_OfAFilingThatIsHere_IsRefused() => Filed.Refused(Roles.Clerk, CaseTrigger.TransferIntake)
        .ShouldBe(new Refusal("case_not_to_transfer", "本办件不需要转办。", "请直接收件。"));

    [Fact]
    public void Receive_BeforeTheHandOver_IsRefused() => new CaseFile().Take(Roles.Clerk, CaseFile.FilingElsewhere()).Refused(Roles.Clerk, CaseTrigger.Receive)
        .ShouldBe(new Refusal("case_not_transferred", "本办件实行收受分离，还没有转到承办机构。", "请先转办，由承办机构收件。"));

    [Fact]
    public void Receive_OnceTheReceiptOfThisFilingIsIssued_NeedsNobodysWordForIt()
    {
        var file = Filed;
        var unsaid = CaseFile.Everything with { ReceiptPrinted = false };
        file.Refused(Roles.Clerk, CaseTrigger.Receive, unsaid).Code.ShouldBe("case_receipt_missing");

        file.Take(Roles.Clerk, new IssuePaper(new PaperIssued("1-SJ1", PaperKind.FilingReceipt, "收件凭证", 0, 1, 0, [], null)));

        file.Take(Roles.Clerk, CaseTrigger.Receive, unsaid).Case.State.ShouldBe(CaseState.Received);
    }

    [Fact]
    public void NotifySupplement_AfterTheReceiveTerm_IsRefused() => Received.On(2026, 8, 11).Refused(Roles.Clerk, CaseTrigger.NotifySupplement)
        .ShouldBe(new Refusal("case_receive_term_over", "收件期限已过，不能再告知补正。", "请按视为受理办理。"));

    [Fact]
    public void NotifySupplement_OnTheLastDay_IsTaken() => Received.On(2026, 8, 10).Take(Roles.Clerk, CaseTrigger.NotifySupplement);

    [Fact]
    public void NotifySupplement_WithAListThatLeavesSomethingOut_IsRefusedAndNamesIt() =>
        PhotoMissing(CaseFile.Rich).Refused(Roles.Clerk, CaseTrigger.NotifySupplement, CaseFile.Everything with
        {
            Defects = [new("register_blurred", "请重交清晰的户口簿。", "household-register")],
        }).ShouldBe(new Refusal("case_notice_incomplete", "告知清单不完整，还缺：照片。", "请在一份告知书里一次列明需要补正的全部内容。"));

    [Fact]
    public void NotifySupplement_WithoutAFindingThatIsNoMaterial_IsRefusedAndNamesIt() =>
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich, CaseFile.PhotoMissing,
                new Finding(FindingKind.Condition, "guardian_missing", "由监护人代为申领。", Sources.Sample)))
            .Take(Roles.Clerk, CaseTrigger.Receive).Refused(Roles.Clerk, CaseTrigger.NotifySupplement)
            .Message.ShouldBe("告知清单不完整，还缺：由监护人代为申领。");

    [Fact]
    public void AcceptTolerated_WithNothingMissing_IsRefused() => Received.Refused(Roles.Clerk, CaseTrigger.AcceptTolerated)
        .ShouldBe(new Refusal("case_not_tolerable", "缺少的内容不在可以容缺的材料之内。", "请一次告知申请人补正；不缺材料的，请直接受理。"));

    [Fact]
    public void AcceptTolerated_WithAMaterialThatMayNotBeMissing_IsRefused() =>
        PhotoMissing(CaseFile.Rich with { Materials = [.. CaseFile.Rich.Materials.Select(material => material with { CureDays = null })] })
            .Refused(Roles.Clerk, CaseTrigger.AcceptTolerated).Code.ShouldBe("case_not_tolerable");

    [Fact]
    public void AcceptTolerated_WithACureLongerThanThePromise_IsRefused() =>
        PhotoMissing(CaseFile.Rich with { PromisedTerm = new(new(4, DayUnit.WorkingDays), Sources.Sample) })
            .Refused(Roles.Clerk, CaseTrigger.AcceptTolerated)
            .ShouldBe(new Refusal("case_cure_too_long", "容缺补齐期限长于承诺时限。", "请一次告知申请人补正。"));

    [Fact]
    public void DeemAccepted_InsideTheTerm_IsRefused() => Received.On(2026, 8, 10).Refused(Roles.System, CaseTrigger.DeemAccepted)
        .ShouldBe(new Refusal("case_receive_term_open", "收件期限还没有届满。", "请在期限内受理或者一次告知补正。"));

    [Fact]
    public void DeemAccepted_OfWhatIsNoLicence_IsRefused() =>
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing()).On(2026, 10, 30).Refused(Roles.System, CaseTrigger.DeemAccepted)
            .ShouldBe(new Refusal("case_not_deemed", "该事项不适用视为受理。", "请尽快受理或者告知补正。"));

    [Fact]
    public void SupplementLapsed_InsideTheTerm_IsRefused() =>
        Received.Take(Roles.Clerk, CaseTrigger.NotifySupplement).Refused(Roles.System, CaseTrigger.SupplementLapsed)
            .ShouldBe(new Refusal("case_cure_term_open", "补正补齐期限还没有届满。", "请等期限届满后再办理。"));

    [Fact]
    public void IssueOnSpot_OfAPromisedItem_IsRefused() => Accepted.Refused(Roles.Clerk, CaseTrigger.IssueOnSpot)
        .ShouldBe(new Refusal("case_mode_not_immediate", "本事项不是即办件，不能当场办结。", "请转审查。"));

    [Fact]
    public void IssueOnSpot_OnTheNextDay_IsRefusedAndTheCaseTakesTheFullPath()
    {
        var file = new CaseFile().Accept(CaseFile.Rich with { Mode = HandlingMode.Immediate });
        file.Refused(Roles.Clerk, CaseTrigger.BeginReview).ShouldBe(new Refusal("case_mode_immediate", "即办件不转审查。", "请在窗口当场办结。"));

        file.On(2026, 8, 4).Refused(Roles.Clerk, CaseTrigger.IssueOnSpot)
            .ShouldBe(new Refusal("case_spot_day_over", "受理当日已过，不能再当场办结。", "请转审查后尽快决定。"));
        file.Take(Roles.Clerk, CaseTrigger.BeginReview).Case.State.ShouldBe(CaseState.UnderReview);
    }

    [Fact]
    public void IssueOnSpot_OnAPledge_IsRefused() =>
        PhotoMissing(CaseFile.Rich with { Mode = HandlingMode.Immediate }).Take(Roles.Clerk, CaseTrigger.AcceptTolerated)
            .Refused(Roles.Clerk, CaseTrigger.IssueOnSpot)
            .ShouldBe(new Refusal("case_spot_tolerated", "容缺受理的办件不能当场办结。", "请转审查，待材料补齐后决定。"));

    [Fact]
    public void Grant_BeforeTheCure_IsRefusedAndRefuseIsNot()
    {
        var file = PhotoMissing(CaseFile.Rich).Take(Roles.Clerk, CaseTrigger.AcceptTolerated).Take(Roles.System, CaseTrigger.BeginReview)
            .Take(Roles.Reviewer, CaseTrigger.SubmitForDecision, "r-1");

        file.Refused(Roles.Approver, CaseTrigger.Grant)
            .ShouldBe(new Refusal("case_cure_open", "容缺的材料还没有补齐，不能准予。", "请等申请人补齐材料后再决定。"));
        file.Take(Roles.Approver, CaseTrigger.Refuse).Clock(ClockKind.Cure).StoppedOn.ShouldBe(file.Today);
    }

    [Fact]
    public void CureMaterials_OfACaseWithoutAPledge_IsRefused() => Accepted.Refused(Roles.Citizen, CaseTrigger.CureMaterials)
        .ShouldBe(new Refusal("case_not_tolerated", "本办件没有待补齐的容缺材料。", "请按正常步骤办理。"));

    [Fact]
    public void CureMaterials_AfterItsDay_IsRefused() =>
        PhotoMissing(CaseFile.Rich).Take(Roles.Clerk, CaseTrigger.AcceptTolerated).On(2026, 8, 11).Refused(Roles.Citizen, CaseTrigger.CureMaterials)
            .ShouldBe(new Refusal("case_cure_term_over", "容缺补齐期限已过。", "本办件将终止，请重新申报。"));

    [Fact]
    public void HandUp_OfAPromisedItem_IsRefused() => Accepted.Take(Roles.System, CaseTrigger.BeginReview).Refused(Roles.Approver, CaseTrigger.HandUp)
        .ShouldBe(new Refusal("case_mode_not_reported", "本事项不是上报件。", "请由本级决定。"));

    [Fact]
    public void StartSpecialProcedure_OfAnItemWithoutAny_IsRefused() =>
        new CaseFile().Accept().Refused(Roles.Reviewer, CaseTrigger.StartSpecialProcedure)
            .ShouldBe(new Refusal("case_procedure_none", "该事项没有特别程序。", "请在时限内办理。"));

    [Fact]
    public void Extend_ASecondTime_IsRefused() => Accepted.Take(Roles.Head, CaseTrigger.Extend).Refused(Roles.Head, CaseTrigger.Extend)
        .ShouldBe(new Refusal("case_not_extendable", "该办件不能延期，或者延期次数已经用完。", "请在时限内办理。"));

    [Fact]
    public void Extend_WhereNoClockIsCountedInItsUnit_IsRefused()
    {
        var item = CaseFile.Rich with { Extension = new(new(15, DayUnit.CalendarDays), 1, Sources.Sample) };

        new CaseFile().Accept(item).Refused(Roles.Head, CaseTrigger.Extend).Code.ShouldBe("case_not_extendable");
    }

    [Fact]
    public void Extend_OfAnItemThatNamesBothUnits_ExtendsThePromiseWithTheLawsTerm()
    {
        var file = new CaseFile().Accept(CaseFile.Rich with
        {
            StatutoryTerm = new(new(30, DayUnit.CalendarDays), Sources.Sample),
            Extension = new(new(15, DayUnit.CalendarDays), 1, Sources.Sample) { OtherUnit = new(10, DayUnit.WorkingDays) },
        }).Take(Roles.Head, CaseTrigger.Extend);

        (file.Clock(ClockKind.Statutory).Budget.Days, file.Clock(ClockKind.Promised).Budget.Days).ShouldBe((45, 20));
    }

    [Fact]
    public void Extend_AfterTheDueDay_IsRefused() => Accepted.On(2026, 8, 18).Refused(Roles.Head, CaseTrigger.Extend)
        .ShouldBe(new Refusal("case_extension_late", "时限已过，不能再延期。", "请尽快办理；逾期由效能监察处理。"));

    [Fact]
    public void Delivery_InAWayTheItemDoesNotOffer_IsRefused()
    {
        var file = new CaseFile().LayBeforeTheApprover(CaseFile.Rich with { DeliveryWays = [DeliveryWay.Window] })
            .Take(Roles.Approver, CaseTrigger.Grant).Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery);

        file.Refused(Roles.DeliveryDesk, CaseTrigger.PostOut)
            .ShouldBe(new Refusal("case_post_not_offered", "该事项的结果不能邮寄送达。", "请按事项规定的方式送达。"));
        file.Refused(Roles.DeliveryDesk, CaseTrigger.DeliverOnline)
            .ShouldBe(new Refusal("case_online_not_offered", "该事项的结果不能电子送达。", "请按事项规定的方式送达。"));
    }

    [Theory]
    [InlineData(CaseTrigger.PickUp)]
    [InlineData(CaseTrigger.PostOut)]
    [InlineData(CaseTrigger.DeliverOnline)]
    public void Delivery_WhileItIsUnderWayByPost_IsRefused(CaseTrigger trigger) =>
        CaseArrangement.Before(CaseState.AwaitingDelivery, CaseTrigger.PostConfirmed).Refused(Roles.DeliveryDesk, trigger)
            .ShouldBe(new Refusal("case_already_posted", "结果已经寄出，还没有签收或者退回。", "请先登记签收或者退回。"));

    [Theory]
    [InlineData(CaseTrigger.PostConfirmed)]
    [InlineData(CaseTrigger.PostFailed)]
    public void Post_OfWhatWasNotSent_IsRefused(CaseTrigger trigger) =>
        CaseArrangement.Before(CaseState.AwaitingDelivery, CaseTrigger.PickUp).Refused(Roles.DeliveryDesk, trigger)
            .ShouldBe(new Refusal("case_not_posted", "结果还没有寄出。", "请先登记邮寄。"));

    [Theory]
    [InlineData(CaseState.Correcting, CaseTrigger.ApproveCorrection)]
    [InlineData(CaseState.Correcting, CaseTrigger.RejectCorrection)]
    [InlineData(CaseState.Closed, CaseTrigger.Reopen)]
    public void Afterwards_ByThePersonWhoAsked_IsRefused(CaseState state, CaseTrigger trigger) =>
        CaseArrangement.Before(state, trigger).Refused(Roles.Head, trigger, null, "s-0")
            .ShouldBe(new Refusal("case_two_persons", "申请和批准不能是同一个人。", "请由另一名有权限的人员批准。"));

    [Fact]
    public void Reopen_ThatNobodyAskedFor_IsRefused() => CaseFile.In(CaseState.Closed).Refused(Roles.Head, CaseTrigger.Reopen)
        .ShouldBe(new Refusal("case_reopen_unrequested", "还没有人申请重办。", "请先由经办人员申请重办。"));
}
