using System.Text;
using ServiceSdk.Catalog;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Catalog;

public sealed class FilingCheckTests
{
    private static readonly string[] Essential = ["household-register"];

    [Theory]
    [InlineData("""{"reason":"first","address":"某路1号"}""")]
    [InlineData("""{"reason":"expired","address":"某路1号","movedOn":"2018-10-30","copies":2,"post":false}""")]
    [InlineData("""{"reason":"expired","address":"某路1号","movedOn":null,"copies":null}""")]
    public void Findings_OfAFilingInOrder_AreNone(string form) => Findings(form, Essential).ShouldBeEmpty();

    [Fact]
    public void Findings_OfAMissingMaterialThatARecordMayReplace_SaySo()
    {
        var item = SampleItems.IdCard with
        {
            Materials = [SampleItems.IdCard.Materials[0] with { Shareable = new("household", "户籍信息", Sources.Sample) }],
        };

        FilingCheck.Findings(item, Encoding.UTF8.GetBytes("""{"reason":"first","address":"某路1号"}"""), []).ShouldBe(
            [new Finding(FindingKind.Material, "material_missing", "请补交“居民户口簿”，或者同意由窗口查询共享数据“户籍信息”代替。", "居民身份证法第10条")]);
    }

    [Fact]
    public void Findings_OfAnEmptyFiling_NameEverythingAtOnce() =>
        Findings("{}", []).ShouldBe(
        [
            new Finding(FindingKind.Form, "form_field_missing", "请填写“申领原因”。", "sample"),
            new Finding(FindingKind.Form, "form_field_missing", "请填写“住址”。", "sample"),
            new Finding(FindingKind.Material, "material_missing", "请补交“居民户口簿”。", "居民身份证法第10条"),
        ]);

    [Theory]
    [InlineData("reason", "\"lost\"", "“申领原因”应从选项中选择。")]
    [InlineData("reason", "1", "“申领原因”应从选项中选择。")]
    [InlineData("address", "{}", "“住址”应为不超过200个字的文字。")]
    [InlineData("movedOn", "\"2018-02-30\"", "“迁入日期”应为日期，例如2018-10-30。")]
    [InlineData("movedOn", "\"2018/02/03\"", "“迁入日期”应为日期，例如2018-10-30。")]
    [InlineData("copies", "1.5", "“份数”应为整数。")]
    [InlineData("copies", "\"1\"", "“份数”应为整数。")]
    [InlineData("copies", "99999999999999999999", "“份数”应为整数。")]
    [InlineData("post", "\"true\"", "“是否邮寄”应为是或否。")]
    public void Findings_OfAValueOfAnotherKind_NameTheFieldAndNotTheValue(string name, string value, string message)
    {
        var fields = new Dictionary<string, string> { ["reason"] = "\"first\"", ["address"] = "\"某路1号\"", [name] = value };
        var form = $"{{{string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}"))}}}";

        Findings(form, Essential).ShouldBe([new Finding(FindingKind.Form, "form_field_invalid", message, "sample")]);
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void Findings_OfALongText_BeginAbove200Characters(int length, int count) =>
        Findings($$"""{"reason":"first","address":"{{new string('路', length)}}"}""", Essential).Count.ShouldBe(count);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"first\"")]
    [InlineData("""{"reason":"first","reason":"expired","address":"某路1号"}""")] // which of the two would count?
    [InlineData("""{"reason":"first","address":"\ud800"}""")] // half a character
    [InlineData("""{"\ud800":1}""")]
    public void Findings_OfAFormThatCannotBeRead_SaySo(string form) =>
        Findings(form, Essential).ShouldBe([new Finding(FindingKind.Form, "form_malformed", "表单内容无法读取，请重新填写。", "sample")]);

    [Fact]
    public void Findings_OfFieldsAndMaterialsTheItemDoesNotHave_SaySo() =>
        Findings("""{"reason":"first","address":"某路1号","a":1,"b":2}""", ["household-register", "x"]).ShouldBe(
        [
            new Finding(FindingKind.Form, "form_field_unknown", "表单中有本事项没有的栏目，请使用本事项的表单。", "sample"),
            new Finding(FindingKind.Material, "material_unknown", "提交的材料中有本事项不需要的材料，请核对。", "sample"),
        ]);

    [Fact]
    public void Findings_OfAnyBytes_NeverThrow() =>
        Gen.Byte.Array.Sample(bytes => FilingCheck.Findings(SampleItems.IdCard, bytes, []).Count > 0);

    private static IReadOnlyList<Finding> Findings(string form, IReadOnlyList<string> materials) =>
        FilingCheck.Findings(SampleItems.IdCard, Encoding.UTF8.GetBytes(form), materials);
}
