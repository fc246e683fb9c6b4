using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Catalog.Guides;

/// <summary>Every field of the guide, in the order it is read. The one table by which guides are shown, checked, compared, exported and set.</summary>
internal static class GuideFields
{
    public static IReadOnlyList<GuideField> All { get; } =
    [
        Plain("name", "事项名称", static item => item.Name, Sources.Plan),
        Plain("mainItem", "主项", static item => item.MainItem ?? "", Sources.Plan),
        Plain("department", "实施部门", static item => item.Department, Sources.Plan),
        Plain("remark", "备注", static item => item.Remark, Sources.Plan),
        new OneField<string>("coverage", "覆盖范围", Wordings.Text, static item => item.Coverage, static (item, fact) => item with { Coverage = fact }),
        Plain("title", "简称", static item => item.Title, Sources.Sample),
        Fixed("codes", "外部编码", static item => item.Codes.Select(code => new GuideEntry(code.Scheme, code.Value, code.Source))),
        new OneField<DateOnly>("validFrom", "生效日期", Wordings.Date, static item => item.ValidFrom, static (item, fact) => item with { ValidFrom = fact }),
        new OneField<DateOnly>("validTo", "失效日期", Wordings.Date, static item => item.ValidTo, static (item, fact) => item with { ValidTo = fact }),
        new OneField<Procedure>(
            "procedure", "程序类别", Wordings.Procedure, static item => new Sourced<Procedure>(item.Procedure, item.ProcedureSource),
            static (item, fact) => fact is null ? item : item with { Procedure = fact.Value, ProcedureSource = fact.Source }),
        Guide("audience", "服务对象", Wordings.Audience, static guide => guide.Audience, static (guide, fact) => guide with { Audience = fact }) with { Required = true },
        new OneField<HandlingMode>(
            "mode", "办理方式", Wordings.Mode, static item => item.Mode, static (item, fact) => fact is null ? item : item with { Mode = fact }),
        new OneField<Term>("statutoryTerm", "法定时限", Wordings.Term, static item => item.StatutoryTerm, static (item, fact) => item with { StatutoryTerm = fact }),
        new OneField<Term>("promisedTerm", "承诺时限", Wordings.Term, static item => item.PromisedTerm, static (item, fact) => item with { PromisedTerm = fact }),
        new OneField<Term>("upperTerm", "上级时限", Wordings.Term, static item => item.UpperTerm, static (item, fact) => item with { UpperTerm = fact }),
        Fixed("extension", "延期", static item => item.Extension is { } more
            ? [new GuideEntry("", $"{ChineseText.Days(more.Term)}，最多{more.Times}次", more.Source)] : []),
        Fixed("specialProcedures", "特别程序", static item => item.SpecialProcedures.Select(procedure =>
            new GuideEntry(procedure.Name, $"{procedure.Name}，最长{ChineseText.Days(procedure.Longest)}", procedure.Source))),
        new OneField<bool>("jointHandling", "联合办理", Wordings.YesNo, static item => item.JointHandling, static (item, fact) => item with { JointHandling = fact }),
        new ConditionsField("conditions", "受理条件") { Required = true },
        Fixed("conditionTests", "条件判断", static item => item.Guide.Conditions.SelectMany((condition, i) => condition.When.Count == 0
            ? Array.Empty<GuideEntry>()
            : [new GuideEntry($"{i + 1}", string.Join("或者", condition.When.Select(Say)), condition.Source)])),
        new MaterialsField("materials", "申请材料"),
        Fixed("materialCures", "容缺补齐", static item => item.Materials.Where(material => material.CureDays is not null)
            .Select(material => new GuideEntry(material.Code, $"{material.Name}：{material.CureDays}个工作日", material.Source))),
        Fixed("sharedRecords", "共享数据", static item => item.Materials.Where(material => material.Shareable is not null)
            .Select(material => new GuideEntry(material.Code, Say(material.Shareable!), material.Shareable!.Source))),
        new TextsField("steps", "办理流程", static guide => guide.Steps, static (guide, texts) => guide with { Steps = texts }) { Required = true },
        new FeesField("fees", "收费项目"),
        Guide("charge", "收费说明", Wordings.Text, static guide => guide.Charge, static (guide, fact) => guide with { Charge = fact }),
        new TextsField("legalBasis", "设定依据", static guide => guide.LegalBasis, static (guide, texts) => guide with { LegalBasis = texts }) { Required = true },
        Guide("result", "办理结果", Wordings.Text, static guide => guide.Result, static (guide, fact) => guide with { Result = fact }) with { Required = true },
        new OneField<IReadOnlyList<DeliveryWay>>(
            "deliveryWays", "送达方式", Wordings.Delivery, static item => item.DeliveryWays, static (item, fact) => item with { DeliveryWays = fact }),
        new OneField<ReceivingSite>(
            "receivingSite", "受理地点", Wordings.Site, static item => item.ReceivingSite, static (item, fact) => item with { ReceivingSite = fact }),
        Guide("place", "办理地点", Wordings.Text, static guide => guide.Place, static (guide, fact) => guide with { Place = fact }),
        new TextsField("phones", "咨询监督电话", static guide => guide.Phones, static (guide, texts) => guide with { Phones = texts }),
        Guide("appointment", "预约办理", Wordings.YesNo, static guide => guide.Appointment, static (guide, fact) => guide with { Appointment = fact }),
        Guide("byAgent", "委托代办", Wordings.YesNo, static guide => guide.ByAgent, static (guide, fact) => guide with { ByAgent = fact }),
        Guide("cityWide", "全城通办", Wordings.YesNo, static guide => guide.CityWide, static (guide, fact) => guide with { CityWide = fact }),
        Guide("greenChannel", "绿色通道", Wordings.YesNo, static guide => guide.GreenChannel, static (guide, fact) => guide with { GreenChannel = fact }),
        new OneField<bool>("fourEyes", "双人办理", Wordings.YesNo, static item => item.FourEyes, static (item, fact) => item with { FourEyes = fact }),
        Fixed("retention", "保管期限", static item => item.Retention is { } kept
            ? [new GuideEntry("", $"准予{Say(kept.Granted)}，其他{Say(kept.Otherwise)}", kept.Source)] : []),
        Fixed("form", "申请表", static item => item.Form.Select(field => new GuideEntry(field.Name, Say(field), Sources.Sample))),
        Fixed("progressOf", "可查进度的事项", static item => item.ProgressOf.Select(code => new GuideEntry(code, code, Sources.Sample))),
    ];

