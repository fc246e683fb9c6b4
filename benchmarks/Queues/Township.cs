using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>A township's hall: 4 lines and 3 windows that serve them all 综合窗口.</summary>
internal static class Township
{
    private const int Lines = 4, Windows = 3;
    private static readonly Skill[] Skills = HallOne.Skills[..Lines];

    public static ModelHall Model { get; } = new(HallOne.Plan with
    {
        Lines = [.. HallOne.Plan.Lines.Take(Lines)],
        Windows = [.. Enumerable.Range(0, Windows).Select(window => new Window($"{window}", $"{window}号窗口", Skills))],
    });
}
