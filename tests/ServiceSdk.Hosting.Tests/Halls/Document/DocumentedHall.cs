using ServiceSdk.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Halls.Document;

/// <summary>A hall that uses everything a document can say.</summary>
internal static class DocumentedHall
{
    private const long Minute = 60_000;
    private static readonly Skill Household = new("公安局", "household"), IdCard = new("公安局", "id-card"), Benefit = new("民政局", "assistance");

    public static readonly HallConfiguration Configuration = new(
        "320402006-1",
        "兰陵街道为民服务中心",
        false,
        HallHours.OfThePlan with
        {
            Duty = [new DutyDay(new(2026, 10, 1), [new OpenHours(540, 660)], [new OpenHours(540, 720)])],
            Closures = [new LocalClosure(new(2026, 12, 1), new OpenHours(600, 1440), "停电")],
        },
        [
            new ServiceLine("1", "户籍", "A", Household), new ServiceLine("2", "身份证", "A", IdCard),
            new ServiceLine("3", "救助", "AB", Benefit, DailyQuota: 100),
        ],
        [new Window("1", "1号窗口", [Household, IdCard]), new Window("2", "2号窗口（全科）", [Household, IdCard, Benefit], ["3"])],
        [
            new ClassTarget(TicketClass.Green, 3 * Minute, 10 * Minute, true, 1, 6),
            new ClassTarget(TicketClass.Returning, 90_000, 40 * Minute, false),
            new ClassTarget(TicketClass.Ordinary, 30 * Minute, 90 * Minute, false),
        ],
        5 * Minute,
        65,
        [new PostDevice("kiosk-1-printer", "kiosk-1", "driver.esc-pos-printer", "tcp://192.168.1.20:9100")],
        QueueRules.Customary with { Closing = new ClosingRule(AtClosing.ServeOut, LateTickets.Warn, 30) });
}
