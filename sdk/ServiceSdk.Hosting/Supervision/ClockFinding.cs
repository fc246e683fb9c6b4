using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Rules;

namespace ServiceSdk.Hosting.Supervision;

/// <summary>A running clock of a case as its cards see it.</summary>
/// <param name="Opened">The case as it was filed.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Ordinal">Which of its kind, from 1.</param>
/// <param name="End">When it ends.</param>
/// <param name="Office">The office it is with.</param>
/// <param name="Responsible">Who answers for the case.</param>
/// <param name="EndsByLaw">Whether the law says what follows its end, so that this is what the red card is for.</param>
internal sealed record ClockFinding(
    CaseOpened Opened, CaseClock Clock, int Ordinal, Deadline End, string Office, Responsible Responsible, bool EndsByLaw)
{
    /// <summary>The finding of a kind; null while no clock of it runs.</summary>
    public static ClockFinding? Of(Case one, ClockKind kind, DateOnly today) => one.Running(kind) is { Paused: false } clock
        ? new(
            one.Opened!, clock, one.Clocks.Count(other => other.Start.Kind == kind), one.Count(clock, today),
            one.Offices!.WaitsAt(one.State, !one.WaitsForTransfer) ?? one.Responsible!.Office, one.Responsible!,
            kind == ClockKind.Receive && ProcedureRules.Of(one.Opened!.Item.Procedure, today).DeemedAcceptance)
        : null;
}
