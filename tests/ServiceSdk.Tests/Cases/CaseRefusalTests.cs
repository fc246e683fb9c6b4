using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseRefusalTests
{
    private static readonly CaseStatement Everything = CaseFile.Everything;

    public static TheoryData<CaseState, string, CaseTrigger, CaseStatement, Refusal> Unmet => new()
    {
        { CaseState.Submitted, Roles.Clerk, CaseTrigger.Receive, Everything with { ReceiptPrinted = false },
            new("case_receipt_missing", "还没有打印收件凭证。", "请打印收件凭证并交给申请人后再收件。") },
        { CaseState.Received, Roles.Clerk, CaseTrigger.RefuseAcceptance, Everything with { Reason = " " },
            new("case_reason_missing", "没有填写理由。", "请写明理由。") },
        { CaseState.Received, Roles.Clerk, CaseTrigger.RefuseAcceptance, Everything with { Remedy = null },
            new("case_remedy_missing", "没有告知救济途径。", "请写明申请行政复议或者提起行政诉讼的途径和期限。") },
        { CaseState.Received, Roles.Clerk, CaseTrigger.RefuseAcceptance, Everything with { OtherBody = "" },
            new("case_other_body_missing", "没有告知应当向哪个机关申请。", "请写明有权办理的机关；没有的，填写“无”。") },
        { CaseState.UnderReview, Roles.Reviewer, CaseTrigger.ReturnToWindow, Everything with { Reason = null },
            new("case_reason_missing", "没有填写理由。", "请写明理由。") },
        { CaseState.UnderReview, Roles.Reviewer, CaseTrigger.SubmitForDecision, Everything with { ChecklistDone = false },
            new("case_checklist_open", "审查清单还没有全部完成。", "请完成审查清单后再呈批。") },
        { CaseState.Deciding, Roles.Approver, CaseTrigger.ReturnToReview, Everything with { Reason = null },
            new("case_reason_missing", "没有填写理由。", "请写明理由。") },
        { CaseState.Deciding, Roles.Approver, CaseTrigger.Grant, Everything with { Result = null },
            new("case_result_missing", "没有填写办理结果。", "请写明准予的内容。") },
        { CaseState.Deciding, Roles.Approver, CaseTrigger.Refuse, Everything with { Remedy = null },
            new("case_remedy_missing", "没有告知救济途径。", "请写明申请行政复议或者提起行政诉讼的途径和期限。") },
        { CaseState.Granted, Roles.DeliveryDesk, CaseTrigger.PrepareDelivery, Everything with { Document = null },
            new("case_document_missing", "结果文书还没有登记编号。", "请登记文书编号后再制证。") },
        { CaseState.AwaitingDelivery, Roles.Clerk, CaseTrigger.PickUp, Everything with { TakerChecked = false },
            new("case_taker_unchecked", "还没有核验领取人身份。", "请核对领取人的身份证件后再发放。") },
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
    [MemberData(nameof(Unmet), DisableDiscoveryEnumeration = true)]
    public void Decide_AnUnmetGuard_IsRefusedInItsOwnWords(
        CaseState state, string role, CaseTrigger trigger, CaseStatement statement, Refusal refusal) =>
        CaseFile.In(state).Refused(role, new MoveCase(trigger, statement)).ShouldBe(refusal);

    [Theory]
    [MemberData(nameof(BadFilings), DisableDiscoveryEnumeration = true)]
    public void Decide_ABadFiling_IsRefused(SubmitCase filing, Refusal refusal) =>
        new CaseFile().Refused(Roles.Clerk, filing).ShouldBe(refusal);

    [Fact]
    public void Accept_WithFindings_IsRefusedAndNamesThemAll()
    {
        var file = CaseFile.In(CaseState.Received, null,
            new Finding(FindingKind.Material, "material_missing", "请补交“居民户口簿”。", "居民身份证法第10条"),
            new Finding(FindingKind.Condition, "guardian_missing", "未满16周岁的，由监护人代为申领。", "居民身份证法第7条"));

        file.Refused(Roles.Clerk, new MoveCase(CaseTrigger.Accept)).ShouldBe(new Refusal(
            "case_filing_incomplete", "申报还不完备，不能受理。", "请补交“居民户口簿”。未满16周岁的，由监护人代为申领。"));
    }

    [Fact]
    public void BeginReview_OfAnImmediateItem_IsRefused() =>
        CaseFile.In(CaseState.Accepted, CaseFile.IdCard with { Mode = HandlingMode.Immediate })
            .Refused(Roles.Clerk, new MoveCase(CaseTrigger.BeginReview))
            .ShouldBe(new Refusal("case_mode_immediate", "即办件不转审查。", "请在窗口当场办结。"));

    [Theory]
    [InlineData(CaseTrigger.Grant)]
    [InlineData(CaseTrigger.Refuse)]
    public void Decide_ByThePersonWhoReviewed_IsRefusedUnlessTheItemsSettingLiftsIt(CaseTrigger decision)
    {
        var command = new MoveCase(decision, Everything);

        new CaseFile().LayBeforeTheApprover().Refused(Roles.Approver, command, "r-1")
            .ShouldBe(new Refusal("case_four_eyes", "审查和决定不能是同一个人。", "请由另一名审批人员决定。"));
        new CaseFile().LayBeforeTheApprover(CaseFile.IdCard with { FourEyes = false }).Take(Roles.Approver, command, "r-1");
    }

    [Fact]
    public void Decide_InTheWrongState_SaysWhereItStandsAndWhatIsPossible() =>
        CaseFile.In(CaseState.Accepted).Refused(Roles.Clerk, new MoveCase(CaseTrigger.Receive)).ShouldBe(new Refusal(
            "case_wrong_state", "办件当前为“已受理”状态，不能办理“收件”；现在可以办理：转审查、撤回。", "请刷新办件，按当前状态办理。"));

    [Fact]
    public void Decide_OnceArchived_SaysNothingIsPossible() =>
        CaseFile.In(CaseState.Archived).Refused(Roles.Clerk, CaseFile.Filing()).ShouldBe(new Refusal(
            "case_wrong_state", "办件当前为“已归档”状态，不能办理“申报”；已没有可以办理的步骤。", "请刷新办件，按当前状态办理。"));

    [Fact]
    public void Decide_InAnotherRole_SaysWhoseStepItIs() =>
        CaseFile.In(CaseState.Closed).Refused(Roles.Clerk, new MoveCase(CaseTrigger.Archive)).ShouldBe(new Refusal(
            "case_role_not_allowed", "“归档”应由档案人员、系统办理。", "请由有权限的人员办理。"));

    [Fact]
    public void Decide_SubmitWithoutAFiling_IsRefused() =>
        new CaseFile().Refused(Roles.Clerk, new MoveCase(CaseTrigger.Submit)).Code.ShouldBe("case_number_missing");
}
