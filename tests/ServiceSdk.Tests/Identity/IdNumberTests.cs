using ServiceSdk.Identity;

namespace ServiceSdk.Tests.Identity;

public sealed class IdNumberTests
{
    private const string CheckAgain = "请逐位核对后重新填写，或者读取证件。";
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("11010519491231002X", "1949-12-31", false)] // the standard's own samples
    [InlineData("440524188001010014", "1880-01-01", true)]
    [InlineData("320402190001010016", "1900-01-01", true)] // invented, for demonstrations
    [InlineData("320402190001010024", "1900-01-01", false)]
    public void Parse_AResidentNumber_ReadsBirthAndSex(string text, string born, bool male)
    {
        var number = IdNumber.Parse(text, Today).Value();

        number.Kind.ShouldBe(IdNumberKind.Resident);
        number.Value.ShouldBe(text);
        number.Comparable.ShouldBe(text);
        number.BirthDate.ShouldBe(DateOnly.Parse(born));
        number.Male.ShouldBe(male);
    }

    [Fact]
    public void Parse_ALowerCaseX_IsHeldInUpperCase() =>
        IdNumber.Parse("11010519491231002x", Today).Value().ShouldBe(IdNumber.Parse("11010519491231002X", Today).Value());

    [Fact]
    public void Parse_ALegacyNumber_IsHeldAsItIsAndComparedAsOf19yy()
    {
        var number = IdNumber.Parse("320402000101001", Today).Value();

        number.Kind.ShouldBe(IdNumberKind.Legacy);
        number.Value.ShouldBe("320402000101001");
        number.Comparable.ShouldBe("320402190001010016");
        number.BirthDate.ShouldBe(new(1900, 1, 1));
        number.Male.ShouldBeTrue();
        number.Masked.ShouldBe("3204*******1001");
    }

    [Theory]
    [InlineData("81000019900101001", IdNumberKind.ResidencePermit)]
    [InlineData("82000019900101001", IdNumberKind.ResidencePermit)]
    [InlineData("83000019900101001", IdNumberKind.ResidencePermit)]
    [InlineData("93215619900101001", IdNumberKind.PermanentResidence)]
    public void Parse_NumbersBuiltLikeAResidents_AreValid(string seventeen, IdNumberKind kind)
    {
        var number = "0123456789X".Select(check => IdNumber.Parse(seventeen + check, Today))
            .Single(outcome => outcome.Succeeded(out _, out _)).Value();

        number.Kind.ShouldBe(kind);
        number.BirthDate.ShouldBe(new(1990, 1, 1));
        number.Male.ShouldBeTrue();
    }

    [Fact]
    public void Masked_AResidentNumber_HidesTheDateOfBirth() =>
        IdNumber.Parse("320402190001010016", Today).Value().Masked.ShouldBe("3204**********0016");

    [Fact]
    public void ToString_Always_ShowsNothing() =>
        $"{IdNumber.Parse("320402190001010016", Today).Value()}".ShouldBe("IdNumber");

    [Theory]
    [InlineData(null, "id_number_missing", "没有填写身份证件号码。", "请填写号码，或者读取证件。")]
    [InlineData(" ", "id_number_missing", "没有填写身份证件号码。", "请填写号码，或者读取证件。")]
    [InlineData("32040219000101001", "id_number_length", "身份证件号码应为18位（旧证15位）。", CheckAgain)]
    [InlineData("3204021900010100160", "id_number_length", "身份证件号码应为18位（旧证15位）。", CheckAgain)]
    [InlineData("32040219000101001Y", "id_number_character", "身份证件号码只能是数字，18位号码的最后一位可以是X。", CheckAgain)]
    [InlineData("3204021900010X0016", "id_number_character", "身份证件号码只能是数字，18位号码的最后一位可以是X。", CheckAgain)]
    [InlineData("32040200010100X", "id_number_character", "身份证件号码只能是数字，18位号码的最后一位可以是X。", CheckAgain)]
    [InlineData("32040219000101001６", "id_number_character", "身份证件号码只能是数字，18位号码的最后一位可以是X。", CheckAgain)]
    [InlineData("990402000101001", "id_number_region", "身份证件号码开头的地区代码不存在。", CheckAgain)]
    [InlineData("170402190001010016", "id_number_region", "身份证件号码开头的地区代码不存在。", CheckAgain)]
    [InlineData("810001199001010016", "id_number_region", "身份证件号码开头的地区代码不存在。", CheckAgain)]
    [InlineData("320402190002290016", "id_number_birth_date", "身份证件号码中的出生日期不存在。", CheckAgain)]
    [InlineData("320402199013010016", "id_number_birth_date", "身份证件号码中的出生日期不存在。", CheckAgain)]
    [InlineData("320402000101010016", "id_number_birth_date", "身份证件号码中的出生日期不存在。", CheckAgain)]
    [InlineData("320402000230001", "id_number_birth_date", "身份证件号码中的出生日期不存在。", CheckAgain)]
    [InlineData("320402202611250016", "id_number_birth_in_future", "身份证件号码中的出生日期晚于今天。", CheckAgain)]
    [InlineData("320402190001010017", "id_number_checksum", "身份证件号码的校验码不正确。", CheckAgain)]
    [InlineData("32040219000101001X", "id_number_checksum", "身份证件号码的校验码不正确。", CheckAgain)]
    public void Parse_WhatIsNoNumber_IsRefusedWithoutRepeatingIt(string? text, string code, string message, string remedy) =>
        IdNumber.Parse(text, Today).Refusal().ShouldBe(new Refusal(code, message, remedy));
}