    private static FixedField Fixed(string name, string label, Func<ServiceItem, IEnumerable<GuideEntry>> read) => new(name, label, read);

    private static FixedField Plain(string name, string label, Func<ServiceItem, string> read, string source) =>
        Fixed(name, label, item => read(item) is { Length: > 0 } text ? [new GuideEntry("", text, source)] : []);

    private static OneField<T> Guide<T>(
        string name, string label, Wording<T> words, Func<ItemGuide, Sourced<T>?> get, Func<ItemGuide, Sourced<T>?, ItemGuide> set) =>
        new(name, label, words, item => get(item.Guide), (item, fact) => item with { Guide = set(item.Guide, fact) });

    private static string Say(FieldTest test) => test.Yes is { } yes ? $"{test.Field}={(yes ? "是" : "否")}"
        : test.OneOf.Count > 0 ? $"{test.Field}为{string.Join("、", test.OneOf)}之一"
        : $"{test.Field}{(test.AtLeast is { } least ? $"≥{least}" : "")}{(test.AtMost is { } most ? $"≤{most}" : "")}";

    private static string Say(SharedSource shared) => $"{shared.Label}（{shared.Kind}）"
        + (shared.FreshDays is { } days ? $"，{days}日内" : "")
        + string.Concat(shared.Fills.Select(fill => $"，{fill.From}填入{fill.Field}"));

    private static string Say(RetentionTerm term) => $"{(term.Years is { } years ? $"{years}年" : "永久")}（{term.From switch
    {
        RetentionStart.Ended => "办结起",
        RetentionStart.Delivered => "送达起",
        RetentionStart.CertificateExpiry => "证件到期起",
        _ => throw new InvalidOperationException($"A retention from {term.From} has no words."),
    }}）";

    private static string Say(FormField field) => $"{field.Label}（{field.Kind switch
    {
        FormFieldKind.Text => "文字",
        FormFieldKind.Date => "日期",
        FormFieldKind.Integer => "整数",
        FormFieldKind.YesNo => "是否",
        FormFieldKind.Choice => string.Join("、", field.Choices.Select(choice => $"{choice.Label}={choice.Value}")),
        _ => throw new InvalidOperationException($"A form field of kind {field.Kind} has no words."),
    }}{(field.Required ? "，必填" : "")}{(field.Personal ? "，个人信息" : "")}）";
}
