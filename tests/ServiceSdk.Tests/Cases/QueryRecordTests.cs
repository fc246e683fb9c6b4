using ServiceSdk.Cases;
using ServiceSdk.Tests.Catalog;

namespace ServiceSdk.Tests.Cases;

public sealed class QueryRecordTests
{
    private static readonly Envelope Envelope = Envelopes.Of(Roles.Clerk, new(2026, 11, 24));

    private static readonly RecordQuery Query = new(
        "320402006-1-20261124-1-1",
        FrozenItem.Of("tn2018", SampleItems.Progress),
        "320402006-1",
        "320402006-1-20261124-1",
        new Protected<string>("v-1", "A256GCM", [1, 2, 3]));

    private readonly QueryRecord _record = new();

    [Fact]
    public void Decide_AQuery_IsRecordedOnceWithItsAnswerAndWhoGaveIt()
    {
        var recorded = _record.Decide(Query, Envelope).Value().Single().ShouldBeOfType<QueryRecorded>();
        _record.Apply(recorded, Envelope.Actor, Envelope.At);

        recorded.ShouldBe(new QueryRecorded(
            Query.Number, "tn2018-098", "tn2018", "身份证进度查询", "320402006-1", "320402006-1-20261124-1", Query.Answer));
        (_record.Recorded, _record.By, _record.At).ShouldBe((recorded, Envelope.Actor, Envelope.At));
        _record.Decide(Query, Envelope).Refusal()
            .ShouldBe(new Refusal("query_already_recorded", "这次查询已经登记。", "再次查询请重新登记。"));
    }

    [Fact]
    public void Decide_AnItemThatIsNoQuery_IsRefused() =>
        _record.Decide(Query with { Item = CaseFile.IdCard }, Envelope).Refusal()
            .ShouldBe(new Refusal("query_item_required", "该事项不是查询事项。", "请按办件申报。"));

    [Fact]
    public void Decide_WithoutANumber_IsRefused() =>
        _record.Decide(Query with { Number = " " }, Envelope).Refusal()
            .ShouldBe(new Refusal("query_number_missing", "没有查询登记编号。", "请由受理系统编号后再登记。"));
}
