using ServiceSdk.Identity;

namespace ServiceSdk.Tests.Identity;

public sealed class MaskTests
{
    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("欧阳小明", "欧*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("", "")]
    public void Name_AnyLength_IsItsFirstCharacter(string name, string shown) => Mask.Name(name).ShouldBe(shown);

    [Theory]
    [InlineData("320402199001011234", "3204**********1234")]
    [InlineData("320402900101123", "3204*******1123")]
    [InlineData("12345678", "***")]
    public void IdNumber_Any_KeepsItsEnds(string number, string shown) => Mask.IdNumber(number).ShouldBe(shown);

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("1234567", "***")]
    public void Phone_Any_KeepsItsEnds(string phone, string shown) => Mask.Phone(phone).ShouldBe(shown);

    [Theory]
    [InlineData("江苏省常州市天宁区兰陵街道某小区1幢101室", "江苏省常州市天宁区兰陵街道***")]
    [InlineData("常州市武进区湟里镇东安村2号", "常州市武进区湟里镇***")]
    [InlineData("延陵西路23号", "延陵西路***")]
    [InlineData("某小区1幢101室", "***")]
    public void Address_Any_IsCutAtTheStreet(string address, string shown) => Mask.Address(address).ShouldBe(shown);

    [Theory]
    [InlineData("32040219900101123X", "3204**********123X")]
    [InlineData("0519-86881234", "051******1234")]
    [InlineData("天宁区兰陵街道1号", "天宁区兰陵街道***")]
    [InlineData("2018-09-28", "***")]
    [InlineData("买买提·阿布都热合曼", "***")]
    [InlineData("张三", "张*")]
    public void Text_OfAForm_IsMaskedAsWhatItLooksLike(string text, string shown) => Mask.Text(text).ShouldBe(shown);
}
