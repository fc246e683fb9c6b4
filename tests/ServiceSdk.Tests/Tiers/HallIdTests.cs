using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Tiers;

public sealed class HallIdTests
{
    [Theory]
    [InlineData("320402-1", "320402", 1)]
    [InlineData("320402006-1", "320402006", 1)]
    [InlineData("320402109901-12", "320402109901", 12)]
    public void Parse_ADivisionCodeAndAnOrdinal_RoundTrips(string text, string division, int ordinal)
    {
        var id = HallId.Parse(text).Value();

        (id.Division, id.Ordinal, id.ToString()).ShouldBe((division, ordinal, text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("320402006")]
    [InlineData("320402006-0")]
    [InlineData("320402006-100")]
    [InlineData("32040200-1")]
    [InlineData("320402006-1\n")]
    public void Parse_AnythingElse_IsRefused(string? text) =>
        HallId.Parse(text).Refusal().ShouldBe(new Refusal(
            "hall_id_invalid", "大厅编号不正确。", "请填写区划代码加序号，例如320402006-1。"));
}
