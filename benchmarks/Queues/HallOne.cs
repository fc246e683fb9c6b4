using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>HALL-1: 20 lines; window w of 16 serves lines w, w + 1, w + 2 and w + 7 (mod 20), two more windows serve all.</summary>
internal static class HallOne
{
    public const int Lines = 20, Windows = 18;
    private const long Minute = 60_000;

    /// <summary>When the days that are measured begin, in minutes after midnight.</summary>
    public const int Opening = 9 * 60;

    public static DateOnly Date { get; } = new(2026, 11, 25);

    public static Skill[] Skills { get; } = [.. Enumerable.Range(0, Lines).Select(line => new Skill("公安局", $"{line}"))];

    public static HallPlan Plan { get; } = new(
        [.. Skills.Select((skill, line) => new ServiceLine($"{line}", $"{line}号队列", $"{(char)('A' + line)}", skill))],
        [
            .. Enumerable.Range(0, Windows - 2).Select(window => new Window(
                $"{window}", $"{window}号窗口", [.. new[] { 0, 1, 2, 7 }.Select(next => Skills[(window + next) % Lines])])),
            new Window("16", "16号窗口", Skills),
            new Window("17", "17号窗口", Skills),
        ],
        [
            new ClassTarget(TicketClass.Green, 3 * Minute, 10 * Minute, true),
            new ClassTarget(TicketClass.Returning, 12 * Minute, 40 * Minute, false),
            new ClassTarget(TicketClass.Ordinary, 30 * Minute, 90 * Minute, false),
        ],
        5 * Minute,
        [new OpenHours(0, 1440)],
        [new OpenHours(0, 1440)],
        QueueRules.Customary with
        {
            Calls = new CallRule(0, 2), Absence = new AbsenceRule(0, 60 * Minute, 3, 99), LastNumber = 9_999_999,
            Appointments = new AppointmentRule(30, int.MaxValue, 30 * Minute, 5 * Minute, 30 * Minute, 10 * Minute),
        });

    /// <summary>Such halls.</summary>
    public static ModelHall Model { get; } = new(Plan);
}
