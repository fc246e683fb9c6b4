using ServiceSdk.Halls;
using ServiceSdk.Items;
using ServiceSdk.Queueing;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Demonstration;

/// <summary>The demonstration's halls: the plan's two pilots, and two sample villages or communities of each.</summary>
internal static class DemonstrationHalls
{
    private const long Minute = 60_000;
    private static readonly string[] Pilots = ["320402006", "320402109"];

    private static readonly ClassTarget[] Targets =
    [
        new(TicketClass.Green, 3 * Minute, 10 * Minute, true),
        new(TicketClass.Returning, 12 * Minute, 40 * Minute, false),
        new(TicketClass.Ordinary, 30 * Minute, 90 * Minute, false),
    ];

    /// <summary>What a line is called where its department has several.</summary>
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["household"] = "户籍", ["id-card"] = "身份证", ["residence-permit"] = "居住证", ["exit-entry"] = "出入境", ["archives"] = "档案",
        ["service-card"] = "服务卡", ["assistance"] = "困难帮扶", ["account"] = "账户", ["withdrawal"] = "提取还贷",
        ["social-insurance"] = "社会保险", ["employment"] = "就业失业",
    };

    public static IEnumerable<HallConfiguration> Make(IReadOnlyList<ServiceItem> items, DateOnly today)
    {
        var divisions = Region.Tianning.Divisions;
        foreach (var pilot in divisions.Where(division => Pilots.Contains(division.Code)))
        {
            yield return Township(pilot, items, today);
            foreach (var village in divisions.Where(division => division.Parent == pilot.Code))
                yield return Village(village, items, today, realHours: village.Code.EndsWith("902", StringComparison.Ordinal));
        }
    }

    private static HallConfiguration Township(Division division, IReadOnlyList<ServiceItem> items, DateOnly today)
    {
        var lines = Lines(items);
        Skill[] Of(params string[] departments) => [.. lines.Select(line => line.Skill).Where(skill => departments.Contains(skill.Department))];
        Skill[][] skills =
        [
            Of("公安局"), Of("公安局"), Of("人社局"), Of("人社局", "总工会"), Of("公积金", "房管局"),
            Of("民政局", "残联", "卫计委"), Of("档案局", "总工会", "卫计委"), [.. lines.Select(line => line.Skill)],
        ];
        return Hall(division, "为民服务中心", HallHours.RoundTheClock, lines, skills, today, division.Code == Pilots[0] ? Devices : []);
    }

    private static HallConfiguration Village(Division division, IReadOnlyList<ServiceItem> items, DateOnly today, bool realHours)
    {
        var lines = Lines([.. items.Where(item => item.Department is "民政局" or "人社局" or "卫计委" or "残联")]);
        return Hall(
            division, "便民服务中心", realHours ? HallHours.OfThePlan : HallHours.RoundTheClock, lines, [[.. lines.Select(line => line.Skill)]], today, []);
    }

    private static HallConfiguration Hall(
        Division division, string suffix, HallHours hours, ServiceLine[] lines, Skill[][] skills, DateOnly today, PostDevice[] devices)
    {
        var name = Region.Tianning.NameHall(division, division.Name + suffix, today);
        return new HallConfiguration(
            $"{division.Code}-1", name.Succeeded(out var checkedName, out var refusal) ? checkedName : throw new InvalidDataException(refusal.Message),
            true, hours, lines,
            [.. skills.Select((own, i) => new Window($"{i + 1}", own.Length == lines.Length ? $"{i + 1}号窗口（全科）" : $"{i + 1}号窗口", own))],
            Targets, 5 * Minute, 65, devices);
    }

    private static ServiceLine[] Lines(IReadOnlyList<ServiceItem> items) =>
    [
        .. items.Select(item => new Skill(item.Department, item.Group)).Distinct().Select((skill, i) => new ServiceLine(
            $"{i + 1}", Name(skill, items), $"{(char)('A' + i)}", skill)),
    ];

    private static string Name(Skill skill, IReadOnlyList<ServiceItem> items) =>
        items.Any(item => item.Department == skill.Department && item.Group != skill.Group) && Groups.TryGetValue(skill.Group, out var group)
            ? $"{skill.Department}·{group}"
            : skill.Department;

    private static PostDevice[] Devices =>
    [
        new("kiosk-1-reader", "kiosk-1", "driver.sdt-id-card-reader", "simulator://sdt"),
        new("kiosk-1-printer", "kiosk-1", "driver.esc-pos-printer", "simulator://esc-pos"),
        new("window-1-keypad", "1", "driver.evaluation-keypad", "simulator://keypad"),
    ];
}
