using ServiceSdk.Items;

namespace ServiceSdk.Tests.Catalog;

internal static class SampleItems
{
    /// <summary>Item 83, with terms as the law and the demonstration give them.</summary>
    public static ServiceItem IdCard { get; } = new()
    {
        Code = "tn2018-083",
        Number = 83,
        Department = "公安局",
        Name = "核发常州市居民身份证",
        Title = "居民身份证",
        Group = "身份证",
        Procedure = Procedure.Confirmation,
        Mode = new(HandlingMode.Promised, Sources.Sample),
        StatutoryTerm = new(new(60, DayUnit.CalendarDays), "居民身份证法第12条"),
        PromisedTerm = new(new(20, DayUnit.WorkingDays), Sources.Sample),
        Materials =
        [
            new("household-register", "居民户口簿", true, "居民身份证法第10条"),
            new("old-card", "原居民身份证", false, "居民身份证法第11条"),
        ],
        Form =
        [
            new("reason", "申领原因", FormFieldKind.Choice, true, false, [new("first", "首次申领"), new("expired", "期满换领")]),
            new("address", "住址", FormFieldKind.Text, true, true, []),
            new("movedOn", "迁入日期", FormFieldKind.Date, false, false, []),
            new("copies", "份数", FormFieldKind.Integer, false, false, []),
            new("post", "是否邮寄", FormFieldKind.YesNo, false, false, []),
        ],
    };

    /// <summary>Item 98.</summary>
    public static ServiceItem Progress { get; } = new()
    {
        Code = "tn2018-098",
        Number = 98,
        Department = "公安局",
        Name = "身份证办理进度查询",
        Title = "身份证进度查询",
        Group = "身份证",
        Procedure = Procedure.Query,
        Mode = new(HandlingMode.Immediate, Sources.Sample),
    };
}
