using ServiceSdk.Identity;

namespace ServiceSdk.Tests.Identity;

public sealed class CreditCodeTests
{
    private const string CheckAgain = "请对照营业执照或登记证书逐位核对后重新填写。";

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("113204020000000020")]
    public void Parse_AValidCode_IsHeldAsItIs(string text) => CreditCode.Parse(text).Value().Value.ShouldBe(text);

    [Fact]
    public void Parse_LowerCaseLetters_AreHeldInUpperCase() =>
        CreditCode.Parse("91350100m000100y43").Value().ToString().ShouldBe("91350100M000100Y43");

    [Theory]
    [InlineData(null, "credit_code_missing", "没有填写统一社会信用代码。", "请填写18位代码。")]
    [InlineData("91350100M000100Y4", "credit_code_length", "统一社会信用代码应为18位。", CheckAgain)]
    [InlineData("91350100M000100I43", "credit_code_character", "统一社会信用代码只能是数字和大写字母，且不使用I、O、S、V、Z。", CheckAgain)]
    [InlineData("91350100M000100Y44", "credit_code_checksum", "统一社会信用代码的校验码不正确。", CheckAgain)]
    public void Parse_WhatIsNoCode_IsRefused(string? text, string code, string message, string remedy) =>
        CreditCode.Parse(text).Refusal().ShouldBe(new Refusal(code, message, remedy));

    [Fact]
    public void Parse_AnySingleWrongCharacter_IsCaught() =>
        Gen.Select(Gen.OneOf("91350100M000100Y43", "113204020000000020"), Gen.Int[0, 17], Gen.Char["0123456789ABCDEFGHJKLMNPQRTUWXY"])
            .Sample((code, place, character) =>
                code[place] == character || !CreditCode.Parse(code.Remove(place, 1).Insert(place, $"{character}")).Succeeded(out _, out _));
}
