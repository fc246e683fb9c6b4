namespace ServiceSdk.Cases;

/// <summary>One row of the table: who may move a case from where to where, under which guards, and what it does to the clocks.</summary>
/// <param name="From">The states it leaves.</param>
/// <param name="Trigger">The step.</param>
/// <param name="Roles">The <see cref="ServiceSdk.Roles"/> that may take it.</param>
/// <param name="Guards">What must hold, in the order in which a refusal names it.</param>
/// <param name="To">The state it reaches; null where the case stays in the state it is in.</param>
/// <param name="Starts">The clocks it starts, where the case has them.</param>
/// <param name="Stops">The clocks it stops, where they run.</param>
public sealed record CaseTransition(
    IReadOnlyList<CaseState> From,
    CaseTrigger Trigger,
    IReadOnlyList<string> Roles,
    IReadOnlyList<CaseGuard> Guards,
    CaseState? To,
    IReadOnlyList<ClockKind> Starts,
    IReadOnlyList<ClockKind> Stops)
{
    /// <summary>What it does to the clocks of the process, promised and statutory; null where it leaves them alone.</summary>
    public ClockChange? Process { get; init; }

    /// <summary>The decision that chooses it, where its step can end in favour or against; null where it need not be said.</summary>
    public CaseDecision? Decides => Trigger is not (CaseTrigger.IssueOnSpot or CaseTrigger.UpperDecide) ? null
        : To == CaseState.Granted ? CaseDecision.Grant
        : CaseDecision.Refuse;
}
