using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Notices;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Items;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Tests.Notices;

/// <summary>What of a case is told, to whom, on which channel, in whose words.</summary>
public sealed class CaseNotifyingTests
{
    private readonly ScriptedProvider _sms = new();

    [Fact]
    public async Task Case_OfWhomNoPhoneIsKnown_IsToldOnThePage()
    {
        await using var process = await NoticeProcess.FiledAsync(_sms, phone: null);
        await process.AcceptAsync();
        await process.SendAsync();
        ((await process.OnlyAsync()).Queued.Channel, (await process.OnlyAsync()).State, (await process.OnlyAsync()).Queued.Text).ShouldBe((
            NoticeChannel.Page, NoticeState.Sent, "办件320402006-1-20261126-0001-1已经受理，承诺2026年12月3日前办结。"));
        var read = await process.Get<NoticeDesk>().OpenAsync(NoticeProcess.Number);
        read.Done().ShouldHaveSingleItem().Delivered.ShouldBe(new NoticeDelivered(NoticeProcess.First, new(2026, 11, 26), NoticeProof.PageOpened, null));
        (await process.Get<NoticeDesk>().OpenAsync(NoticeProcess.Number)).Done().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(NoticeChannel.Page, NoticeChannel.Page)]
    [InlineData(NoticeChannel.Sms, NoticeChannel.Sms)]
    [InlineData(NoticeChannel.Post, NoticeChannel.Sms)]
    public async Task Case_WhoseApplicantAskedForAChannel_IsToldOnItWhereItCanBe(NoticeChannel asked, NoticeChannel told)
    {
        await using var process = await NoticeProcess.FiledAsync(_sms, NoticeProcess.Phone, asked);
        await process.AcceptAsync();
        (await process.OnlyAsync()).Queued.Channel.ShouldBe(told);
    }

    [Fact]
    public async Task Case_WhoseResultGoesToAnAddress_IsToldThereByLetterAtAnyHour()
    {
        const string address = "张三 常州市天宁区光华路1号";
        var post = new ScriptedProvider { Channel = NoticeChannel.Post };
        await using var process = await NoticeProcess.FiledAsync(post, NoticeProcess.Phone, NoticeChannel.Post, address: address);
        process.GoTo(NoticeProcess.Morning.AddHours(13));
        await process.AcceptAsync();
        await process.SendNowAsync();
        var letter = post.Taken.ShouldHaveSingleItem();
        (letter.To, letter.Text).ShouldBe((address, $"张*：您向兰陵街道为民服务中心申请的户口登记（办件编号{NoticeProcess.Number}）已经受理，承诺2026年12月3日前办结。"));
    }

    [Fact]
    public async Task Case_WhoseApplicantWasErased_IsToldToNobody()
    {
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        var store = process.Get<IJournalStore>();
        store.Erase([.. store.FindKeysOf(StreamNames.Case(NoticeProcess.Number)).Select(key => key.Subject)]);
        await process.SendAsync();
        _sms.Taken.ShouldBeEmpty();
        ((await process.OnlyAsync()).State, (await process.OnlyAsync()).Code).ShouldBe((NoticeState.Failed, "notice_recipient_erased"));
    }

    [Fact]
    public async Task Case_InAHostWithoutProviders_IsToldOnThePage()
    {
        await using var process = await NoticeProcess.FiledAsync(null, NoticeProcess.Phone);
        await process.AcceptAsync();
        (await process.OnlyAsync()).Queued.Channel.ShouldBe(NoticeChannel.Page);
    }

