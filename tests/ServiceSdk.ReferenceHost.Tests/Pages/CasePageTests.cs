using Microsoft.Playwright;
using ServiceSdk.ReferenceHost.Tests.Api;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace ServiceSdk.ReferenceHost.Tests.Pages;

/// <summary>A promised item on the pages of those who work on it, from the one-time notice to the archive.</summary>
public sealed class CasePageTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    [Fact]
    public async Task Case_WithAMaterialMissing_GoesThroughEveryPostToTheArchive()
    {
        var number = await FileWithoutPhotoAsync();
        await using var browser = await Browser.StartAsync();
        var desks = new Desks(browser, host.Process.Address, host.SecretOf);

        var clerk = await desks.OpenFromTrayAsync("clerk", number);
        await Desks.MoveAsync(clerk, "receive", "已收件");
        await NotifyOnceAsync(clerk);
        await IssueAsync(clerk, "supplementNotice", "一次性告知书");
        await SupplementAsync(clerk);
        await Desks.MoveAsync(clerk, "accept", "已受理");
        await Expect(clerk.Test("clock-promised")).ToContainTextAsync("还剩");
        await AttachAsync(clerk);
        await HandOverNoticeAsync(clerk, number);
        await Desks.MoveAsync(clerk, "beginReview", "审查中");
        await Expect(clerk.Test("moves")).ToHaveTextAsync("撤回");

        var reviewer = await desks.OpenFromTrayAsync("reviewer", number);
        await Expect(reviewer.Test("responsible").First).ToContainTextAsync("兰陵街道为民服务中心，001");
        await Expect(reviewer.Test("case-applicant")).ToContainTextAsync("3204**********0016");
        await reviewer.Test("show-clear").ClickAsync();
        await Expect(reviewer.Test("shown")).ToContainTextAsync("320402190001010016");
        await Expect(reviewer.Test("shown")).ToContainTextAsync("已记录本次查看，用途：审查材料");
        await reviewer.SaveAsync("case.png");
        await Desks.MoveAsync(reviewer, "submitForDecision", "决定中");

        await Desks.MoveAsync(await desks.OpenFromTrayAsync("approver", number), "grant", "准予");
        var delivery = await desks.OpenFromTrayAsync("delivery", number);
        await Desks.MoveAsync(delivery, "prepareDelivery", "待送达");
        await delivery.Locator("summary").ClickAsync();
        await Expect(delivery.Test("blocked-pickUp")).ToContainTextAsync("居民身份证工本费");
        await Desks.TakeFeeAsync(delivery);
        await Desks.MoveAsync(delivery, "pickUp", "已送达|已办结");
        await Desks.MoveAsync(await desks.OpenFromTrayAsync("archivist", number), "archive", "已归档");

        await clerk.ReloadAsync();
        await Expect(clerk.Test("trail-archive")).ToBeVisibleAsync();
        await Expect(clerk.Test("trail-notifySupplement")).ToBeVisibleAsync();
        browser.Errors.ShouldBeEmpty();
    }

    /// <summary>What is left out is told beside its field; nothing that was typed is lost.</summary>
    private static async Task NotifyOnceAsync(IPage clerk)
    {
        await clerk.Locator("summary").ClickAsync();
        await Expect(clerk.Test("blocked-accept")).ToContainTextAsync("申报还不完备，不能受理。");
        await clerk.Test("move-notifySupplement").ClickAsync();
        await Expect(clerk.Test("ask-defect-photo")).ToBeCheckedAsync();
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test("wrong-notice")).ToHaveTextAsync("请填写。");
        await clerk.Test("ask-notice").FillAsync("补正2026-1");
        await clerk.Test("ask-defect-photo").UncheckAsync();
        await clerk.Test("ask-defect-household-register").CheckAsync();
        await clerk.Test("ask-defect-text-household-register").FillAsync("请重交清晰的户口簿。");
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test("wrong-defects")).ToContainTextAsync("告知清单不完整，还缺：照片（现场采集或从照相点调取）。");
        await Expect(clerk.Test("ask-defect-text-household-register")).ToHaveValueAsync("请重交清晰的户口簿。");
        await clerk.Test("ask-defect-photo").CheckAsync();
        await clerk.SaveAsync("one-time-notice.png");
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test("case-state")).ToHaveTextAsync("待补正");
    }

    private static async Task IssueAsync(IPage clerk, string kind, string title)
    {
        await clerk.Test($"issue-{kind}").ClickAsync();
        await Expect(clerk.Test("papers")).ToContainTextAsync(title);
        var address = await clerk.Locator("[data-test^='paper-page-']").First.GetAttributeAsync("href");
        (await clerk.Context.APIRequest.GetAsync(address!)).Status.ShouldBe(200);
    }

    private static async Task SupplementAsync(IPage clerk)
    {
        await clerk.Test("move-submitSupplement").ClickAsync();
        await clerk.Test("ask-material-photo").CheckAsync();
        await clerk.Test("ask-applicantSigned").CheckAsync();
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test("wrong-materials")).ToContainTextAsync("还没有交齐：居民户口簿");
        await clerk.Test("ask-material-household-register").CheckAsync();
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test("case-state")).ToHaveTextAsync("已收件");
        await Expect(clerk.Test("material-in-photo")).ToHaveTextAsync("已收");
    }

    private static async Task AttachAsync(IPage clerk)
    {
        await clerk.Locator("[data-test='attach-photo']").SetInputFilesAsync(new FilePayload { Name = "照片.png", MimeType = "image/png", Buffer = PngPicture.Of(8, 8) });
        await Expect(clerk.Test("materials")).ToContainTextAsync("PNG，1 KB");
    }

    private static async Task HandOverNoticeAsync(IPage clerk, string number)
    {
        var notice = $"{number}-N1";
        await clerk.Test($"deliver-{notice}").ClickAsync();
        await clerk.Test("ask-proof").SelectOptionAsync("postReceipt");
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test("wrong-reference")).ToContainTextAsync("没有填写邮寄回执的编号。");
        await clerk.Test("ask-proof").SelectOptionAsync("handedOver");
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test($"notice-state-{notice}")).ToHaveTextAsync("已送达");
    }

    private async Task<string> FileWithoutPhotoAsync()
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(clerk, ticket);
        var number = await Visit.FileWithoutPhotoAsync(clerk, ticket);
        await Visit.FinishAsync(clerk, ticket);
        return number;
    }
}
