using ServiceSdk.Calendar;

namespace ServiceSdk.Tests.Calendar;

public sealed class CalendarInForceTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly HolidayNotice Notice = new(
        "2027", null, 2027, new(2026, 11, 20), "https://www.gov.cn/2027", null, [new(new(2027, 1, 1), true, "元旦")]);

    private readonly CalendarInForce _calendar = new(LegalCalendar.Shipped);

    [Fact]
    public void Publish_ANotice_IsPartOfTheCalendar()
    {
        Publish(Notice);

        _calendar.Calendar.Notices[^1].ShouldBe(Notice);
        LegalCalendar.Shipped.IsKnown(new(2027, 1, 4)).ShouldBeFalse();
        _calendar.Calendar.IsKnown(new(2027, 1, 4)).ShouldBeTrue();
    }

    [Fact]
    public void Publish_ANoticeTwice_IsRefused()
    {
        Publish(Notice);

        Decide(Notice).Refusal().Code.ShouldBe("calendar_notice_known");
    }

    [Fact]
    public void Apply_WhatALaterReleaseShips_KeepsTheShippedNotice()
    {
        var reviewed = Notice with { Number = "国办发明电〔2026〕9号" };
        var later = new CalendarInForce(LegalCalendar.Shipped.With(reviewed, Today).Value());

        later.Apply(new NoticePublished(Notice), Envelopes.Of(Roles.Administrator, Today).Actor, Envelopes.At(Today));

        later.Calendar.InForce[2027].ShouldBe(reviewed);
    }

    private Outcome<IReadOnlyList<IEvent>> Decide(HolidayNotice notice) =>
        _calendar.Decide(new PublishNotice(notice), Envelopes.Of(Roles.Administrator, Today));

    private void Publish(HolidayNotice notice)
    {
        foreach (var published in Decide(notice).Value())
            _calendar.Apply(published, Envelopes.Of(Roles.Administrator, Today).Actor, Envelopes.At(Today));
    }
}
