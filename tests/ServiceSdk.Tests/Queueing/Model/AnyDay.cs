using System.Text.Json;
using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>Random plans and random steps. All times are whole minutes, and small, so that edges and ties meet often.</summary>
internal static class AnyDay
{
    public const string Extra = "vip";

    public static readonly Skill Tax = new("税务局", "办税");

    private const long Minute = TestHall.Minute;

    private static readonly int[] LastNumbers = [3, 12, 901, 1002];
    private static readonly string[] Policies = ["target-share", "fcfs", "strict", "accumulating", "due-date"];
    private static readonly string[] Lines = ["residence", "marriage", "benefit", "tax"];
    private static readonly Skill[] Skills = [TestHall.Residence, TestHall.Marriage, TestHall.Benefit, Tax];

    private static readonly Gen<IReadOnlyList<ClassTarget>> Targets =
        from targets in Gen.Int[0, 6].Array[4]
        from promises in Gen.Int[1, 9].Array[4]
        from isProtected in Gen.Bool.Array[4]
        from orders in Gen.Int[0, 2].Array[4]
        from rates in Gen.Int[0, 3].Array[4]
        from count in Gen.Int[3, 4]
        select (IReadOnlyList<ClassTarget>)[.. ((string[])[.. TestHall.Classes, Extra]).Take(count).Select((@class, n) => new ClassTarget(
            @class, targets[n] * Minute, (targets[n] + promises[n]) * Minute, isProtected[n], orders[n], rates[n]))];

    private static readonly Gen<QueueRules> Rules =
        from times in Gen.Int[0, 4].Array[7]
        from counts in Gen.Int[0, 3].Array[4]
        from left in Gen.Enum<AtClosing>()
        from last in Gen.Int[0, 3].Select(n => LastNumbers[n])
        from appointments in Gen.Int[0, 4]
        select new QueueRules(
            "fcfs", new CallRule(times[0] * Minute, counts[0]), new AbsenceRule(times[1] * Minute, 4 * Minute, counts[1], 1 + counts[2] % 2),
            new ClosingRule(left, LateTickets.Take, times[2]),
            appointments == 0 ? null : new AppointmentRule(5, 1 + counts[3] % 2, times[3] * Minute, times[4] * Minute, times[5] * Minute, times[6] * Minute),
            last, 2);

    // Which skills each of four windows may serve, as bits; the fourth window stands in some plans only, the fourth line too.
    private static readonly Gen<HallPlan> Plan =
        from targets in Targets
        from rules in Rules
        from policy in Gen.Frequency((3, Gen.Const("target-share")), (2, Gen.Int[0, 4].Select(n => Policies[n])))
        from skills in Gen.Int[1, 15].Array[4]
        from lines in Gen.Frequency((4, Gen.Const(4)), (1, Gen.Int[2, 4]))
        from windows in Gen.Frequency((4, Gen.Const(4)), (1, Gen.Int[2, 4]))
        from prefer in Gen.Int[0, 11]
        from quota in Gen.Int[0, 8]
        from hours in Gen.Int[0, 40].Array[2]
        from margin in Gen.Int[0, 4]
        select new HallPlan(
            [.. Enumerable.Range(0, lines).Select(n => new ServiceLine(Lines[n], Lines[n], n % 2 == 0 ? "A" : "B", Skills[n], n == 1 && quota > 2 ? quota : null))],
            [.. Enumerable.Range(0, windows).Select(n => new Window(
                $"w{n + 1}", $"{n + 1}号窗口", [.. Skills.Where((_, bit) => ((skills[n] | (n == 0 ? 15 : 0)) >> bit & 1) == 1)],
                n == prefer % 4 && prefer > 5 ? [Lines[prefer % 3], Lines[3]] : null))],
            targets, margin * Minute, Hours(hours[0], 3), Hours(hours[1], 3), rules with { Policy = policy });

    private static readonly Gen<Step> AnyStep = Gen.Select(
        Gen.Frequency(
            (16, Gen.Const(StepKind.Pass)), (15, Gen.Const(StepKind.Issue)), (14, Gen.Const(StepKind.Call)), (9, Gen.Const(StepKind.Start)),
            (9, Gen.Const(StepKind.Finish)), (5, Gen.Const(StepKind.Absent)), (5, Gen.Const(StepKind.Transfer)), (5, Gen.Const(StepKind.Hold)),
            (4, Gen.Const(StepKind.Rejoin)), (3, Gen.Const(StepKind.Recall)), (3, Gen.Const(StepKind.Reactivate)), (4, Gen.Const(StepKind.Open)), (4, Gen.Const(StepKind.Book)), (4, Gen.Const(StepKind.CheckIn)),
            (20, Gen.Enum<StepKind>())),
        Gen.Int[0, 59], Gen.Int[0, 59], Gen.Int[0, 19], Gen.Int[0, 11],
        (kind, pick, other, more, oddity) => new Step(kind, pick, other, more, oddity));

    public static readonly Gen<(HallPlan[] Plans, Step[] Steps)> Any = Gen.Select(Plan.Array[1, 3], AnyStep.Array[1, 150]);

    /// <summary>A day as somebody who looks for its failure reads it.</summary>
    public static string Print((HallPlan[] Plans, Step[] Steps) day) =>
        $"{JsonSerializer.Serialize(day.Plans)}\n{string.Join('\n', day.Steps.AsEnumerable())}";

    /// <summary>Open all day, or with a gap, or not at all.</summary>
    public static IReadOnlyList<OpenHours> Hours(int gap, int length) =>
        gap > 50 ? [] : gap > 10 ? [new OpenHours(0, gap), new OpenHours(gap + length % 9 + 1, 1440 - gap * (length % 2))] : [new OpenHours(0, 1440)];
}
