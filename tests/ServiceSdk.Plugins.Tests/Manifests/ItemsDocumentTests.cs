using Newtonsoft.Json.Linq;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Tests.Manifests;

public sealed class ItemsDocumentTests
{
    public static TheoryData<string, string> WrongItems => new()
    {
        { """{ "prise": 1 }""", "[0].prise 是未知字段" },
        { """{ "mode": { "value": "immediate" } }""", "[0].mode.source 缺少该字段" },
        { """{ "mode": { "value": "slow", "source": "sample" } }""", "[0].mode.value 应为 immediate、promised、reported 之一" },
        { """{ "mode": null }""", "[0].mode 应为对象" },
        { """{ "mode": { "value": "immediate", "source": "" } }""", "[0].mode.source 不能为空" },
        { """{ "number": "1" }""", "[0].number 应为整数" },
        { """{ "number": 99999999999 }""", "[0].number 应为整数" },
        { """{ "number": 0 }""", "[0].number 应从 1 起" },
        { """{ "code": "TN 1" }""", "[0].code 只能由小写字母、数字和连字符组成" },
        { """{ "group": "两 组" }""", "[0].group 只能由小写字母、数字和连字符组成" },
        { """{ "name": "" }""", "[0].name 不能为空" },
        { """{ "department": "" }""", "[0].department 不能为空" },
        { """{ "title": "一二三四五六七八九十一二三四五六七" }""", "[0].title 应为 1 至 16 个字" },
        { """{ "promisedTerm": { "value": { "days": 5, "unit": "working-days" }, "source": "sample" } }""", "[0].promisedTerm 即办件不写，其他办理方式必写" },
        { """{ "mode": { "value": "promised", "source": "sample" } }""", "[0].promisedTerm 即办件不写，其他办理方式必写" },
        { """{ "statutoryTerm": { "value": { "days": 0, "unit": "working-days" }, "source": "sample" } }""", "[0].statutoryTerm.value.days 应从 1 起" },
        { """{ "statutoryTerm": { "value": { "days": 5, "unit": "weeks" }, "source": "sample" } }""", "[0].statutoryTerm.value.unit 应为 working-days、calendar-days 之一" },
        { """{ "statutoryTerm": { "value": { "days": 5, "unit": "working-days" }, "source": "" } }""", "[0].statutoryTerm.source 不能为空" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": 1, "source": "sample" }] }""", "[0].materials[0].essential 应为 true 或 false" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": true, "source": "sample" }, { "code": "a", "name": "乙", "essential": true, "source": "sample" }] }""", "[0].materials[1].code 只能由小写字母、数字和连字符组成，且不能重复" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": true, "source": "" }] }""", "[0].materials[0].source 不能为空" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": true, "source": "sample", "cureDays": 5 }] }""", "[0].materials[0].cureDays 应从 1 起，只用于有承诺时限的事项的必交材料" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": true, "source": "sample", "cureDays": "5" }] }""", "[0].materials[0].cureDays 应为整数" },
        { """{ "specialProcedures": [{ "name": "", "longest": { "days": 5, "unit": "working-days" }, "source": "sample" }] }""", "[0].specialProcedures[0].name 不能为空，且不能重复" },
        { """{ "specialProcedures": [{ "name": "听证", "longest": { "days": 0, "unit": "working-days" }, "source": "sample" }] }""", "[0].specialProcedures[0].longest.days 应从 1 起" },
        { """{ "specialProcedures": [{ "name": "听证", "longest": { "days": 5, "unit": "working-days" }, "source": "" }] }""", "[0].specialProcedures[0].source 不能为空" },
        { """{ "extension": { "term": { "days": 5, "unit": "working-days" }, "times": 1, "source": "sample" } }""", "[0].extension.term.unit 应与所延长的时限相同" },
        { """{ "extension": { "term": { "days": 0, "unit": "working-days" }, "times": 1, "source": "sample" } }""", "[0].extension.term.days 应从 1 起" },
        { """{ "upperTerm": { "value": { "days": 5, "unit": "working-days" }, "source": "sample" } }""", "[0].upperTerm 只用于上报件" },
        { """{ "deliveryWays": { "value": [], "source": "sample" } }""", "[0].deliveryWays.value 至少写一种，且不能重复" },
        { """{ "deliveryWays": { "value": ["pigeon"], "source": "sample" } }""", "[0].deliveryWays.value[0] 应为 window、post、online 之一" },
        { """{ "deliveryWays": { "value": ["post"], "source": "" } }""", "[0].deliveryWays.source 不能为空" },
        { """{ "fourEyes": { "value": false, "source": "" } }""", "[0].fourEyes.source 不能为空" },
        { """{ "retention": { "granted": { "years": 5, "from": "ended" }, "otherwise": { "from": "ended" }, "source": "sample" } }""", "[0].retention.granted.years 应为 10、30 或者空（永久）" },
        { """{ "retention": { "granted": { "from": "ended" }, "otherwise": { "from": "ended" }, "source": "" } }""", "[0].retention.source 不能为空" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": true, "source": "sample", "shareable": { "kind": "户籍", "label": "户籍", "source": "sample" } }] }""", "[0].materials[0].shareable.kind 只能由小写字母、数字和连字符组成" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": true, "source": "sample", "shareable": { "kind": "k", "label": "", "source": "sample" } }] }""", "[0].materials[0].shareable.label 不能为空" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": true, "source": "sample", "shareable": { "kind": "k", "label": "户籍", "source": "" } }] }""", "[0].materials[0].shareable.source 不能为空" },
        { """{ "materials": [{ "code": "a", "name": "甲", "essential": true, "source": "sample", "shareable": { "kind": "k", "label": "户籍", "source": "sample", "freshDays": -1 } }] }""", "[0].materials[0].shareable.freshDays 应从 0 起" },
        { """{ "fees": [{ "code": "a", "label": "甲", "basis": "某文", "source": "sample", "fen": -1 }] }""", "[0].fees[0].fen 应从 0 起" },
        { """{ "fees": [{ "code": "a", "label": "甲", "basis": "某文", "source": "sample", "fen": 1.5 }] }""", "[0].fees[0].fen 应为整数" },
        { """{ "fees": [{ "code": "a", "label": "", "basis": "某文", "source": "sample" }] }""", "[0].fees[0].label 不能为空" },
        { """{ "fees": [{ "code": "a", "label": "甲", "basis": "", "source": "sample" }] }""", "[0].fees[0].basis 不能为空" },
        { """{ "fees": [{ "code": "a", "label": "甲", "basis": "某文", "source": "" }] }""", "[0].fees[0].source 不能为空" },
        { """{ "fees": [{ "code": "a", "label": "甲", "basis": "某文", "source": "sample" }, { "code": "a", "label": "乙", "basis": "某文", "source": "sample" }] }""", "[0].fees[1].code 只能由小写字母、数字和连字符组成，且不能重复" },
        { """{ "mode": { "value": "immediate", "source": "smaple" } }""", "[0].mode.source 应为 plan、sample 或者所引文件，例如《居民身份证法》第十二条" },
        { """{ "procedureSource": "" }""", "[0].procedureSource 不能为空" },
        { """{ "mainItem": "出生" }""", "[0].mainItem 应为事项名称中连字符之前的部分" },
        { """{ "coverage": { "value": "", "source": "plan" } }""", "[0].coverage.value 不能为空" },
        { """{ "validTo": { "value": "2023-2-30", "source": "plan" } }""", "[0].validTo.value 应为日期，例如 2018-10-30" },
        { """{ "validFrom": { "value": "2023-02-01", "source": "plan" }, "validTo": { "value": "2023-01-31", "source": "plan" } }""", "[0].validTo.value 不能早于 validFrom" },
        { """{ "codes": [{ "scheme": "江苏", "value": "1", "source": "sample" }] }""", "[0].codes[0].scheme 只能由小写字母、数字和连字符组成，且不能重复" },
        { """{ "codes": [{ "scheme": "js", "value": "", "source": "sample" }] }""", "[0].codes[0].value 不能为空" },
        { """{ "guide": { "audience": { "value": [], "source": "sample" } } }""", "[0].guide.audience.value 至少写一类，且不能重复" },
        { """{ "guide": { "audience": { "value": ["people"], "source": "sample" } } }""", "[0].guide.audience.value[0] 应为 person、organisation 之一" },
        { """{ "guide": { "conditions": [{ "value": "", "source": "sample" }] } }""", "[0].guide.conditions[0].value 不能为空" },
        { """{ "guide": { "conditions": [{ "value": "有房", "source": "sample", "when": [{ "field": "dwelling", "yes": true }] }] } }""", "[0].guide.conditions[0].when[0].field 不是本事项表单的栏目" },
        { """{ "form": [{ "name": "months", "label": "月数", "kind": "integer", "required": true, "personal": false, "choices": [] }], "guide": { "conditions": [{ "value": "满2年", "source": "sample", "when": [{ "field": "months", "yes": true }] }] } }""", "[0].guide.conditions[0].when[0] 与栏目的类型不符" },
        { """{ "form": [{ "name": "kind", "label": "类", "kind": "choice", "required": true, "personal": false, "choices": [{ "value": "x", "label": "子" }] }], "guide": { "conditions": [{ "value": "子类", "source": "sample", "when": [{ "field": "kind", "oneOf": ["y"] }] }] } }""", "[0].guide.conditions[0].when[0] 与栏目的类型不符" },
        { """{ "guide": { "steps": [{ "value": "受理", "source": "听说" }] } }""", "[0].guide.steps[0].source 应为 plan、sample 或者所引文件，例如《居民身份证法》第十二条" },
        { """{ "guide": { "legalBasis": ["某法"] } }""", "[0].guide.legalBasis[0] 应为对象" },
        { """{ "guide": { "result": { "value": "", "source": "sample" } } }""", "[0].guide.result.value 不能为空" },
        { """{ "guide": { "charge": { "value": "", "source": "sample" } } }""", "[0].guide.charge.value 不能为空" },
        { """{ "guide": { "place": { "value": "", "source": "sample" } } }""", "[0].guide.place.value 不能为空" },
        { """{ "guide": { "phones": [{ "value": "", "source": "sample" }] } }""", "[0].guide.phones[0].value 不能为空" },
        { """{ "guide": { "byAgent": { "value": "yes", "source": "sample" } } }""", "[0].guide.byAgent.value 应为 true 或 false" },
        { """{ "feesDue": "later" }""", "[0].feesDue 应为 before-delivery、before-making 之一" },
        { """{ "form": [{ "name": "Kind", "label": "类", "kind": "text", "required": true, "personal": false, "choices": [] }] }""", "[0].form[0].name 应以小写字母开头，只含字母和数字，且不能重复" },
        { """{ "form": [{ "name": "kind", "label": "类", "kind": "choice", "required": true, "personal": false, "choices": [] }] }""", "[0].form[0].choices 选择项必写，其他类型为空数组" },
        { """{ "form": [{ "name": "kind", "label": "类", "kind": "text", "required": true, "choices": [] }] }""", "[0].form[0].personal 缺少该字段" },
    };

