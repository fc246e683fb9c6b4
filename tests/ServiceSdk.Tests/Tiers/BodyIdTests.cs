using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Tiers;

public sealed class BodyIdTests
{
    [Theory]
    [InlineData("320402-b1", "320402", 1)]
    [InlineData("320402006-b12", "320402006", 12)]
    public void Parse_ABodysId_TellsDivisionAndOrdinal(string text, string division, int ordinal)
    {
        var id = BodyId.Parse(text).Value();

        (id.Division, id.Ordinal, $"{id}").ShouldBe((division, ordinal, text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("320402-1")]
    [InlineData("320402-b0")]
    [InlineData("320402-b100")]
    [InlineData("3204-b1")]
    [InlineData("320402-b1\n")]
    [InlineData("民政局")]
    public void Parse_AnythingElse_IsRefused(string? text) => BodyId.Parse(text).Refusal().ShouldBe(
        new Refusal("body_id_invalid", "办理机构编号不正确。", "请填写区划代码加“-b”和序号，例如320402-b1。"));

    [Fact]
    public void Parse_AHallsId_IsOfNoBody_NorTheOtherWayRound() => HallId.Parse("320402-b1").Refusal().Code.ShouldBe("hall_id_invalid");
}
