using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases;

/// <summary>Brings a case to a state so that a step from there has everything it needs, by steps that were allowed.</summary>
internal static class CaseArrangement
{
    private static readonly FrozenItem Immediate = CaseFile.Rich with { Mode = HandlingMode.Immediate, PromisedTerm = null };
    private static readonly FrozenItem Reported = CaseFile.Rich with { Mode = HandlingMode.Reported };

    /// <summary>The case, on the day of the step.</summary>
    public static CaseFile Before(CaseState state, CaseTrigger trigger)
    {
        if (state == CaseState.Draft)
            return Draft(kept: trigger == CaseTrigger.Withdraw);
        var file = new CaseFile();
        To(file, state, trigger);
        if (trigger is CaseTrigger.PostConfirmed or CaseTrigger.PostFailed && state == CaseState.AwaitingDelivery)
            file.Take(Roles.DeliveryDesk, CaseTrigger.PostOut);
        if (trigger == CaseTrigger.Reopen && state == CaseState.Closed)
            file.Take(Roles.Clerk, CaseTrigger.RequestReopen, "s-0");
        return trigger is CaseTrigger.SupplementLapsed or CaseTrigger.CureLapsed or CaseTrigger.DeemAccepted ? file.On(2026, 10, 30) : file;
    }

    private static CaseFile Draft(bool kept)
    {
        var file = new CaseFile();
        if (kept)
            file.Case.Apply(file.Case.Decide(CaseFile.Filing(), Envelopes.Of(Roles.Clerk, file.Today)).Value()[0], Envelopes.Of(Roles.Clerk, file.Today).Actor, Envelopes.At(file.Today));
        return file;
    }

    private static CaseFile To(CaseFile file, CaseState state, CaseTrigger trigger) => state switch
    {
        CaseState.Submitted => file.Take(Roles.Clerk, Filing(state, trigger)),
        CaseState.Received => To(file, CaseState.Submitted, trigger).Take(Roles.Clerk, CaseTrigger.Receive),
        CaseState.SupplementRequired => To(file, CaseState.Received, trigger).Take(Roles.Clerk, CaseTrigger.NotifySupplement),
        CaseState.NotAccepted => To(file, CaseState.Received, trigger).Take(Roles.Clerk, CaseTrigger.RefuseAcceptance),
        CaseState.Accepted => To(file, CaseState.Received, trigger).Take(
            Roles.Clerk, trigger is CaseTrigger.CureMaterials or CaseTrigger.CureLapsed ? CaseTrigger.AcceptTolerated : CaseTrigger.Accept),
        CaseState.UnderReview => To(file, CaseState.Accepted, trigger).Take(Roles.System, CaseTrigger.BeginReview),
        CaseState.Deciding => To(file, CaseState.UnderReview, trigger).Take(Roles.Reviewer, CaseTrigger.SubmitForDecision, "s-0"),
        CaseState.HandedUp => HandedUp(file, trigger),
        CaseState.Suspended => To(file, CaseState.UnderReview, trigger).Take(Roles.Reviewer, CaseTrigger.StartSpecialProcedure),
        CaseState.Granted => To(file, CaseState.Deciding, trigger).Take(Roles.Approver, CaseTrigger.Grant),
        CaseState.Refused => To(file, CaseState.Deciding, trigger).Take(Roles.Approver, CaseTrigger.Refuse),
        CaseState.AwaitingDelivery => To(file, CaseState.Granted, trigger).Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery),
        CaseState.Delivered => To(file, CaseState.AwaitingDelivery, trigger).Take(Roles.Clerk, CaseTrigger.PickUp),
        CaseState.Closed => To(file, CaseState.Delivered, trigger).Take(Roles.System, CaseTrigger.Close),
        CaseState.Correcting => To(file, CaseState.Closed, trigger).Take(Roles.Clerk, CaseTrigger.RequestCorrection, "s-0"),
        CaseState.Archived => To(file, CaseState.Closed, trigger).Take(Roles.Archivist, CaseTrigger.Archive),
        CaseState.Withdrawn => To(file, CaseState.Submitted, trigger).Take(Roles.Citizen, CaseTrigger.Withdraw),
        CaseState.Terminated => To(file, CaseState.SupplementRequired, trigger).On(2026, 10, 30).Take(Roles.System, CaseTrigger.SupplementLapsed),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static CaseFile HandedUp(CaseFile file, CaseTrigger trigger) => file
        .Take(Roles.Clerk, trigger is CaseTrigger.CureMaterials or CaseTrigger.CureLapsed ? CaseFile.Filing(Reported, CaseFile.PhotoMissing) : CaseFile.Filing(Reported))
        .Take(Roles.Clerk, CaseTrigger.Receive)
        .Take(Roles.Clerk, trigger is CaseTrigger.CureMaterials or CaseTrigger.CureLapsed ? CaseTrigger.AcceptTolerated : CaseTrigger.Accept)
        .Take(Roles.System, CaseTrigger.BeginReview)
        .Take(Roles.Approver, CaseTrigger.HandUp);

    private static SubmitCase Filing(CaseState state, CaseTrigger trigger) => trigger switch
    {
        CaseTrigger.TransferIntake => CaseFile.FilingElsewhere(),
        CaseTrigger.IssueOnSpot => CaseFile.Filing(Immediate),
        CaseTrigger.HandUp => CaseFile.Filing(Reported),
        CaseTrigger.AcceptTolerated or CaseTrigger.CureMaterials or CaseTrigger.CureLapsed => CaseFile.Filing(CaseFile.Rich, CaseFile.PhotoMissing),
        _ => CaseFile.Filing(CaseFile.Rich),
    };
}
