using System.Text.Json.Serialization;

namespace ServiceSdk.Planning;

/// <summary>What a simulation found. Times are minutes.</summary>
/// <param name="Tickets">Of a trace, each ticket in the order of the file's numbers; null for random load.</param>
/// <param name="ByClass">The waits of each class.</param>
/// <param name="ByLine">The waits of each line.</param>
/// <param name="All">The waits of all.</param>
/// <param name="Windows">What each window did.</param>
/// <param name="Warnings">What promises cannot be kept, and what would help; empty for none.</param>
public sealed record SimulationAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SimulatedTicket>? Tickets,
    IReadOnlyDictionary<string, WaitStatistics> ByClass,
    IReadOnlyDictionary<string, WaitStatistics> ByLine,
    WaitStatistics All,
    IReadOnlyDictionary<string, WindowUse> Windows,
    IReadOnlyList<Refusal> Warnings)
{
    /// <summary>How many of each class waited as time went by, on the mean of the replications.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<WaitingPoint>> Waiting { get; init; } = new Dictionary<string, IReadOnlyList<WaitingPoint>>();
}

/// <summary>What became of a ticket of a trace.</summary>
/// <param name="No">Its number.</param>
/// <param name="Called">When it was first called, in minutes; null where never.</param>
/// <param name="Window">The window that called it last; null where none did.</param>
/// <param name="Finished">When its service ended, in minutes; null where it had none.</param>
/// <param name="Outcome"><c>served</c>; <c>no-show</c>, absent and not back; <c>expired</c>, back too late.</param>
public sealed record SimulatedTicket(int No, double? Called, string? Window, double? Finished, string Outcome);

/// <summary>What a window did.</summary>
/// <param name="Busy">The share of the time, from the start to the last service's end, in which it had somebody in hand or waited for somebody absent; 0–1.</param>
public sealed record WindowUse(double Busy);
