using ServiceSdk.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>A kind of hall that is measured, with lines and windows numbered from 0.</summary>
/// <param name="plan">How it queues. Its lines' and windows' ids are their numbers.</param>
internal sealed class ModelHall(HallPlan plan)
{
    private const int HallsOfADivision = 99, FirstDivision = 320_402_001, ElderlyAge = 65;
    private readonly IReadOnlyList<TicketItem>[] _asked = [.. ItemsOf(plan).Select(item => new[] { item })];

    public HallPlan Plan => plan;

    public int Lines => plan.Lines.Count;

    public int Windows => plan.Windows.Count;

    /// <summary>An item of each line.</summary>
    public TicketItem[] Items { get; } = [.. ItemsOf(plan)];

    /// <summary>The call of each window.</summary>
    public CallNext[] Calls { get; } = [.. plan.Windows.Select(window => new CallNext(window.Id))];

    /// <summary>The lines each window serves.</summary>
    public int[][] Served { get; } =
        [.. plan.Windows.Select(window => window.Skills.Select(skill => plan.Lines.Select(line => line.Skill).ToList().IndexOf(skill)).ToArray())];

    /// <summary>A ticket for one item of a line.</summary>
    public IssueTicket Ask(int line, bool green) =>
        new(_asked[line], green ? TicketClass.Green : TicketClass.Ordinary, green ? "elderly" : null, null);

    /// <summary>One of many such halls, from 0: its id.</summary>
    public static string IdOf(int hall) => $"{FirstDivision + hall / HallsOfADivision}-{hall % HallsOfADivision + 1}";

    /// <summary>One of many such halls, as it is set up: open round the clock.</summary>
    public HallConfiguration Setup(int hall) => new(
        IdOf(hall), $"{hall}号大厅", false, HallHours.RoundTheClock, plan.Lines, plan.Windows, plan.Targets, plan.Margin, ElderlyAge, [], plan.Rules);

    private static IEnumerable<TicketItem> ItemsOf(HallPlan plan) =>
        plan.Lines.Select((line, number) => new TicketItem($"tn2018-{number:000}", $"事项{number}", line.Skill));
}
