using ServiceSdk.Cases;
using ServiceSdk.Papers;
using ServiceSdk.Tests.Cases;

namespace ServiceSdk.Tests.Papers;

public sealed class CasePaperTests
{
    [Fact]
    public void Paper_Issued_IsInTheCaseOfWhichStepItSpeaks()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing()).Take(Roles.Clerk, CaseTrigger.Receive).Take(Roles.Clerk, CaseTrigger.Accept)
            .Take(Roles.Clerk, Issue(PaperKind.Acceptance), "s-7").Take(Roles.Clerk, Issue(PaperKind.FilingReceipt));

        file.Case.Papers.Select(paper => (paper.Issued.Kind, paper.Issued.Step)).ShouldBe([(PaperKind.Acceptance, 3), (PaperKind.FilingReceipt, 1)]);
        (file.Case.Papers[0].Actor.Subject, file.Case.Papers[0].At).ShouldBe(("s-7", Envelopes.At(file.Today)));
        file.Case.State.ShouldBe(CaseState.Accepted);
    }

    [Fact]
    public void Paper_BeforeItsStep_IsRefused() =>
        new CaseFile().Take(Roles.Clerk, CaseFile.Filing()).Refused(Roles.Clerk, Issue(PaperKind.Acceptance)).ShouldBe(new Refusal(
            "paper_not_due", "办件当前为“已申报”状态，还没有可以出具《受理通知书》的步骤。", "请先办理相应的步骤，再出具文书。"));

    [Fact]
    public void Paper_ASecondTime_IsRefusedByTheNumberOfTheFirst()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing()).Take(Roles.Clerk, Issue(PaperKind.FilingReceipt));
        file.Refused(Roles.Clerk, Issue(PaperKind.FilingReceipt)).ShouldBe(new Refusal(
            "paper_already_issued", "《收件凭证》已经出具，编号1-SJ1。", "请打开这份文书补打，不要重新出具。"));
    }

    [Fact]
    public void Paper_OfAnArchivedCase_IsRefused() => CaseFile.In(CaseState.Archived).Refused(Roles.Archivist, Issue(PaperKind.ArchiveCover)).ShouldBe(new Refusal(
        "paper_case_archived", "办件已经归档，不能再出具文书。", "请打开已经出具的文书补打。"));

    [Theory]
    [InlineData(PaperKind.FilingReceipt, CaseTrigger.Submit, CaseState.Draft, CaseState.Submitted)]
    [InlineData(PaperKind.SupplementNotice, CaseTrigger.NotifySupplement, CaseState.Received, CaseState.SupplementRequired)]
    [InlineData(PaperKind.NonAcceptance, CaseTrigger.RefuseAcceptance, CaseState.Received, CaseState.NotAccepted)]
    [InlineData(PaperKind.Acceptance, CaseTrigger.Accept, CaseState.Received, CaseState.Accepted)]
    [InlineData(PaperKind.Acceptance, CaseTrigger.AcceptTolerated, CaseState.Received, CaseState.Accepted)]
    [InlineData(PaperKind.Acceptance, CaseTrigger.DeemAccepted, CaseState.Submitted, CaseState.Accepted)]
    [InlineData(PaperKind.SpecialProcedure, CaseTrigger.StartSpecialProcedure, CaseState.Deciding, CaseState.Suspended)]
    [InlineData(PaperKind.Extension, CaseTrigger.Extend, CaseState.UnderReview, CaseState.UnderReview)]
    [InlineData(PaperKind.Grant, CaseTrigger.Grant, CaseState.Deciding, CaseState.Granted)]
    [InlineData(PaperKind.Grant, CaseTrigger.UpperDecide, CaseState.HandedUp, CaseState.Granted)]
    [InlineData(PaperKind.Grant, CaseTrigger.IssueOnSpot, CaseState.Accepted, CaseState.Granted)]
    [InlineData(PaperKind.Refusal, CaseTrigger.Refuse, CaseState.Deciding, CaseState.Refused)]
    [InlineData(PaperKind.DeliveryReceipt, CaseTrigger.PrepareDelivery, CaseState.Granted, CaseState.AwaitingDelivery)]
    [InlineData(PaperKind.ArchiveCover, CaseTrigger.Close, CaseState.Delivered, CaseState.Closed)]
    [InlineData(PaperKind.ArchiveCover, CaseTrigger.Withdraw, CaseState.Received, CaseState.Withdrawn)]
    public void Paper_OfAStep_CanBeHadOnceItWasTaken(PaperKind kind, CaseTrigger trigger, CaseState from, CaseState to)
    {
        var file = CaseFile.In(from);
        var before = CasePapers.StepOf(file.Case, kind).Succeeded(out _, out _);
        file.Case.Apply(new CaseMoved(trigger, from, to, CaseStatement.Nothing, [], []), new Actor("s-0", Roles.System, "o", "t"), Envelopes.At(file.Today));

        before.ShouldBeFalse();
        CasePapers.StepOf(file.Case, kind).Value().ShouldBe(file.Case.Log.Count);
    }

    [Theory]
    [InlineData(CaseTrigger.ReturnToWindow, CaseState.UnderReview, CaseState.Accepted)]
    [InlineData(CaseTrigger.EndSpecialProcedure, CaseState.Suspended, CaseState.Accepted)]
    public void Acceptance_OfACaseThatComesBackToTheWindow_IsNotHadAgain(CaseTrigger trigger, CaseState from, CaseState to)
    {
        var file = CaseFile.In(from);
        file.Case.Apply(new CaseMoved(trigger, from, to, CaseStatement.Nothing, [], []), new Actor("s-0", Roles.System, "o", "t"), Envelopes.At(file.Today));
        CasePapers.StepOf(file.Case, PaperKind.Acceptance).Refusal().Code.ShouldBe("paper_not_due");
    }

    private static IssuePaper Issue(PaperKind kind)
    {
        var template = PaperTemplates.Shipped.Of(kind);
        return new(new PaperIssued($"1-{template.Mark}1", kind, template.Title, 0, 1, 0, [], null));
    }
}
