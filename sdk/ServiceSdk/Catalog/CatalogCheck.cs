using ServiceSdk.Items;

namespace ServiceSdk.Catalog;

/// <summary>Holds the items of an edition against what every edition promises.</summary>
public static class CatalogCheck
{
    private const int TitleLength = 16;

    /// <summary>Everything that is wrong, item by item.</summary>
    /// <param name="items">The items of one edition.</param>
    public static IReadOnlyList<CatalogDefect> Defects(IReadOnlyList<ServiceItem> items)
    {
        var codes = items.CountBy(item => item.Code).ToDictionary();
        var numbers = items.CountBy(item => item.Number).ToDictionary();
        var names = items.CountBy(item => item.Name).ToDictionary();
        return
        [
            .. from item in items
               from found in Found(item, codes[item.Code] > 1, numbers[item.Number] > 1, names[item.Name] > 1)
               where found.Wrong
               select new CatalogDefect(found.Code, item.Code, found.Message),
        ];
    }

    private static IEnumerable<(bool Wrong, string Code, string Message)> Found(
        ServiceItem item, bool codeTwice, bool numberTwice, bool nameTwice) =>
    [
        (codeTwice, "item_code_twice", "事项编码重复"),
        (numberTwice, "item_number_twice", "事项序号重复"),
        (nameTwice, "item_name_twice", "事项名称重复"),
        (item.Number < 1, "item_number_invalid", "事项序号应从1开始"),
        (Blank(item.Code, item.Name, item.Department, item.Group), "item_field_missing", "编码、名称、部门、事项组不能为空"),
        (item.Title.Length is 0 or > TitleLength, "item_title_length", "短标题应为1至16个字"),
        (Blank([.. SourcesOf(item)]), "item_source_missing", "办理方式、时限、材料、收费或者办理路径没有注明来源"),
        (TermsOf(item).Any(term => term.Days < 1), "item_term_invalid", "时限应不少于1天"),
        (PromiseIsLater(item), "item_promise_later_than_law", "承诺时限晚于法定时限"),
        (item.Materials.Any(material => material.CureDays > item.PromisedTerm?.Value.Days), "item_cure_later_than_promise", "容缺补齐期限长于承诺时限"),
        (item.SpecialProcedures.CountBy(procedure => procedure.Name).Any(name => name.Value > 1), "item_procedure_twice", "特别程序名称重复"),
        (item.Extension is { } extension && ((item.StatutoryTerm ?? item.PromisedTerm)?.Value.Unit != extension.Term.Unit || extension.OtherUnit?.Unit == extension.Term.Unit),
            "item_extension_unit", "延期的单位与时限不同"),
        (item.Mode.Value == HandlingMode.Promised && item.PromisedTerm is null, "item_promise_missing", "承诺件没有承诺时限"),
        (item.Materials.CountBy(material => material.Code).Any(code => code.Value > 1), "item_material_twice", "材料编码重复"),
        (item.Fees.CountBy(fee => fee.Code).Any(code => code.Value > 1), "item_fee_twice", "收费编码重复"),
        (item.Fees.Any(fee => fee.Fen < 0), "item_fee_negative", "收费标准不能小于0"),
        (item.Fees.Count(fee => fee.Fen is null) > 1, "item_fee_unclear", "按申报情况确定金额的收费只能有一项"),
        (item.Materials.Any(material => FillsElsewhere(material, item)), "item_fill_unknown", "共享数据填入的栏目不在表单中"),
        (item.Form.CountBy(field => field.Name).Any(name => name.Value > 1), "item_field_twice", "表单字段重复"),
        (item.Form.Any(field => field.Kind == FormFieldKind.Choice == (field.Choices.Count == 0)), "item_choices_wrong", "选项与表单字段类型不符"),
    ];

    // In different units only the certain case is one: n working days take at least n calendar days. Due dates settle the rest.
    private static bool PromiseIsLater(ServiceItem item) =>
        item is { StatutoryTerm.Value: { } law, PromisedTerm.Value: { } promise }
        && promise.Days > law.Days
        && (promise.Unit == law.Unit || promise.Unit == DayUnit.WorkingDays);

    private static IEnumerable<Term> TermsOf(ServiceItem item) =>
        new[] { item.StatutoryTerm?.Value, item.PromisedTerm?.Value, item.UpperTerm?.Value, item.Extension?.Term, item.Extension?.OtherUnit }.OfType<Term>()
            .Concat(item.SpecialProcedures.Select(procedure => procedure.Longest));

    private static IEnumerable<string> SourcesOf(ServiceItem item) =>
        new[]
        {
            item.Mode.Source, item.StatutoryTerm?.Source, item.PromisedTerm?.Source, item.UpperTerm?.Source, item.Extension?.Source,
            item.JointHandling?.Source, item.ReceivingSite?.Source, item.DeliveryWays?.Source, item.FourEyes?.Source, item.Retention?.Source,
        }.OfType<string>()
            .Concat(item.Materials.SelectMany(material => new[] { material.Source, material.Shareable?.Source }).OfType<string>())
            .Concat(item.SpecialProcedures.Select(procedure => procedure.Source)).Concat(item.Fees.SelectMany(fee => new[] { fee.Basis, fee.Source }));

    private static bool FillsElsewhere(ItemMaterial material, ServiceItem item) =>
        material.Shareable is { } shared && shared.Fills.Any(fill => item.Form.All(field => field.Name != fill.Field));

    private static bool Blank(params string[] texts) => texts.Any(string.IsNullOrWhiteSpace);
}
