using System.Text;
using ServiceSdk.Items;
using ServiceSdk.Sharing;

namespace ServiceSdk.Tests.Sharing;

/// <summary>数据共享 (§三(五)): what an answer comes to, and what the window says then.</summary>
public sealed class SharedInquiryTests
{
    private static readonly DateOnly Today = new(2026, 8, 3);
    private static readonly Envelope Envelope = Envelopes.Of(Roles.Clerk, Today);
    private static readonly SharedSource Source = new("household", "户籍信息", Sources.Sample) { FreshDays = 30 };

    private static readonly SharedAsked Asked = new(
        "320402006-1-20260803-1-S1", "q-1", "tn2018-083", "household-register", "居民户口簿", "household", "户籍信息", "320402006-1",
        "320402006-1-20260803-1", "办理“居民身份证”", true, SharedStatus.Found, "人口库", true, "HK-1", new DateOnly(2026, 7, 30),
        new Protected<string>("q-1", "A256GCM", [1]));

    public static TheoryData<SharedStatus, string> Messages => new()
    {
        { SharedStatus.Found, "已查到共享数据“户籍信息”，不需要提交“居民户口簿”。" },
        { SharedStatus.Stale, "共享数据“户籍信息”是2026-07-30出具的，已经过期，请提交“居民户口簿”。" },
        { SharedStatus.NotFound, "没有查到本人的共享数据“户籍信息”，请提交“居民户口簿”。" },
        { SharedStatus.Unavailable, "共享数据“户籍信息”暂时无法查询，请提交“居民户口簿”，办理不受影响。" },
        { SharedStatus.ConsentRefused, "申请人不同意查询共享数据“户籍信息”，请提交“居民户口簿”。" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_OfAnyStatus_SaysWhetherThePaperIsNeeded(SharedStatus status, string message) =>
        (Asked with { Status = status }).Message().ShouldBe(message);

    [Theory]
    [InlineData(0, SharedStatus.Found)]
    [InlineData(30, SharedStatus.Found)]
    [InlineData(31, SharedStatus.Stale)]
    public void StatusFor_ARecord_IsFreshToTheLastDayAllowed(int daysOld, SharedStatus status) =>
        Record(daysOld).StatusFor(Source, Today).ShouldBe(status);

    [Fact]
    public void StatusFor_ARecordOfAnyAge_IsFoundWhereTheItemSetsNone() =>
        Record(9999).StatusFor(Source with { FreshDays = null }, Today).ShouldBe(SharedStatus.Found);

    [Fact]
    public void StatusFor_NoRecord_TellsNoneFromNoAnswer()
    {
        SharedAnswer.NotFound.StatusFor(Source, Today).ShouldBe(SharedStatus.NotFound);
        SharedAnswer.Unavailable.StatusFor(Source, Today).ShouldBe(SharedStatus.Unavailable);
    }

    [Fact]
    public void Decide_AnInquiry_IsRecordedOnce()
    {
        var inquiry = new SharedInquiry();
        inquiry.Apply(inquiry.Decide(new RecordInquiry(Asked), Envelope).Value().ShouldHaveSingleItem(), Envelope.Actor, Envelope.At);

        (inquiry.Asked, inquiry.At).ShouldBe((Asked, Envelope.At));
        inquiry.Decide(new RecordInquiry(Asked), Envelope).Refusal()
            .ShouldBe(new Refusal("shared_already_recorded", "这次共享数据查询已经登记。", "再次查询请重新登记。"));
    }

    [Fact]
    public void Fills_OfARecord_AreTheFieldsItHas()
    {
        var source = Source with { Fills = [new("members", "memberCount"), new("address", "home"), new("phone", "mobile")] };
        const string record = """{"memberCount":3,"home":"兰陵街道"}""";

        SharedFills.Of(source, record).Select(fill => (fill.Key, fill.Value.GetRawText())).ShouldBe([("members", "3"), ("address", "\"兰陵街道\"")]);
        SharedFills.In(source, record, Encoding.UTF8.GetBytes("""{"members":3,"address":"青龙街道","phone":"1"}""")).ShouldBe(["members"]);
    }

    private static SharedAnswer Record(int daysOld) => SharedAnswer.Found(new SharedRecord("HK-1", Today.AddDays(-daysOld), "{}"u8.ToArray()));
}
