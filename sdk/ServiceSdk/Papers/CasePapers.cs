using ServiceSdk.Cases;

namespace ServiceSdk.Papers;

/// <summary>Which papers a case can have: each speaks of one line of its log, and each line has it once.</summary>
public static class CasePapers
{
    /// <summary>Whether a case can have a paper now.</summary>
    /// <param name="one">The case.</param>
    /// <param name="kind">The paper.</param>
    /// <returns>The line of the log it would speak of, from 1; or why not.</returns>
    public static Outcome<int> StepOf(Case one, PaperKind kind)
    {
        if (one.State == CaseState.Archived)
            return PaperRefusals.Archived();
        for (var step = one.Log.Count; step > 0; step--)
        {
            if (!Tells(kind, one.Log[step - 1].Move))
                continue;
            return one.Papers.FirstOrDefault(paper => paper.Issued.Kind == kind && paper.Issued.Step == step) is { } earlier
                ? PaperRefusals.AlreadyIssued(earlier.Issued)
                : step;
        }

        return PaperRefusals.NotYet(PaperTemplates.Shipped.Of(kind).Title, one.State.Label());
    }

    internal static Outcome<IReadOnlyList<IEvent>> Issue(Case one, IssuePaper command) =>
        StepOf(one, command.Issued.Kind).Then<IReadOnlyList<IEvent>>(step =>
            new IEvent[] { command.Issued with { Step = step } });

    private static bool Tells(PaperKind kind, CaseMoved move) => kind switch
    {
        PaperKind.Extension => move.Trigger == CaseTrigger.Extend,
        _ when move.To == move.From => false,
        PaperKind.FilingReceipt => move.Trigger == CaseTrigger.Submit,
        PaperKind.SupplementNotice => move.To == CaseState.SupplementRequired,
        PaperKind.NonAcceptance => move.To == CaseState.NotAccepted,
        PaperKind.Acceptance => move is { From: CaseState.Submitted or CaseState.Received, To: CaseState.Accepted },
        PaperKind.SpecialProcedure => move.To == CaseState.Suspended,
        PaperKind.Grant => move.To == CaseState.Granted,
        PaperKind.Refusal => move.To == CaseState.Refused,
        PaperKind.DeliveryReceipt => move.To == CaseState.AwaitingDelivery,
        PaperKind.ArchiveCover => move.To is CaseState.Closed or CaseState.NotAccepted or CaseState.Withdrawn or CaseState.Terminated,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
