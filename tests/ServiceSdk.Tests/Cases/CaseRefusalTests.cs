using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseRefusalTests
{
    private static readonly CaseStatement Everything = CaseFile.Everything;
    private static readonly Refusal ReasonMissing = new("case_reason_missing", "没有填写理由。", "请写明理由。");
    private static readonly Refusal RemedyMissing = new("case_remedy_missing", "没有告知救济途径。", "请写明申请行政复议或者提起行政诉讼的途径和期限。");
    private static readonly Refusal ResultMissing = new("case_result_missing", "没有填写办理结果。", "请写明准予的内容。");
    private static readonly Refusal DocumentMissing = new("case_document_missing", "结果文书还没有登记编号。", "请登记文书编号后再制证。");
    private static readonly Refusal NoticeMissing = new("case_notice_missing", "没有登记书面告知的文书编号。", "请出具告知文书并登记编号。");
    private static readonly Refusal Unsigned = new("case_applicant_unsigned", "还没有申请人签字。", "请申请人在申请单上签字后再办理。");
    private static readonly Refusal TrackingMissing = new("case_tracking_missing", "没有登记运单号或者送达回执号。", "请登记运单号或者送达回执号。");
    private static readonly Refusal SignedWrong = new(
        "case_signed_date_wrong", "没有签收日期，或者签收日期不在寄出日至今日之间。", "请按回执登记签收日期。");

    private static readonly CaseStatement AgainstIt = Everything with { Decision = CaseDecision.Refuse };

    public static TheoryData<CaseState, string, CaseTrigger, CaseStatement, Refusal> Unstated => new()
    {
        { CaseState.Submitted, Roles.Clerk, CaseTrigger.Receive, Everything with { ReceiptPrinted = false },
            new("case_receipt_missing", "还没有打印收件凭证。", "请打印收件凭证并交给申请人后再收件。") },
        { CaseState.Submitted, Roles.Clerk, CaseTrigger.Withdraw, Everything with { ApplicantSigned = false }, Unsigned },
        { CaseState.Received, Roles.Clerk, CaseTrigger.RefuseAcceptance, Everything with { Reason = " " }, ReasonMissing },
        { CaseState.Received, Roles.Clerk, CaseTrigger.RefuseAcceptance, Everything with { Remedy = null }, RemedyMissing },
        { CaseState.Received, Roles.Clerk, CaseTrigger.RefuseAcceptance, Everything with { OtherBody = "" },
            new("case_other_body_missing", "没有告知应当向哪个机关申请。", "请写明有权办理的机关；没有的，填写“无”。") },
        { CaseState.Received, Roles.Clerk, CaseTrigger.NotifySupplement, Everything with { Notice = null }, NoticeMissing },
        { CaseState.Received, Roles.Clerk, CaseTrigger.NotifySupplement, Everything with { Defects = [] },
            new("case_notice_incomplete", "告知清单是空的。", "请在一份告知书里一次列明需要补正的全部内容。") },
        { CaseState.Received, Roles.Clerk, CaseTrigger.NotifySupplement, Everything with { Defects = [new("passport", "请交护照。", "passport")] },
            new("case_material_unlisted", "列出的材料不在该事项的材料清单中。", "请选择该事项材料清单中的材料。") },
        { CaseState.Received, Roles.Clerk, CaseTrigger.AcceptTolerated, Everything with { PledgeSigned = false },
            new("case_pledge_missing", "申请人还没有签署容缺承诺书。", "请申请人签署容缺承诺书后再受理。") },
        { CaseState.Received, Roles.Clerk, CaseTrigger.AcceptTolerated, Everything with { CreditClear = false },
            new("case_credit_marked", "没有确认申请人无失信记录。", "请查询信用记录；有失信记录的，不适用容缺受理。") },
        { CaseState.SupplementRequired, Roles.Clerk, CaseTrigger.SubmitSupplement, Everything with { ApplicantSigned = false }, Unsigned },
        { CaseState.SupplementRequired, Roles.Citizen, CaseTrigger.SubmitSupplement, Everything with { Materials = null },
            new("case_supplement_incomplete", "还没有交齐：照片。", "请一次交齐告知的全部材料。") },
        { CaseState.SupplementRequired, Roles.Citizen, CaseTrigger.SubmitSupplement, Everything with { Judgement = null },
            new("case_unjudged", "新交的材料还没有经规则核对。", "请由受理系统核对后再办理。") },
        { CaseState.Accepted, Roles.Clerk, CaseTrigger.IssueOnSpot, Everything with { Decision = null },
            new("case_decision_missing", "没有写明准予还是不予。", "请选择准予或者不予。") },
        { CaseState.Accepted, Roles.Clerk, CaseTrigger.IssueOnSpot, Everything with { Result = null }, ResultMissing },
        { CaseState.Accepted, Roles.Clerk, CaseTrigger.IssueOnSpot, AgainstIt with { Reason = null }, ReasonMissing },
        { CaseState.Accepted, Roles.Clerk, CaseTrigger.IssueOnSpot, AgainstIt with { Remedy = null }, RemedyMissing },
        { CaseState.Accepted, Roles.Citizen, CaseTrigger.CureMaterials, Everything with { Materials = [] },
            new("case_supplement_incomplete", "还没有交齐：照片。", "请一次交齐告知的全部材料。") },
        { CaseState.Accepted, Roles.Clerk, CaseTrigger.CureMaterials, Everything with { ApplicantSigned = false }, Unsigned },
        { CaseState.Accepted, Roles.Citizen, CaseTrigger.CureMaterials, Everything with { Judgement = null },
            new("case_unjudged", "新交的材料还没有经规则核对。", "请由受理系统核对后再办理。") },
        { CaseState.Accepted, Roles.Citizen, CaseTrigger.CureMaterials, Everything with { Judgement = new("gongan", "1.0.0", [CaseFile.PhotoMissing], []) },
            new("case_filing_incomplete", "申报还不完备，不能受理。", "请补交“照片”。") },
        { CaseState.UnderReview, Roles.Reviewer, CaseTrigger.ReturnToWindow, Everything with { Reason = null }, ReasonMissing },
        { CaseState.UnderReview, Roles.Reviewer, CaseTrigger.SubmitForDecision, Everything with { ChecklistDone = false },
            new("case_checklist_open", "审查清单还没有全部完成。", "请完成审查清单后再呈批。") },
        { CaseState.UnderReview, Roles.Reviewer, CaseTrigger.StartSpecialProcedure, Everything with { Procedure = "听证" },
            new("case_procedure_unlisted", "该事项目录中没有这种特别程序。", "可以启动的特别程序：专家评审。") },
        { CaseState.UnderReview, Roles.Reviewer, CaseTrigger.StartSpecialProcedure, Everything with { Notice = null }, NoticeMissing },
        { CaseState.UnderReview, Roles.Reviewer, CaseTrigger.StartSpecialProcedure, Everything with { Days = 31 },
            new("case_procedure_days_wrong", "“专家评审”的天数应为1至30天。", "请按目录规定的最长天数填写，并告知申请人。") },
        { CaseState.UnderReview, Roles.Reviewer, CaseTrigger.StartSpecialProcedure, Everything with { Days = 0 },
            new("case_procedure_days_wrong", "“专家评审”的天数应为1至30天。", "请按目录规定的最长天数填写，并告知申请人。") },
        { CaseState.UnderReview, Roles.Head, CaseTrigger.Extend, Everything with { Reason = null }, ReasonMissing },
        { CaseState.UnderReview, Roles.Head, CaseTrigger.Extend, Everything with { Notice = null }, NoticeMissing },
        { CaseState.UnderReview, Roles.Approver, CaseTrigger.HandUp, Everything with { Opinion = null },
            new("case_opinion_missing", "没有填写初审意见。", "请写明初审意见后再上报。") },
        { CaseState.UnderReview, Roles.Approver, CaseTrigger.HandUp, Everything with { FileComplete = false },
            new("case_file_incomplete", "没有确认全部案卷材料已经上报。", "请附上全部案卷材料后再上报。") },
        { CaseState.Suspended, Roles.Reviewer, CaseTrigger.EndSpecialProcedure, Everything with { Report = null },
            new("case_report_missing", "特别程序还没有结论。", "请登记结论文书编号；期满的由系统恢复计时。") },
        { CaseState.Deciding, Roles.Approver, CaseTrigger.ReturnToReview, Everything with { Reason = null }, ReasonMissing },
        { CaseState.Deciding, Roles.Approver, CaseTrigger.Grant, Everything with { Result = null }, ResultMissing },
        { CaseState.Deciding, Roles.Approver, CaseTrigger.Refuse, Everything with { Reason = null }, ReasonMissing },
        { CaseState.Deciding, Roles.Approver, CaseTrigger.Refuse, Everything with { Remedy = null }, RemedyMissing },
        { CaseState.HandedUp, Roles.Approver, CaseTrigger.UpperReturn, Everything with { Reason = null }, ReasonMissing },
        { CaseState.HandedUp, Roles.Approver, CaseTrigger.UpperDecide, Everything with { Decision = null },
            new("case_decision_missing", "没有写明准予还是不予。", "请选择准予或者不予。") },
        { CaseState.HandedUp, Roles.Approver, CaseTrigger.UpperDecide, Everything with { Document = null }, DocumentMissing },
        { CaseState.HandedUp, Roles.Approver, CaseTrigger.UpperDecide, Everything with { Result = null }, ResultMissing },
        { CaseState.HandedUp, Roles.Approver, CaseTrigger.UpperDecide, AgainstIt with { Document = null }, DocumentMissing },
        { CaseState.HandedUp, Roles.Approver, CaseTrigger.UpperDecide, AgainstIt with { Reason = null }, ReasonMissing },
        { CaseState.HandedUp, Roles.Approver, CaseTrigger.UpperDecide, AgainstIt with { Remedy = null }, RemedyMissing },
        { CaseState.Granted, Roles.DeliveryDesk, CaseTrigger.PrepareDelivery, Everything with { Document = null }, DocumentMissing },
        { CaseState.AwaitingDelivery, Roles.Clerk, CaseTrigger.PickUp, Everything with { TakerChecked = false },
            new("case_taker_unchecked", "还没有核验领取人身份。", "请核对领取人的身份证件后再发放。") },
        { CaseState.AwaitingDelivery, Roles.DeliveryDesk, CaseTrigger.PostOut, Everything with { Tracking = null }, TrackingMissing },
        { CaseState.AwaitingDelivery, Roles.DeliveryDesk, CaseTrigger.DeliverOnline, Everything with { Tracking = " " }, TrackingMissing },
        { CaseState.AwaitingDelivery, Roles.DeliveryDesk, CaseTrigger.PostConfirmed, Everything with { SignedOn = null }, SignedWrong },
        { CaseState.AwaitingDelivery, Roles.DeliveryDesk, CaseTrigger.PostConfirmed, Everything with { SignedOn = new(2026, 8, 2) }, SignedWrong },
        { CaseState.AwaitingDelivery, Roles.DeliveryDesk, CaseTrigger.PostConfirmed, Everything with { SignedOn = new(2026, 8, 4) }, SignedWrong },
        { CaseState.Closed, Roles.Clerk, CaseTrigger.RequestCorrection, Everything with { Reason = null }, ReasonMissing },
        { CaseState.Closed, Roles.Clerk, CaseTrigger.RequestReopen, Everything with { Reason = null }, ReasonMissing },
        { CaseState.Closed, Roles.Head, CaseTrigger.Reopen, Everything with { Reason = null }, ReasonMissing },
        { CaseState.Correcting, Roles.Head, CaseTrigger.ApproveCorrection, Everything with { Result = null }, ResultMissing },
        { CaseState.Correcting, Roles.Head, CaseTrigger.ApproveCorrection, Everything with { Document = null }, DocumentMissing },
        { CaseState.Correcting, Roles.Head, CaseTrigger.RejectCorrection, Everything with { Reason = null }, ReasonMissing },
        { CaseState.Closed, Roles.Archivist, CaseTrigger.Archive, Everything with { PackageHash = new string('A', 64) },
            new("case_package_incomplete", "归档包还没有生成。", "请生成归档包后再归档。") },
        { CaseState.Closed, Roles.Archivist, CaseTrigger.Archive, Everything with { HashVerified = false },
            new("case_hash_unverified", "归档包的校验值还没有核对。", "请核对校验值后再归档。") },
    };

    public static TheoryData<SubmitCase, Refusal> BadFilings => new()
    {
        { CaseFile.Filing() with { Number = "" }, new("case_number_missing", "没有办件编号。", "请由受理系统编号后再申报。") },
        { CaseFile.Filing(CaseFile.IdCard with { Procedure = Procedure.Query }), new("case_item_is_query", "查询事项不立办件。", "请按查询事项登记。") },
        { CaseFile.Filing() with { IdentityChecked = false },
            new("case_identity_unchecked", "还没有核验申请人身份。", "请读取或核对申请人的身份证件后再申报。") },
    };

    [Theory]
    [MemberData(nameof(Unstated), DisableDiscoveryEnumeration = true)]
    public void Decide_WithoutWhatTheStepAsksFor_IsRefusedInTheGuardsWords(
        CaseState state, string role, CaseTrigger trigger, CaseStatement statement, Refusal refusal) =>
        CaseArrangement.Before(state, trigger).Refused(role, trigger, statement).ShouldBe(refusal);

    [Theory]
    [MemberData(nameof(BadFilings), DisableDiscoveryEnumeration = true)]
    public void Decide_ABadFiling_IsRefused(SubmitCase filing, Refusal refusal) =>
        new CaseFile().Refused(Roles.Clerk, filing).ShouldBe(refusal);

    [Fact]
    public void Accept_WithFindings_IsRefusedAndNamesThemAll()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(null,
            new Finding(FindingKind.Material, "material_missing", "请补交“居民户口簿”。", "居民身份证法第10条"),
            new Finding(FindingKind.Condition, "guardian_missing", "未满16周岁的，由监护人代为申领。", "居民身份证法第7条"))).Take(Roles.Clerk, CaseTrigger.Receive);

        file.Refused(Roles.Clerk, CaseTrigger.Accept).ShouldBe(new Refusal(
            "case_filing_incomplete", "申报还不完备，不能受理。", "请补交“居民户口簿”。未满16周岁的，由监护人代为申领。"));
    }

    [Theory]
    [InlineData(CaseTrigger.Grant)]
    [InlineData(CaseTrigger.Refuse)]
    public void Decide_ByThePersonWhoReviewed_IsRefusedUnlessTheItemsSettingLiftsIt(CaseTrigger decision)
    {
        new CaseFile().LayBeforeTheApprover().Refused(Roles.Approver, decision, null, "r-1")
            .ShouldBe(new Refusal("case_four_eyes", "审查和决定不能是同一个人。", "请由另一名审批人员决定。"));
        new CaseFile().LayBeforeTheApprover(CaseFile.IdCard with { FourEyes = false }).Take(Roles.Approver, decision, "r-1");
    }

    [Fact]
    public void Decide_InTheWrongState_SaysWhereItStandsAndWhatIsPossible() =>
        new CaseFile().Accept().Refused(Roles.Clerk, CaseTrigger.Receive).ShouldBe(new Refusal(
            "case_wrong_state", "办件当前为“已受理”状态，不能办理“收件”；现在可以办理：转审查、撤回。", "请刷新办件，按当前状态办理。"));

    [Fact]
    public void Decide_OnceArchived_SaysNothingIsPossible() =>
        CaseFile.In(CaseState.Archived).Refused(Roles.Clerk, CaseFile.Filing()).ShouldBe(new Refusal(
            "case_wrong_state", "办件当前为“已归档”状态，不能办理“申报”；已没有可以办理的步骤。", "请刷新办件，按当前状态办理。"));

    [Fact]
    public void Decide_InAnotherRole_SaysWhoseStepItIs() =>
        CaseFile.In(CaseState.Closed).Refused(Roles.Clerk, CaseTrigger.Archive).ShouldBe(new Refusal(
            "case_role_not_allowed", "“归档”应由档案人员、系统办理。", "请由有权限的人员办理。"));

    [Fact]
    public void Decide_SubmitWithoutAFiling_IsRefused() =>
        new CaseFile().Refused(Roles.Clerk, CaseTrigger.Submit).Code.ShouldBe("case_number_missing");

    [Fact]
    public void Withdraw_OfADraftNobodyKept_IsRefused() =>
        new CaseFile().Refused(Roles.Citizen, CaseTrigger.Withdraw)
            .ShouldBe(new Refusal("case_not_filed", "还没有申报内容，无需撤回。", "请直接放弃填写。"));
}
