using ServiceSdk.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Halls;

public sealed class HallHoursTests
{
    private static readonly DateOnly Date = new(2026, 10, 1);
    private static readonly OpenHours Morning = new(540, 720), Afternoon = new(780, 1020), Short = new(540, 660);
    private static readonly HallHours Usual = new(false, [Morning], [Morning, Afternoon]);

    [Fact]
    public void On_AWorkingDay_AreTheUsual() => ShouldBe(Usual.On(Date, working: true), [Morning], [Morning, Afternoon]);

    [Fact]
    public void On_ADayOff_AreNone() => ShouldBe(Usual.On(Date, working: false), [], []);

    [Fact]
    public void On_ADayOffOfAHallOpenEveryDay_AreTheUsual() =>
        ShouldBe((Usual with { EveryDay = true }).On(Date, working: false), [Morning], [Morning, Afternoon]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void On_ADutyDay_AreItsOwn(bool working)
    {
        var hours = Usual with { Duty = [new DutyDay(Date, [Short], [Short])] };
        ShouldBe(hours.On(Date, working), [Short], [Short]);
        ShouldBe(hours.On(Date.AddDays(1), working: true), [Morning], [Morning, Afternoon]);
    }

    [Theory]
    [InlineData(600, 660, "540-600 660-720 780-1020")]
    [InlineData(540, 720, "780-1020")]
    [InlineData(700, 800, "540-700 800-1020")]
    [InlineData(0, 540, "540-720 780-1020")]
    [InlineData(720, 780, "540-720 780-1020")]
    [InlineData(0, 1440, "")]
    public void On_ADayWithALocalClosure_AreLessIt(int from, int to, string left)
    {
        var hours = Usual with { Closures = [new LocalClosure(Date, new OpenHours(from, to), "停电")] };
        string.Join(' ', hours.On(Date, working: true).Service.Select(open => $"{open.From}-{open.To}")).ShouldBe(left);
        ShouldBe(hours.On(Date.AddDays(1), working: true), [Morning], [Morning, Afternoon]);
    }

    [Fact]
    public void On_ADutyDayWithTwoClosures_AreLessBoth() =>
        ShouldBe(
            (Usual with
            {
                Duty = [new DutyDay(Date, [Morning], [Morning])],
                Closures = [new LocalClosure(Date, new OpenHours(540, 550), "停电"), new LocalClosure(Date, new OpenHours(700, 720), "大雪")],
            }).On(Date, working: false),
            [new OpenHours(550, 700)],
            [new OpenHours(550, 700)]);

    [Fact]
    public void PlanFor_ADate_HasItsHoursAndTheHallsRules()
    {
        var hall = SampleHall.Configuration with { Hours = Usual with { Duty = [new DutyDay(Date, [Short], [Short])] } };
        var plan = hall.PlanFor(Date, working: false);

        (plan.Issuing, plan.Service).ShouldBe((hall.Hours.Duty![0].Issuing, hall.Hours.Duty[0].Service));
        (plan.Lines, plan.Windows, plan.Targets, plan.Margin, plan.Rules).ShouldBe((hall.Lines, hall.Windows, hall.Targets, hall.Margin, hall.Rules));
    }

    private static void ShouldBe((IReadOnlyList<OpenHours> Issuing, IReadOnlyList<OpenHours> Service) hours, OpenHours[] issuing, OpenHours[] service)
    {
        hours.Issuing.ShouldBe(issuing);
        hours.Service.ShouldBe(service);
    }
}
