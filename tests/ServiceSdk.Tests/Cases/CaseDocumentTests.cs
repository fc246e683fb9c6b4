using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

public sealed class CaseDocumentTests
{
    private static readonly CaseState[] BeforeTheDecision =
    [
        CaseState.Submitted, CaseState.Received, CaseState.SupplementRequired, CaseState.Accepted, CaseState.UnderReview, CaseState.Deciding,
        CaseState.HandedUp, CaseState.Suspended,
    ];

    public static TheoryData<CaseState> Before => [.. BeforeTheDecision];

    public static TheoryData<CaseState> After => [.. Enum.GetValues<CaseState>().Except(BeforeTheDecision)];

    [Theory]
    [MemberData(nameof(Before))]
    public void Attach_BeforeTheDecision_IsInTheCaseWithWhoAndWhen(CaseState state)
    {
        var file = CaseFile.In(state).Take(Roles.Clerk, Attach(), "s-7");

        var document = file.Case.Documents.ShouldHaveSingleItem();
        (document.Attached, document.Actor.Subject, document.At).ShouldBe((Attach().Attached, "s-7", Envelopes.At(file.Today)));
        file.Case.State.ShouldBe(state);
    }

    [Theory]
    [MemberData(nameof(After))]
    public void Attach_InAnyOtherState_IsRefused(CaseState state) => CaseFile.In(state).Refused(Roles.Clerk, Attach()).ShouldBe(new Refusal(
        "document_case_wrong_state", $"办件当前为“{state.Label()}”状态，不能再添加材料。", "材料只能在决定作出前添加。"));

    [Fact]
    public void Attach_AMaterialTheItemDoesNotAskFor_IsRefused() => CaseFile.In(CaseState.Received).Refused(Roles.Clerk, Attach("passport")).ShouldBe(new Refusal(
        "document_material_unknown", "该事项没有这种材料。", "请选择事项材料清单中的材料。"));

    [Fact]
    public void Attach_UpToTheQuota_IsTakenAndNotOneByteMore()
    {
        var file = CaseFile.In(CaseState.Received).Take(Roles.Clerk, Attach(size: 1 << 20)).Take(Roles.Clerk, Attach(size: 1 << 20));

        file.Refused(Roles.Clerk, Attach(size: 1)).ShouldBe(new Refusal(
            "document_case_full", "这个办件的材料文件合计不能超过2MB。", "请降低扫描分辨率，或只上传需要的页。"));
    }

    private static AttachDocument Attach(string material = "household-register", long size = 100) => new(
        new DocumentAttached(new string('a', 64), material, "application/pdf", size, new Protected<byte[]>("c-1", "A256GCM", [1])), 2 << 20);
}
