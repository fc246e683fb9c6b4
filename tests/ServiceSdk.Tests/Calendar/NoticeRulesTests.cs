using System.Text;
using ServiceSdk.Calendar;

namespace ServiceSdk.Tests.Calendar;

public sealed class NoticeRulesTests
{
    private const string Compare = "请对照国务院办公厅通知的原文核对。";
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly HolidayNotice Wanted = new(
        "2027", null, 2027, new(2026, 11, 20), "https://www.gov.cn/2027", null,
        [new(new(2026, 12, 31), true, "元旦"), new(new(2027, 1, 1), true, "元旦"), new(new(2027, 1, 3), false, "元旦")]);

    [Fact]
    public void With_ANewYearsNotice_CountsByIt()
    {
        var calendar = LegalCalendar.Shipped.With(Wanted, Today).Value();

        (calendar.IsWorkingDay(new(2026, 12, 31)), calendar.IsWorkingDay(new(2027, 1, 3))).ShouldBe((false, true));
        (calendar.IsKnown(new(2026, 12, 1)), calendar.IsKnown(new(2027, 11, 30)), calendar.IsKnown(new(2027, 12, 1))).ShouldBe((true, true, false));
        calendar.AsKnownOn(new(2026, 11, 19)).IsWorkingDay(new(2026, 12, 31)).ShouldBeTrue();
    }

    [Fact]
    public void With_EveryShippedNoticeInItsOrder_IsTheShippedCalendar()
    {
        var calendar = HolidayNotices.Shipped.Aggregate(new LegalCalendar([]), (known, notice) => known.With(notice, notice.Published).Value());

        calendar.Notices.ShouldBe(HolidayNotices.Shipped);
    }