    [Theory, MemberData(nameof(WrongItems))]
    public void Read_ItemWithOneThingWrong_NamesItsPath(string change, string fault)
    {
        using var directory = new PluginDirectory().Add("bad", items: items =>
        {
            foreach (var (key, value) in JObject.Parse(change))
                items[0][key] = value;
        });

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal.ShouldBe(
            new Refusal("plugin_document_invalid", $"插件 bad 的 items.json 不合要求：{fault}。", "请按插件编写说明改正该文件后重新打包。"));
    }

    [Theory]
    [InlineData("code", "bad-1", "[1].code 与前面的事项重复")]
    [InlineData("code", "bad-2", "[1].number 与前面的事项重复")]
    public void Read_SecondItemLikeTheFirst_NamesItsPath(string key, string value, string fault)
    {
        using var directory = new PluginDirectory().Add("bad", items: items =>
        {
            items.Add(items[0].DeepClone());
            items[1][key] = value;
        });

        PluginFolder.Read(directory.Path).Refusals.ShouldHaveSingleItem().Refusal.Message
            .ShouldBe($"插件 bad 的 items.json 不合要求：{fault}。");
    }

    [Fact]
    public void Read_ItemWithEverything_KeepsEveryWord()
    {
        using var directory = new PluginDirectory().Add("good", items: items =>
        {
            items[0]["remark"] = "2018-10-30T00:00:00Z";
            items[0]["mode"] = JObject.Parse("""{ "value": "promised", "source": "plan" }""");
            items[0]["statutoryTerm"] = JObject.Parse("""{ "value": { "days": 60, "unit": "calendar-days" }, "source": "《某法》第一条" }""");
            items[0]["promisedTerm"] = JObject.Parse("""{ "value": { "days": 20, "unit": "working-days" }, "source": "sample" }""");
            items[0]["materials"] = JArray.Parse("""[{ "code": "a", "name": "甲", "essential": true, "source": "sample" }]""");
            items[0]["form"] = JArray.Parse("""[{ "name": "kind", "label": "类", "kind": "choice", "required": true, "personal": false, "choices": [{ "value": "x", "label": "子" }] }]""");
        });

        var item = PluginFolder.Read(directory.Path).Packages.ShouldHaveSingleItem().Items.ShouldHaveSingleItem();

        item.Remark.ShouldBe("2018-10-30T00:00:00Z");
        item.Mode.ShouldBe(new Sourced<HandlingMode>(HandlingMode.Promised, Sources.Plan));
        item.StatutoryTerm.ShouldBe(new Sourced<Term>(new Term(60, DayUnit.CalendarDays), "《某法》第一条"));
        item.PromisedTerm.ShouldBe(new Sourced<Term>(new Term(20, DayUnit.WorkingDays), Sources.Sample));
        item.Materials.ShouldBe([new ItemMaterial("a", "甲", true, Sources.Sample)]);
        item.Form.ShouldHaveSingleItem().Choices.ShouldBe([new FormChoice("x", "子")]);
    }
}
