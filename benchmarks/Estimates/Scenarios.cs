using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>The days estimates are scored on: what halls are like, one difficulty each.</summary>
internal static class Scenarios
{
    private const long Minute = 60_000;
    private const int Opening = 540, Noon = 720, Afternoon = 780, Closing = 1020;

    private static readonly OpenHours[] Through = [new(Opening, Closing)];
    private static readonly OpenHours[] WithLunch = [new(Opening, Noon), new(Afternoon, Closing)];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("one line, three windows", Plan(1, [[0], [0], [0]]), [Ordinary(0, 33, 5, 0.8)], []),
        new("lunch", Plan(1, [[0], [0], [0]]) with { Service = WithLunch }, [Ordinary(0, 33, 5, 0.8)], []),
        new("eight lines, six windows shared",
            Plan(8, [[0, 1], [1, 2, 3], [3, 4], [4, 5, 6], [6, 7, 0], [0, 1, 2, 3, 4, 5, 6, 7]]),
            [.. Enumerable.Range(0, 8).Select(line => Ordinary(line, 6.5 + line % 3, 4 + line % 4, 0.8))], []),
        new("three classes", Plan(1, [[0], [0], [0]]),
            [Ordinary(0, 23, 5, 0.8), Of(TicketClass.Returning, 0, 5, 4, 0.8), Of(TicketClass.Green, 0, 6, 6, 0.8)], []),
        new("three classes, four lines shared, lunch",
            Plan(4, [[0, 1], [1, 2], [2, 3], [3, 0], [0, 1, 2, 3]]) with { Service = WithLunch },
            [.. Enumerable.Range(0, 4).SelectMany(line => new[] { Ordinary(line, 8.5, 5, 0.8), Of(TicketClass.Green, line, 2, 6, 0.8), Of(TicketClass.Returning, line, 2, 4, 0.8) })], []),
        new("morning and afternoon peaks", Plan(1, [[0], [0], [0], [0]]),
            [new("L0", TicketClass.Ordinary, [(510, 570, 60), (570, 660, 52), (660, 780, 20), (780, 900, 56), (900, 1000, 30)], 5, 0.8)], []),
        new("overload", Plan(1, [[0], [0], [0]]) with { Margin = 7 * Minute }, [Ordinary(0, 27, 8, 0.6)], []),
        new("windows close and open", Plan(1, [[0], [0], [0], [0], [0]]) with { Margin = 4 * Minute }, [Ordinary(0, 62, 3.5, 0.8)],
            [new(630, "W3", false), new(690, "W3", true), new(700, "W4", false), new(765, "W4", true), new(840, "W0", false), new(930, "W1", false)]),
    ];

    private static HallPlan Plan(int lines, int[][] windows) => new(
        [.. Enumerable.Range(0, lines).Select(line => new ServiceLine($"L{line}", $"L{line}", $"{(char)('A' + line)}", SkillOf(line)))],
        [.. windows.Select((served, window) => new Window($"W{window}", $"W{window}", [.. served.Select(SkillOf)]))],
        [
            new ClassTarget(TicketClass.Green, 3 * Minute, 10 * Minute, true),
            new ClassTarget(TicketClass.Returning, 12 * Minute, 40 * Minute, false),
            new ClassTarget(TicketClass.Ordinary, 30 * Minute, 90 * Minute, false),
        ],
        5 * Minute, [new OpenHours(0, 1440)], Through,
        QueueRules.Customary with { Closing = new ClosingRule(AtClosing.ServeOut, LateTickets.Take, 30) });

    private static Stream Ordinary(int line, double perHour, double service, double spread) => Of(TicketClass.Ordinary, line, perHour, service, spread);

    private static Stream Of(string @class, int line, double perHour, double service, double spread) =>
        new($"L{line}", @class, [(520, 1000, perHour)], service, spread);

    private static Skill SkillOf(int line) => new("D", $"{line}");
}
