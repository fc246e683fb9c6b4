using ServiceSdk.Cases;
using ServiceSdk.Hosting.Papers;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Tests.Documents;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Papers;
using ServiceSdk.Tests;

namespace ServiceSdk.Hosting.Tests.Papers;

public sealed class PaperDeskTests
{
    private static readonly Actor Manager = new("s-manager", Roles.Manager, SampleHall.Id, "");
    private static readonly TimeSpan TwoDays = TimeSpan.FromDays(2);

    [Fact]
    public async Task Paper_Issued_TellsTheCaseAndNotTheIdNumber()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        var paper = (await hall.IssueAsync()).Done();

        (paper.Number, paper.Title, paper.Step, paper.Texts, paper.Seal).ShouldBe(($"{DocumentHall.Number}-SJ1", "收件凭证", 1, 0, null));
        var pdf = await hall.ReadAsync(paper, PaperCopies.Pdf);
        pdf.ShouldStartWith("PDF 演示数据，不作办事依据\n兰陵街道为民服务中心\n收件凭证\n");
        pdf.ShouldContain("欧阳小明：");
        pdf.ShouldContain("居民户口簿\n（示例）");
        pdf.ShouldContain("1101**********002X");
        pdf.ShouldNotContain("11010519491231002X");
        (await hall.ReadAsync(paper, PaperCopies.Page)).ShouldStartWith("PAGE 演示数据");
    }

    [Fact]
    public async Task Paper_Opened_LeavesALookAtIt()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        var paper = (await hall.IssueAsync()).Done();
        documents.Looks().ShouldBeEmpty();

        await hall.ReadAsync(paper, PaperCopies.Pdf);
        var look = documents.Looks().ShouldHaveSingleItem();
        (look.Subject, look.Purpose, look.Masked, string.Join(',', look.Fields)).ShouldBe((documents.Subject, LookPurpose.PaperHandling, false, "document"));
        (await hall.Desk.OpenAsync(DocumentHall.Number, paper.Number, PaperCopies.Pdf, Manager)).Refusal().Message
            .ShouldBe("您的角色不能以“出具文书”为目的查看个人信息。");
    }

    [Fact]
    public async Task Paper_AskedForAgain_IsTheKeptCopyAndNothingIsPrinted()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        var key = Guid.NewGuid();
        var paper = (await hall.IssueAsync(key: key)).Done();
        var before = await hall.ReadAsync(paper, PaperCopies.Pdf);
        (await hall.Texts.ChangeAsync(SampleHall.Id, new ChangePaperText("contact", "新的联系方式"), Manager, Guid.NewGuid(), new byte[32])).Done();

        (await hall.IssueAsync(key: key)).Done().Copies.Select(copy => copy.Document).ShouldBe(paper.Copies.Select(copy => copy.Document));
        (await hall.IssueAsync()).Refusal().Message.ShouldBe($"《收件凭证》已经出具，编号{paper.Number}。");
        (await hall.ReadAsync(paper, PaperCopies.Pdf)).ShouldBe(before);
        (hall.Printed, documents.Files.Count).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Paper_AfterAHallsChange_SaysTheHallsWordsAndRecordsTheirVersion()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        (await hall.Texts.ChangeAsync(SampleHall.Id, new ChangePaperText("contact", "请到{受理大厅}二楼"), Manager, Guid.NewGuid(), new byte[32])).Done();

        var paper = (await hall.IssueAsync()).Done();
        paper.Texts.ShouldBe(1);
        (await hall.ReadAsync(paper, PaperCopies.Pdf)).ShouldContain("请到兰陵街道为民服务中心二楼");
    }

    [Fact]
    public async Task Paper_WithASeal_IsTheSealedFileAndRecordsTheStatement()
    {
        var hall = await PaperHall.StartAsync(seals: true);
        await using var documents = hall.Documents;
        var paper = (await hall.IssueAsync()).Done();

        paper.Seal.ShouldBe("示例章");
        (await hall.ReadAsync(paper, PaperCopies.Pdf)).ShouldEndWith(" SEALED");
        (await hall.ReadAsync(paper, PaperCopies.Page)).ShouldEndWith("示例章");
    }

    [Fact]
    public async Task Paper_TheSealRefused_IsNotIssuedAndNothingIsLeft()
    {
        var hall = await PaperHall.StartAsync(seals: true);
        await using var documents = hall.Documents;
        hall.Unsealed = new Refusal("seal_offline", "印章服务没有回答。", "请稍后再试。");

        (await hall.IssueAsync()).Refusal().ShouldBe(hall.Unsealed);
        documents.Files.ShouldBeEmpty();
        (await hall.Desk.ListAsync(DocumentHall.Number)).Done().Possible.ShouldBe([PaperKind.FilingReceipt]);
    }

    [Fact]
    public async Task Paper_IssuedByTwoAtOnce_IsOneAndOnlyItsCopiesStay()
    {
        var hall = await PaperHall.StartAsync(seals: true);
        await using var documents = hall.Documents;
        Outcome<PaperIssued>? other = null;
        hall.Meanwhile = async () =>
        {
            hall.Meanwhile = () => Task.CompletedTask;
            other = await hall.IssueAsync();
        };

        (await hall.IssueAsync()).Refusal().Code.ShouldBe("paper_already_issued");
        documents.Files.Select(file => file.Name).ShouldBe(other!.Value.Done().Copies.Select(copy => copy.Document), ignoreOrder: true);
    }

    [Fact]
    public async Task SupplementNotice_OfACase_NamesEachDefectAndItsTerm()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        await MoveAsync(CaseTrigger.Receive, new CaseStatement { ReceiptPrinted = true });
        var moved = await MoveAsync(CaseTrigger.NotifySupplement, new CaseStatement
        {
            Notice = "告字〔2026〕第1号",
            Defects = [new("copy_unreadable", "复印件看不清，请重新复印。", "household-register"), new("form_unsigned", "请在申请表上签名。", null)],
        });

        var text = await hall.ReadAsync((await hall.IssueAsync(PaperKind.SupplementNotice)).Done(), PaperCopies.Pdf);
        text.ShouldContain("文号\n告字〔2026〕第1号\n");
        text.ShouldContain("居民户口簿\n复印件看不清，请重新复印。\n申请内容\n请在申请表上签名。\n");
        moved.Started.ShouldHaveSingleItem().Kind.ShouldBe(ClockKind.Cure);
        text.ShouldContain($"补正期限\n{ChineseText.Date(moved.Started[0].Told.Due)}\n");

        async Task<CaseMoved> MoveAsync(CaseTrigger trigger, CaseStatement statement) =>
            (CaseMoved)(await documents.Case.ExecuteAsync(new MoveCase(trigger, statement), DocumentHall.Clerk, Guid.NewGuid(), new byte[32])).Done().Events[0];
    }

    [Fact]
    public async Task Text_OfACharacterThatCannotBePrinted_IsRefusedByTheCharacter()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        (await hall.Texts.ChangeAsync(SampleHall.Id, new ChangePaperText("contact", "🙂"), Manager, Guid.NewGuid(), new byte[32])).Refusal().ShouldBe(new Refusal(
            "paper_glyph_missing", "打印字库中没有“🙂”（U+1F642）这个字，不能打印。", "请核对这个字；确实需要时请联系系统管理员补充字库。"));
    }

    [Fact]
    public async Task Paper_NotOfTheCase_IsUnknown()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        (await hall.Desk.OpenAsync(DocumentHall.Number, "1-SL1", PaperCopies.Pdf, DocumentHall.Clerk)).Refusal().ShouldBe(
            new Refusal("paper_unknown", "这个办件没有这份文书。", "请刷新文书清单。"));
    }

    [Fact]
    public async Task Paper_ItsSubjectErased_IsNotMadeOutAnyMore()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        documents.Sql("DELETE FROM subject_key");
        (await hall.IssueAsync()).Refusal().Code.ShouldBe("document_erased");
    }

    [Fact]
    public async Task CopiesOfAPaper_AreSweptBackedUpAndCheckedLikeDocuments()
    {
        var hall = await PaperHall.StartAsync();
        await using var documents = hall.Documents;
        var paper = (await hall.IssueAsync()).Done();
        documents.Time.Advance(TwoDays);
        documents.Sweep();

        documents.Files.Select(file => file.Name).ShouldBe(paper.Copies.Select(copy => copy.Document), ignoreOrder: true);
        var report = documents.Verify();
        (report.Documents, report.IsSound).ShouldBe((2, true));
        var checkedBackup = documents.Backup().Check().Done();
        (checkedBackup.Documents, checkedBackup.IsSound).ShouldBe((2, true));
        File.Delete(Path.Combine(documents.Data, "documents", documents.Subject, paper.Copies[1].Document));
        documents.Verify().Faults.ShouldHaveSingleItem().Document.ShouldBe(paper.Copies[1].Document);
    }
}
