using System.Globalization;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.Tests;
using ServiceSdk.Tests.Queueing;

namespace ServiceSdk.Hosting.Tests.Queueing;

/// <summary>2026 is 1448 in one of these cultures and 2569 in another: a stream is found again, and citizens read the same date.</summary>
public sealed class CalendarTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public void Dates_UnderACultureWithACalendarOfItsOwn_AreTheCivilOnes(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        StreamNames.Queue("320402-001", TestHall.Date).ShouldBe("hall/320402-001/2026-11-24/queue");
        StreamNames.Evaluations("320402-001", TestHall.Date).ShouldBe("hall/320402-001/2026-11-24/evaluations");

        var hall = new TestHall();
        hall.Issue(TestHall.Residence).Ticket.ShouldBe("320402-001-20261124-0001");
        hall.Now = -1;
        hall.Send(TestHall.Ask(TestHall.Residence)).Refusal().Message.ShouldBe("2026-11-24的业务日还没有开始。");
        hall.Now = 1440 * TestHall.Minute;
        hall.Send(new CallNext("w1")).Refusal().Message.ShouldBe("2026-11-24的业务日已经结束。");
    }
}
