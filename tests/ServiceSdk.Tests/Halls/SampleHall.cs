using ServiceSdk.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Halls;

/// <summary>A hall with two lines that share a prefix and one that does not, and two windows.</summary>
internal static class SampleHall
{
    public static readonly Skill Household = new("公安局", "household");
    public static readonly Skill IdCard = new("公安局", "id-card");
    public static readonly Skill Benefit = new("民政局", "assistance");

    private const long Minute = 60_000;

    public static readonly HallConfiguration Configuration = new(
        "320402006-1",
        "兰陵街道为民服务中心",
        true,
        HallHours.OfThePlan,
        [new ServiceLine("1", "户籍", "A", Household), new ServiceLine("2", "身份证", "A", IdCard), new ServiceLine("3", "救助", "AB", Benefit)],
        [new Window("1", "1号窗口", [Household, IdCard]), new Window("2", "2号窗口", [IdCard, Benefit], ["3"])],
        [
            new ClassTarget(TicketClass.Green, 3 * Minute, 10 * Minute, true),
            new ClassTarget(TicketClass.Returning, 12 * Minute, 40 * Minute, false),
            new ClassTarget(TicketClass.Ordinary, 30 * Minute, 90 * Minute, false),
        ],
        5 * Minute,
        65,
        [new PostDevice("kiosk-1-printer", "kiosk-1", "driver.esc-pos-printer", "simulator://esc-pos")],
        QueueRules.Customary);
}
