using System.Text;
using System.Text.Json;
using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Conditions;
using ServiceSdk.Items;
using static ServiceSdk.Catalog.Conditions.ConditionState;

namespace ServiceSdk.Tests.Catalog.Conditions;

public sealed class ItemConditionsTests
{
    private static readonly ServiceItem Item = SampleItems.Progress with
    {
        Form =
        [
            new("dwelling", "合法稳定住所", FormFieldKind.YesNo, true, true, []),
            new("months", "参保月数", FormFieldKind.Integer, true, true, []),
            new("schooling", "学历", FormFieldKind.Choice, false, true, [new("below", "大专以下"), new("college", "大专")]),
            new("title", "职称", FormFieldKind.Choice, false, true, [new("none", "无"), new("middle", "中级")]),
        ],
        Guide = new ItemGuide
        {
            Conditions =
            [
                new("具有合法稳定住所", "plan") { When = [new("dwelling") { Yes = true }] },
                new("参加社会保险满2年不超过10年", "plan") { When = [new("months") { AtLeast = 24, AtMost = 120 }] },
                new("具有大专以上学历或中级以上技术职称", "plan") { When = [new("schooling") { OneOf = ["college"] }, new("title") { OneOf = ["middle"] }] },
                new("品行良好", "sample"),
            ],
        },
    };

    [Theory]
    [InlineData("""{"dwelling":true,"months":24,"schooling":"college"}""", Met, Met, Met)]
    [InlineData("""{"dwelling":true,"months":120,"schooling":"below","title":"middle"}""", Met, Met, Met)]
    [InlineData("""{"dwelling":false,"months":23,"schooling":"below","title":"none"}""", Unmet, Unmet, Unmet)]
    [InlineData("""{"months":121,"schooling":"below"}""", Unknown, Unmet, Unknown)]
    [InlineData("""{"dwelling":null,"title":"middle"}""", Unknown, Unknown, Met)]
    [InlineData("""{"dwelling":"true","months":"24","schooling":7,"title":""}""", Unknown, Unknown, Unknown)]
    public void Judge_OfWhatIsFilledIn_IsMetUnmetOrUnknown(string form, ConditionState dwelling, ConditionState months, ConditionState either)
    {
        using var document = JsonDocument.Parse(form);

        // What people judge stays unknown.
        ItemConditions.Judge(Item, document.RootElement).Select(one => one.State).ShouldBe([dwelling, months, either, Unknown]);
    }

    [Fact]
    public void Filing_ThatMissesAConditionOfTheData_IsToldWhich() =>
        FilingCheck.Findings(Item, Encoding.UTF8.GetBytes("""{"dwelling":true,"months":23}"""), []).ShouldBe(
            [new Finding(FindingKind.Condition, "condition_unmet", "不符合条件：参加社会保险满2年不超过10年。", "plan")]);

    [Fact]
    public void Filing_ThatCannotBeRead_IsToldThatAlone() =>
        FilingCheck.Findings(Item, "{"u8.ToArray(), []).ShouldHaveSingleItem().Code.ShouldBe("form_malformed");
}
