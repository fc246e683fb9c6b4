using ServiceSdk.Cases;
using ServiceSdk.Sharing;

namespace ServiceSdk.Tests.Cases;

/// <summary>补正 of the form: the one-time notice may name its fields, and what is filled in anew is the filing from then on.</summary>
public sealed class FormSupplementTests
{
    private static readonly Protected<string> Anew = new("c-1", "A256GCM", [9]);
    private static readonly FilingDefect Address = new("address_differs", "住址与户口簿不一致，请重新填写。", null) { Field = "address" };

    private static readonly CaseStatement Filled = CaseFile.Everything with { Materials = [], Fields = ["address"], Form = Anew };

    private static CaseFile Received => new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich)).Take(Roles.Clerk, CaseTrigger.Receive);

    private static CaseFile Noticed => Received.Take(Roles.Clerk, CaseTrigger.NotifySupplement, CaseFile.Everything with { Defects = [Address] });

    [Fact]
    public void NotifySupplement_OfAFieldTheFormDoesNotHave_IsRefused() =>
        Received.Refused(Roles.Clerk, CaseTrigger.NotifySupplement, CaseFile.Everything with { Defects = [Address with { Field = "colour" }] })
            .ShouldBe(new Refusal("case_field_unlisted", "列出的栏目不在该事项的申报表中。", "请选择该事项申报表中的栏目。"));

    [Fact]
    public void SubmitSupplement_WithoutTheFieldThatWasNoticed_IsRefusedAndNamesIt() =>
        Noticed.Refused(Roles.Citizen, CaseTrigger.SubmitSupplement, Filled with { Fields = null, Form = null })
            .ShouldBe(new Refusal("case_supplement_incomplete", "还没有交齐：申报表“住址”。", "请一次交齐告知的全部材料。"));

    [Fact]
    public void SubmitSupplement_OfAFieldNobodyNoticed_IsRefused() =>
        Noticed.Refused(Roles.Citizen, CaseTrigger.SubmitSupplement, Filled with { Fields = ["address", "copies"] })
            .ShouldBe(new Refusal("case_field_unnoticed", "补正只能修改告知书列明的栏目。", "请按一次告知书列明的栏目填写。"));

    [Fact]
    public void CureMaterials_WithAFieldOfTheForm_IsRefused() =>
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich, CaseFile.PhotoMissing)).Take(Roles.Clerk, CaseTrigger.Receive)
            .Take(Roles.Clerk, CaseTrigger.AcceptTolerated)
            .Refused(Roles.Citizen, CaseTrigger.CureMaterials, Filled with { Materials = ["photo"] }).Code.ShouldBe("case_field_unnoticed");

    [Fact]
    public void SubmitSupplement_WithTheForm_IsTheFilingFromThenOn()
    {
        var record = new SharedMaterial("photo", "q-1", "人口库（示例）", true, "HK-1", new(2026, 8, 3), "办理“居民身份证”", 0, [], Anew);
        var file = Noticed.Take(Roles.Citizen, CaseTrigger.SubmitSupplement, Filled with { Shared = [record] });

        (file.Case.State, file.Case.Opened!.Form).ShouldBe((CaseState.Received, Anew));
        file.Case.SuppliedFields.ShouldBe(["address"]);
        file.Case.Opened.Shared.ShouldBe([record]);
    }

    [Fact]
    public void NotifySupplement_ASecondTime_MayNameTheFieldFilledInAnewAndNoOther()
    {
        var file = Noticed.Take(Roles.Citizen, CaseTrigger.SubmitSupplement, Filled);
        var second = CaseFile.Everything with { SupervisorMark = "监备2026-1", Defects = [Address] };

        file.Refused(Roles.Clerk, CaseTrigger.NotifySupplement, second with { Defects = [Address with { Field = "copies" }] })
            .Message.ShouldBe("已经一次告知过，不能对原有材料再次告知。");
        file.Take(Roles.Clerk, CaseTrigger.NotifySupplement, second).Case.Notices.ShouldBe(2);
    }

    [Fact]
    public void Item_FrozenBeforeFieldsWereKept_HasNoneToName() =>
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing(CaseFile.Rich with { Fields = null })).Take(Roles.Clerk, CaseTrigger.Receive)
            .Refused(Roles.Clerk, CaseTrigger.NotifySupplement, CaseFile.Everything with { Defects = [Address] }).Code.ShouldBe("case_field_unlisted");
}
