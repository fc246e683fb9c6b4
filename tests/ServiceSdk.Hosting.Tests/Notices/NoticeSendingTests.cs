using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Notices;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Tests.Notices;

/// <summary>From a case's move to the proof that its applicant knows, with providers that fail in every way they can.</summary>
public sealed class NoticeSendingTests
{
    private readonly ScriptedProvider _sms = new();

    [Fact]
    public async Task Case_Accepted_IsToldByAMessageThatArrives()
    {
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        var queued = (await process.OnlyAsync()).Queued;
        (queued.Occasion, queued.Channel, queued.Text).ShouldBe((
            NoticeOccasion.Accepted, NoticeChannel.Sms,
            "{申请人}您好，您申请的户口登记（320402006-1-20261126-0001-1）已受理，承诺2026年12月3日前办结。"));
        await process.SendAsync();
        var letter = _sms.Taken.ShouldHaveSingleItem();
        (letter.Notice, letter.To, letter.Text).ShouldBe((
            NoticeProcess.First, NoticeProcess.Phone, "张*您好，您申请的户口登记（320402006-1-20261126-0001-1）已受理，承诺2026年12月3日前办结。"));
        ((await process.OnlyAsync()).State, (await process.OnlyAsync()).Sent).ShouldBe((NoticeState.Sent, new NoticeSent(NoticeProcess.First, 1, "scripted", "m-1")));

        _sms.Receipts = one => [new NoticeReceipt(one, true, process.Now, "r-1")];
        await process.SendAsync();
        (await process.OnlyAsync()).Delivered.ShouldBe(new NoticeDelivered(NoticeProcess.First, new(2026, 11, 26), NoticeProof.ProviderReceipt, "r-1"));
        process.DueTimer.ShouldBeNull();
    }

    [Fact]
    public async Task Provider_ThatThrows_IsAskedFiveTimesEverMoreRarely()
    {
        _sms.Send = static (_, _) => throw new InvalidOperationException(NoticeProcess.Phone);
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        var pauses = new List<long>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await process.SendAsync();
            if ((await process.OnlyAsync()).Due is { } due)
                pauses.Add((long)Math.Round((due - process.Now) / 60_000d));
        }

