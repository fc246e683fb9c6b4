namespace ServiceSdk.Cases;

/// <summary><c>case.moved</c>: one row of the table happened.</summary>
/// <param name="Trigger">The step.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Statement">What the actor stated.</param>
/// <param name="Started">The clocks it started, with the due dates the applicant is told.</param>
/// <param name="Stopped">The running clocks it stopped.</param>
public sealed record CaseMoved(
    CaseTrigger Trigger,
    CaseState From,
    CaseState To,
    CaseStatement Statement,
    IReadOnlyList<ClockStarted> Started,
    IReadOnlyList<ClockKind> Stopped) : IEvent
{
    /// <summary>The name in the journal.</summary>
    public const string EventName = "case.moved";

    /// <summary>The version of this shape.</summary>
    public const int EventVersion = 1;

    /// <summary>The clocks it paused, resumed or extended; null for none.</summary>
    public IReadOnlyList<ClockChanged>? Changed { get; init; }
}
