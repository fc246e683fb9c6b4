using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Cases.Rules;

/// <summary>视为受理: what follows where nobody answers a filing (Administrative Licensing Law 行政许可法 art. 32).</summary>
/// <param name="DeemedAcceptedAfter">The last day to answer it; when that day closes it is accepted.</param>
/// <param name="ProcessAnchor">The day the process term counts from: the day it was received, itself not counted.</param>
/// <param name="Due">The last day of the process term.</param>
/// <param name="Provisional">True if a day either date rests on is not known yet.</param>
/// <param name="Notices">The ids of the notices that decided those days.</param>
public sealed record DeemedAcceptance(
    DateOnly DeemedAcceptedAfter, DateOnly ProcessAnchor, DateOnly Due, bool Provisional, IReadOnlyList<string> Notices)
{
    private static readonly Refusal NotInProcedure = new(
        "deemed_acceptance_not_in_procedure", "该程序没有视为受理的规定。", "视为受理只适用于行政许可（licensing）。");

    /// <summary>Counts both terms.</summary>
    /// <param name="calendar">The calendar, as known on the day of the question.</param>
    /// <param name="procedure">Whose rules.</param>
    /// <param name="received">The day the filing was received, 2018-01-01 to 2099-12-31.</param>
    public static Outcome<DeemedAcceptance> Of(LegalCalendar calendar, Procedure procedure, DateOnly received)
    {
        if (ProcedureRules.Of(procedure, received) is not { DeemedAcceptance: true, Receive: { } receive, Process: { } process })
            return NotInProcedure;
        return Deadline.Of(calendar, received, receive.Value).Then(answer => Deadline.Of(calendar, received, process.Value).Then<DeemedAcceptance>(due =>
            new DeemedAcceptance(answer.Due, received, due.Due, answer.Provisional || due.Provisional, [.. answer.Notices.Union(due.Notices)])));
    }
}
