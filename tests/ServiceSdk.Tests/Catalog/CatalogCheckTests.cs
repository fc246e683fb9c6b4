using ServiceSdk.Catalog;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Catalog;

public sealed class CatalogCheckTests
{
    private static readonly ServiceItem Good = SampleItems.IdCard;

    private static readonly SpecialProcedure Hearing = new("听证", new(20, DayUnit.WorkingDays), "sample");

    public static TheoryData<ServiceItem, string, string> Defective => new()
    {
        { Good with { Number = 0 }, "item_number_invalid", "事项序号应从1开始" },
        { Good with { Group = " " }, "item_field_missing", "编码、名称、部门、事项组不能为空" },
        { Good with { Title = "十七个字的短标题是太长了太长了太长了" }, "item_title_length", "短标题应为1至16个字" },
        { Good with { Mode = new(HandlingMode.Promised, "") }, "item_source_missing", "办理方式、时限、材料或者办理路径没有注明来源" },
        { Good with { StatutoryTerm = new(new(60, DayUnit.CalendarDays), "") }, "item_source_missing", "办理方式、时限、材料或者办理路径没有注明来源" },
        { Good with { Materials = [new("a", "甲", true, "")] }, "item_source_missing", "办理方式、时限、材料或者办理路径没有注明来源" },
        { Good with { PromisedTerm = new(new(0, DayUnit.WorkingDays), "sample") }, "item_term_invalid", "时限应不少于1天" },
        { Good with { PromisedTerm = new(new(61, DayUnit.WorkingDays), "sample") }, "item_promise_later_than_law", "承诺时限晚于法定时限" },
        { Good with { PromisedTerm = new(new(61, DayUnit.CalendarDays), "sample") }, "item_promise_later_than_law", "承诺时限晚于法定时限" },
        { Good with { PromisedTerm = null }, "item_promise_missing", "承诺件没有承诺时限" },
        { Good with { Materials = [Good.Materials[0], Good.Materials[0]] }, "item_material_twice", "材料编码重复" },
        { Good with { Materials = [new("a", "甲", true, "sample") { CureDays = 21 }] }, "item_cure_later_than_promise", "容缺补齐期限长于承诺时限" },
        { Good with { SpecialProcedures = [Hearing, Hearing] }, "item_procedure_twice", "特别程序名称重复" },
        { Good with { SpecialProcedures = [Hearing with { Source = "" }] }, "item_source_missing", "办理方式、时限、材料或者办理路径没有注明来源" },
        { Good with { SpecialProcedures = [Hearing with { Longest = new(0, DayUnit.WorkingDays) }] }, "item_term_invalid", "时限应不少于1天" },
        { Good with { Extension = new(new(10, DayUnit.WorkingDays), 1, "sample") }, "item_extension_unit", "延期的单位与时限不同" },
        { Good with { Form = [Good.Form[1], Good.Form[1]] }, "item_field_twice", "表单字段重复" },
        { Good with { Form = [Good.Form[0] with { Choices = [] }] }, "item_choices_wrong", "选项与表单字段类型不符" },
        { Good with { Form = [Good.Form[1] with { Choices = [new("a", "甲")] }] }, "item_choices_wrong", "选项与表单字段类型不符" },
    };

    [Theory]
    [MemberData(nameof(Defective), DisableDiscoveryEnumeration = true)]
    public void Defects_OfADefectiveItem_NameIt(ServiceItem item, string code, string message) =>
        CatalogCheck.Defects([item]).ShouldBe([new CatalogDefect(code, "tn2018-083", message)]);

    [Fact]
    public void Defects_OfAPromiseInCalendarDaysAgainstWorkingDays_WaitForTheDueDates() =>
        CatalogCheck.Defects([Good with
        {
            StatutoryTerm = new(new(20, DayUnit.WorkingDays), "行政许可法第42条"),
            PromisedTerm = new(new(25, DayUnit.CalendarDays), "sample"),
        }]).ShouldBeEmpty();

    [Fact]
    public void Defects_OfTwoItemsAlike_NameCodeNumberAndNameOfBoth() =>
        CatalogCheck.Defects([Good, Good]).Select(defect => defect.Code).ShouldBe(
            ["item_code_twice", "item_number_twice", "item_name_twice", "item_code_twice", "item_number_twice", "item_name_twice"]);
}