    [Fact]
    public async Task Case_DoneOnTheSpot_IsNotToldWhatTheApplicantSees()
    {
        await using var process = await NoticeProcess.FiledAsync(_sms, NoticeProcess.Phone, mode: HandlingMode.Immediate);
        await process.AcceptAsync();
        (await process.NoticesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Case_MovedLongAgo_IsHistory()
    {
        await using var process = await NoticeProcess.FiledAsync(_sms, NoticeProcess.Phone);
        await process.MoveAsync(Roles.Clerk, CaseTrigger.Receive, new() { ReceiptPrinted = true });
        await process.MoveAsync(Roles.Clerk, CaseTrigger.Accept);
        process.GoTo(NoticeProcess.Morning.AddDays(8));
        await process.FollowAsync();
        (await process.NoticesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hall_WithWordsAndHoursOfItsOwn_IsFollowed()
    {
        await using var process = await NoticeProcess.FiledAsync(_sms, NoticeProcess.Phone);
        await ChangeAsync(process, new ChangeNoticeText(NoticeOccasion.Accepted, NoticeChannel.Sms, "{申请人}：{办件编号}已受理。"));
        await ChangeAsync(process, new ChangeNoticeHours(new NoticeHours(660, 720, true)));
        await process.AcceptAsync();
        var queued = (await process.OnlyAsync()).Queued;
        (queued.Text, queued.TextVersion, queued.Due).ShouldBe((
            "{申请人}：320402006-1-20261126-0001-1已受理。", 1, new DateTimeOffset(2026, 11, 26, 11, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task Case_ThroughItsLife_IsToldEachStepWithItsDates()
    {
        await using var process = await NoticeProcess.FiledAsync(_sms, NoticeProcess.Phone, NoticeChannel.Page);
        await process.AcceptAsync();
        await process.MoveAsync(Roles.Clerk, CaseTrigger.BeginReview);
        await process.MoveAsync(Roles.Reviewer, CaseTrigger.SubmitForDecision, new() { ChecklistDone = true });
        await process.MoveAsync(Roles.Approver, CaseTrigger.Grant, new() { Result = "准予" });
        await process.MoveAsync(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery, new() { Document = "天宁证字1号" });
        await process.MoveAsync(Roles.DeliveryDesk, CaseTrigger.PostOut, new() { Tracking = "EB123456789CN" });
        await process.FollowAsync();
        (await process.NoticesAsync()).Select(notice => notice.Queued.Text).ShouldBe(
        [
            $"办件{NoticeProcess.Number}已经受理，承诺2026年12月3日前办结。",
            $"办件{NoticeProcess.Number}已作出决定，正在制作文书。",
            $"办件{NoticeProcess.Number}结果已出，请持有效证件到兰陵街道为民服务中心领取。",
            $"办件{NoticeProcess.Number}结果已经寄出，运单号EB123456789CN。",
        ]);
    }

    [Fact]
    public async Task Case_WithSomethingMissing_IsToldUntilWhen()
    {
        await using var process = await MissingAsync();
        (await process.OnlyAsync()).Queued.Text.ShouldMatch("^{申请人}您好，您申请的户口登记（.*）需补正材料，请于2026年[0-9]+月[0-9]+日前办理。$");
    }

    [Fact]
    public async Task Term_ToBringWhatIsMissing_IsRecalledTwoDaysBefore()
    {
        await using var process = await MissingAsync();
        var due = await process.Get<Streams<ServiceSdk.Cases.Case>>().Open(StreamNames.Case(NoticeProcess.Number))
            .ReadAsync(one => one.Running(ClockKind.Cure)!.Told.Due);
        var timer = process.Timer("cure-reminding").ShouldNotBeNull();
        timer.Due.ShouldBe(CivilTime.Midnight(due.AddDays(-2)) + (9 * 3_600_000));
        process.GoTo(DateTimeOffset.FromUnixTimeMilliseconds(timer.Due));
        await process.FireAsync();
        await process.FireAsync();
        (await process.NoticesAsync()).Select(notice => notice.Queued.Occasion).ShouldBe([NoticeOccasion.SupplementRequired, NoticeOccasion.CureDue]);
        (await process.NoticesAsync())[1].Queued.Text.ShouldEndWith($"所缺材料请于{NoticeWords.Date(due)}前补齐。");
        process.Timer("cure-reminding").ShouldBeNull();
    }

    [Fact]
    public async Task Term_ToBringWhatIsNotMissingAnyMore_IsNotRecalled()
    {
        await using var process = await MissingAsync();
        await process.MoveAsync(Roles.Clerk, CaseTrigger.Withdraw, new() { ApplicantSigned = true });
        await process.FollowAsync();
        process.Timer("cure-reminding").ShouldBeNull();
    }

    private async Task<NoticeProcess> MissingAsync()
    {
        var process = await NoticeProcess.FiledAsync(_sms, NoticeProcess.Phone);
        await process.MoveAsync(Roles.Clerk, CaseTrigger.Receive, new() { ReceiptPrinted = true });
        await process.MoveAsync(Roles.Clerk, CaseTrigger.NotifySupplement, new()
        {
            Notice = "告知书1号", Defects = [new FilingDefect("form_unsigned", "申报表缺少签名。", null)],
        });
        await process.FollowAsync();
        return process;
    }

    private static async Task ChangeAsync(NoticeProcess process, ICommand command) => (await process.Get<Streams<HallNotices>>()
        .Open(StreamNames.HallNotices(HallProcess.Hall)).ExecuteAsync(command, HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();
}
