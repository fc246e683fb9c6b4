using ServiceSdk.Notices;

namespace ServiceSdk.Tests.Notices;

public sealed class CaseNoticesTests
{
    private const string Case = "320402006-1-20261126-0001-1", Id = $"{Case}-N1";
    private static readonly DateOnly Thursday = new(2026, 11, 26), Friday = new(2026, 11, 27);
    private readonly CaseNotices _notices = new();

    public CaseNoticesTests() => Do(Queue(NoticeChannel.Sms), Thursday);

    [Fact]
    public void Notice_Queued_IsDueWhenItSays()
    {
        var notice = Only();
        (notice.Id, notice.State, notice.Attempts, notice.Due).ShouldBe((Id, NoticeState.Queued, 0, 1_000L));
        _notices.Due.ShouldBe(1_000);
    }

    [Fact]
    public void Notice_PutOff_StaysQueuedUntilLater()
    {
        Do(new PutOffNotice(Id, 1, "notice_provider_fault", 5_000), Thursday);
        var notice = Only();
        (notice.State, notice.Attempts, notice.Due, notice.Code).ShouldBe((NoticeState.Queued, 1, 5_000L, "notice_provider_fault"));
    }

    [Fact]
    public void Notice_Sent_IsDueForItsReceipt()
    {
        Do(new RecordSending(Id, 1, "sms", "m-1"), Thursday);
        var notice = Only();
        (notice.State, notice.Due).ShouldBe((NoticeState.Sent, Envelopes.At(Thursday).CivilTime + SendingRules.FirstReceipt));
        notice.Sent!.Reference.ShouldBe("m-1");
    }

    [Fact]
    public void Notice_SentToThePage_WaitsForItsReaderAndNothingElse()
    {
        Do(Queue(NoticeChannel.Page), Thursday);
        Do(new RecordSending($"{Case}-N2", 1, "page", "p"), Thursday);
        _notices.Find($"{Case}-N2").Value().Due.ShouldBeNull();
    }

    [Fact]
    public void Notice_Delivered_KeepsDateAndProof()
    {
        Do(new RecordSending(Id, 1, "sms", "m-1"), Thursday);
        Do(new RecordDelivery(Id, Friday, NoticeProof.ProviderReceipt, "r-1"), Friday);
        var notice = Only();
        (notice.State, notice.Due, notice.Delivered).ShouldBe(
            (NoticeState.Delivered, null, new NoticeDelivered(Id, Friday, NoticeProof.ProviderReceipt, "r-1")));
        _notices.Due.ShouldBeNull();
    }

    [Fact]
    public void Notice_GivenUp_MayStillBeHandedOver()
    {
        Do(new GiveUpNotice(Id, 5, "notice_provider_fault"), Thursday);
        var failed = Only();
        (failed.State, failed.Attempts, failed.Due, failed.Code).ShouldBe((NoticeState.Failed, 5, null, "notice_provider_fault"));
        Do(new RecordDelivery(Id, Friday, NoticeProof.HandedOver, null), Friday);
        Only().State.ShouldBe(NoticeState.Delivered);
    }

    [Fact]
    public void Notice_DeliveredTwice_IsRefused()
    {
        Do(new RecordDelivery(Id, Thursday, NoticeProof.HandedOver, null), Thursday);
        var already = new Refusal("notice_already_delivered", "这份通知已经送达。", "无需再次登记。");
        Refused(new RecordDelivery(Id, Thursday, NoticeProof.ProviderReceipt, "late"), Friday).ShouldBe(already);
        Refused(new GiveUpNotice(Id, 1, "notice_unreachable"), Friday).ShouldBe(already);
    }

    [Fact]
    public void Notice_SentAfterItWasDelivered_IsRefused()
    {
        Do(new RecordDelivery(Id, Thursday, NoticeProof.HandedOver, null), Thursday);
        var not = new Refusal("notice_not_queued", "这份通知不在待发送状态。", "请查看它的送达情况。");
        Refused(new RecordSending(Id, 1, "sms", "m-1"), Thursday).ShouldBe(not);
        Refused(new PutOffNotice(Id, 1, "x", 9), Thursday).ShouldBe(not);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(28)]
    public void Delivery_OnADateThatCannotBe_IsRefused(int day) =>
        Refused(new RecordDelivery(Id, new DateOnly(2026, 11, day), NoticeProof.HandedOver, null), Friday).ShouldBe(
            new Refusal("notice_delivery_date_invalid", "送达日期不能早于通知日期，也不能晚于今天。", "请核对送达日期。"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234X")]
    public void Delivery_ByAPostReceiptWithoutItsNumber_IsRefused(string? reference) =>
        Refused(new RecordDelivery(Id, Thursday, NoticeProof.PostReceipt, reference), Friday).ShouldBe(
            new Refusal("notice_reference_missing", "没有填写邮寄回执的编号。", "请填写回执或者邮件编号，不超过64个字。"));

    [Fact]
    public void Notice_ThatIsNone_IsRefused() =>
        Refused(new RecordDelivery("N9", Thursday, NoticeProof.HandedOver, null), Friday).ShouldBe(
            new Refusal("notice_unknown", "这个办件没有这份通知。", "请核对通知编号。"));

    private static QueueNotice Queue(NoticeChannel channel) =>
        new(Case, $"case/{Case}/3/0", NoticeOccasion.Accepted, channel, "320402006-1", "{申请人}您好", 0, 1_000);

    private Notice Only() => _notices.Find(Id).Value();

    private void Do(ICommand command, DateOnly on)
    {
        var envelope = Envelopes.Of(Roles.System, on);
        foreach (var @event in _notices.Decide(command, envelope).Value())
            _notices.Apply(@event, envelope.Actor, envelope.At);
    }

    private Refusal Refused(ICommand command, DateOnly on) => _notices.Decide(command, Envelopes.Of(Roles.Clerk, on)).Refusal();
}