        pauses.ShouldBe([1, 5, 30, 120]);
        _sms.Taken.Select(letter => letter.Notice).ShouldBe(Enumerable.Repeat(NoticeProcess.First, 5));
        ((await process.OnlyAsync()).State, (await process.OnlyAsync()).Attempts, (await process.OnlyAsync()).Code).ShouldBe((NoticeState.Failed, 5, "notice_provider_fault"));
        process.DueTimer.ShouldBeNull();
    }

    [Fact]
    public async Task Provider_ThatHangsAndHearsNothing_IsLeftAtItsDeadline()
    {
        _sms.Send = static (_, _) => new TaskCompletionSource<Outcome<string>>().Task;
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        var sending = process.Get<NoticeSending>().SendAsync($"notice/{NoticeProcess.Number}", TestContext.Current.CancellationToken);
        while (!sending.IsCompleted)
        {
            process.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        ((await process.OnlyAsync()).State, (await process.OnlyAsync()).Attempts, (await process.OnlyAsync()).Code).ShouldBe((NoticeState.Queued, 1, "notice_provider_timeout"));
    }

    [Fact]
    public async Task Provider_ThatKeepsFailing_IsLeftAloneForItsRestAndNothingIsCountedAgainstTheNotice()
    {
        _sms.Send = static (_, _) => throw new InvalidOperationException(NoticeProcess.Phone);
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        var first = (await process.OnlyAsync()).Queued;
        for (var i = 0; i < 5; i++)
        {
            (await process.Get<Streams<CaseNotices>>().Open($"notice/{NoticeProcess.Number}").ExecuteAsync(
                new QueueNotice(NoticeProcess.Number, $"test/{i}", first.Occasion, first.Channel, first.Hall, first.Text, 0, first.Due),
                NoticeProcess.Staff(Roles.System), Guid.NewGuid(), new byte[32])).Done();
        }

        var now = process.Now;
        await process.SendNowAsync();
        _sms.Taken.Count.ShouldBe(5);
        var last = (await process.NoticesAsync())[^1];
        (last.State, last.Attempts, last.Code, last.Due).ShouldBe((NoticeState.Queued, 0, "notice_provider_resting", now + 60_000));

        _sms.Send = static (_, _) => Task.FromResult<Outcome<string>>("m-1");
        process.GoTo(process.Time.GetUtcNow().AddMinutes(1));
        await process.SendNowAsync();
        (await process.NoticesAsync()).ShouldAllBe(notice => notice.State == NoticeState.Sent);
    }

    [Fact]
    public async Task Result_ThatWasFetchedBeforeItsMessageWentOut_IsNotCalledFor()
    {
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        await process.SendAsync();
        await process.MoveAsync(Roles.Clerk, CaseTrigger.BeginReview);
        await process.MoveAsync(Roles.Reviewer, CaseTrigger.SubmitForDecision, new() { ChecklistDone = true });
        await process.MoveAsync(Roles.Approver, CaseTrigger.Grant, new() { Result = "准予" });
        await process.MoveAsync(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery, new() { Document = "天宁证字1号" });
        await process.MoveAsync(Roles.DeliveryDesk, CaseTrigger.PickUp, new() { TakerChecked = true });
        await process.FollowAsync();

        await process.SendNowAsync();

        _sms.Taken.Count.ShouldBe(2);
        var ready = (await process.NoticesAsync()).Single(notice => notice.Queued.Occasion == NoticeOccasion.Ready);
        ready.Delivered.ShouldBe(new NoticeDelivered(ready.Id, new(2026, 11, 26), NoticeProof.HandedOver, null));
    }

    [Fact]
    public async Task Number_ThatIsNone_IsNotTriedAgain()
    {
        _sms.Send = static (_, _) => Task.FromResult<Outcome<string>>(CaseNoticeRefusals.Unreachable);
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        await process.SendAsync();
        ((await process.OnlyAsync()).State, (await process.OnlyAsync()).Attempts, (await process.OnlyAsync()).Code).ShouldBe((NoticeState.Failed, 1, "notice_unreachable"));
    }

    [Fact]
    public async Task Receipts_ThatComeTwiceAndDiffer_CountOnce()
    {
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        await process.SendAsync();
        _sms.Receipts = one => [new(one, true, process.Now, "r-1"), new(one, false, process.Now, "r-2"), new(one, true, process.Now, "r-3")];
        await process.SendAsync();
        await process.SendNowAsync();
        (await process.OnlyAsync()).Delivered!.Reference.ShouldBe("r-1");
        _sms.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Receipt_ThatSaysItCameBack_LeavesItToTheWindow()
    {
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        await process.SendAsync();
        _sms.Receipts = one => [new(one, false, process.Now, "r-1")];
        await process.SendAsync();
        ((await process.OnlyAsync()).State, (await process.OnlyAsync()).Code).ShouldBe((NoticeState.Failed, "notice_unreachable"));
        var handed = new RecordDelivery(NoticeProcess.First, new(2026, 11, 26), NoticeProof.HandedOver, null);
        (await process.Get<NoticeDesk>().RecordAsync(NoticeProcess.Number, handed, NoticeProcess.Staff(Roles.Clerk), Guid.NewGuid(), new byte[32])).Done();
        (await process.OnlyAsync()).State.ShouldBe(NoticeState.Delivered);
    }

    [Fact]
    public async Task Receipt_ThatNeverComes_IsWaitedForThreeDays()
    {
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        await process.SendAsync();
        process.GoTo(NoticeProcess.Morning.AddDays(2));
        await process.SendNowAsync();
        (await process.OnlyAsync()).State.ShouldBe(NoticeState.Sent);
        process.GoTo(NoticeProcess.Morning.AddDays(4));
        await process.SendNowAsync();
        ((await process.OnlyAsync()).State, (await process.OnlyAsync()).Code).ShouldBe((NoticeState.Failed, "notice_receipt_missing"));
    }

    [Fact]
    public async Task Provider_ThatTookItBeforeTheProcessDied_IsGivenTheSameIdAgain()
    {
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        using var dying = new CancellationTokenSource();
        _sms.Send = (_, _) =>
        {
            // It was taken; who asked is gone before the answer.
            dying.Cancel();
            return new TaskCompletionSource<Outcome<string>>().Task;
        };
        await Should.ThrowAsync<OperationCanceledException>(() => process.Get<NoticeSending>().SendAsync($"notice/{NoticeProcess.Number}", dying.Token));
        (await process.OnlyAsync()).State.ShouldBe(NoticeState.Queued);
        await process.RestartAsync();
        _sms.Send = static (_, _) => Task.FromResult<Outcome<string>>("m-1");
        await process.SendAsync();
        _sms.Taken.Select(letter => letter.Notice).ShouldBe([NoticeProcess.First, NoticeProcess.First]);
        ((await process.OnlyAsync()).State, (await process.OnlyAsync()).Attempts).ShouldBe((NoticeState.Sent, 1));
    }

    [Theory]
    [InlineData(20, 59, 26, 20, 59)]
    [InlineData(21, 0, 27, 8, 0)]
    [InlineData(23, 59, 27, 8, 0)]
    public async Task Message_InTheEvening_WaitsForTheMorning(int hour, int minute, int sentDay, int sentHour, int sentMinute)
    {
        var at = new DateTimeOffset(2026, 11, 26, hour, minute, 0, TimeSpan.FromHours(8));
        await using var process = await NoticeProcess.AcceptedAsync(_sms, at);
        await process.SendAsync();
        var sent = DateTimeOffset.FromUnixTimeMilliseconds((await process.OnlyAsync()).SentAt!.Value).ToOffset(TimeSpan.FromHours(8));
        (sent.Day, sent.Hour, sent.Minute).ShouldBe((sentDay, sentHour, sentMinute));
    }

    [Fact]
    public async Task Message_WhoseHourTheHostSleptThrough_WaitsForTheNextMorning()
    {
        await using var process = await NoticeProcess.AcceptedAsync(_sms);
        process.GoTo(NoticeProcess.Morning.AddHours(16));
        await process.SendNowAsync();
        _sms.Taken.ShouldBeEmpty();
        ((await process.OnlyAsync()).Attempts, (await process.OnlyAsync()).Code).ShouldBe((0, "notice_quiet_hours"));
        await process.SendAsync();
        (_sms.Taken.Count, (await process.OnlyAsync()).SentAt).ShouldBe((1, (long?)new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds()));
    }
}