    [Fact]
    public void With_AnAmendment_ReplacesTheWholeList()
    {
        var amending = Wanted with { Id = "2026-amended", Year = 2026, Amends = "2026", Days = [new(new(2026, 11, 30), true, "抗疫"), new(new(2026, 12, 1), false, "抗疫")] };

        var calendar = LegalCalendar.Shipped.With(amending, Today).Value();

        (calendar.IsWorkingDay(new(2026, 11, 30)), calendar.IsWorkingDay(new(2026, 10, 1))).ShouldBe((false, true));
        calendar.InForce[2026].ShouldBe(amending);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void With_AWrongNotice_IsRefused(HolidayNotice notice, Refusal refusal) =>
        LegalCalendar.Shipped.With(notice, Today).Refusal().ShouldBe(refusal);

    public static TheoryData<HolidayNotice, Refusal> Wrong
    {
        get
        {
            var text = new Refusal(
                "calendar_text_invalid", "通知的编号、文号、网址或者节日名称没有填写，或者过长。", "请填写编号、网址和每一天的节日名称；文号不确定的填null。");
            var year = new Refusal("calendar_year_invalid", "通知的年份不在法定日历的范围内。", "请填写2018至2099之间的年份。");
            var published = new Refusal("calendar_published_implausible", "公布日期应在通知的年份或者上一年，且不晚于今天。", Compare);
            var days = new Refusal("calendar_days_invalid", "通知应列出1至60天。", Compare);
            return new TheoryData<HolidayNotice, Refusal>
            {
                { Wanted with { Id = " " }, text },
                { Wanted with { Page = new string('p', 201) }, text },
                { Wanted with { Number = "" }, text },
                { Wanted with { Days = [new(new(2027, 1, 1), true, "")] }, text },
                { Wanted with { Year = 2017 }, year },
                { Wanted with { Year = 2100 }, year },
                { Wanted with { Published = new(2025, 12, 31) }, published },
                { Wanted with { Published = new(2026, 11, 27) }, published },
                { Wanted with { Year = 2025, Published = new(2026, 1, 1) }, published },
                { Wanted with { Days = [] }, days },
                { Wanted with { Days = [.. Enumerable.Range(0, 61).Select(day => new HolidayDay(new DateOnly(2027, 1, 1).AddDays(day), true, "元旦"))] }, days },
                { Wanted with { Id = "2026" }, new("calendar_notice_known", "已经有这个编号的通知。", "修改过的通知请另取编号，并在amends中填写被修改的通知。") },
                { Wanted with { Amends = "2028" }, new("calendar_amended_unknown", "没有被修改的那份通知。", "请核对amends中的编号。") },
                {
                    Wanted with { Year = 2026, Id = "x" },
                    new("calendar_year_has_notice", "2026年现行的通知是“2026”。", "修改它的通知，请在amends中填写2026。")
                },
                {
                    Wanted with { Amends = "2026" },
                    new("calendar_amends_other", "“2026”不是该年现行的通知，或者公布得更晚。", "一份通知只能修改同一年份现行的、更早公布的通知。")
                },
                {
                    Wanted with { Year = 2020, Published = new(2020, 2, 1), Amends = "2020" },
                    new("calendar_amends_other", "“2020”不是该年现行的通知，或者公布得更晚。", "一份通知只能修改同一年份现行的、更早公布的通知。")
                },
                {
                    Wanted with { Year = 2026, Published = new(2025, 11, 3), Amends = "2026" },
                    new("calendar_amends_other", "“2026”不是该年现行的通知，或者公布得更晚。", "一份通知只能修改同一年份现行的、更早公布的通知。")
                },
                {
                    Wanted with { Days = [new(new(2026, 11, 30), true, "元旦")] },
                    new("calendar_day_outside_year", "2026-11-30不属于2027年的通知。", "请只填写2027年的日期和上一年12月的日期。")
                },
                {
                    Wanted with { Days = [new(new(2028, 1, 1), true, "元旦")] },
                    new("calendar_day_outside_year", "2028-01-01不属于2027年的通知。", "请只填写2027年的日期和上一年12月的日期。")
                },
                {
                    Wanted with { Days = [Wanted.Days[0], Wanted.Days[0]] },
                    new("calendar_day_twice", "2026-12-31已经列出。", "同一天只能列在一份现行的通知中，且只列一次。")
                },
                {
                    Wanted with { Days = [new(new(2027, 1, 4), false, "元旦")] },
                    new("calendar_weekday_worked", "2027-01-04不是周末，本来就是工作日。", "调休上班的日期应是周六或者周日。" + Compare)
                },
            };
        }
    }

    [Fact]
    public void With_ADayAnotherNoticeLists_IsRefused()
    {
        var both = LegalCalendar.Shipped.With(Wanted, Today).Value();
        var amending = Wanted with { Id = "2026-amended", Year = 2026, Amends = "2026", Days = [new(new(2026, 12, 31), false, "元旦")] };

        both.With(amending, Today).Refusal().Code.ShouldBe("calendar_day_twice");
    }

    [Fact]
    public void Read_ANoticeAsTheShippedOnesAreWritten_IsTheNotice()
    {
        var notice = Read("""
            { "id": "2027", "number": null, "year": 2027, "published": "2026-11-20", "page": "https://www.gov.cn/2027", "amends": null,
              "days": [ { "date": "2027-01-01", "off": true, "name": "元旦" } ] }
            """).Value();

        (notice with { Days = [] }).ShouldBe(Wanted with { Days = [] });
        notice.Days.ShouldBe([new(new(2027, 1, 1), true, "元旦")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{ "id": "2027", "number": null, "year": 2027, "published": "2026-11-20", "page": "p", "amends": null }""")]
    [InlineData("""{ "id": "2027", "number": null, "year": 2027, "published": "2026-11-20", "page": "p", "amends": null, "days": null }""")]
    [InlineData("""{ "id": "2027", "number": null, "year": 2027, "published": "2026-11-20", "page": "p", "amends": null, "days": [null] }""")]
    [InlineData("""{ "id": "2027", "number": null, "year": 2027, "published": "2026-13-20", "page": "p", "amends": null, "days": [] }""")]
    [InlineData("""{ "id": "2027", "number": null, "year": 2027, "published": "2026-11-20", "page": "p", "amends": null, "days": [], "more": 1 }""")]
    public void Read_AnythingElse_IsRefused(string text) =>
        Read(text).Refusal().ShouldBe(new Refusal("calendar_notice_malformed", "这不是放假通知文件。", "请按docs/calendar.md的格式填写每一项。"));

    private static Outcome<HolidayNotice> Read(string text) => HolidayNotices.Read(Encoding.UTF8.GetBytes(text));
}
