using ServiceSdk.Cases.Fees;
using ServiceSdk.Papers;

namespace ServiceSdk.Cases;

// Lists are replaced, never changed: a copy of a case shares them.
public sealed partial class Case
{
    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case CaseOpened opened:
                (Opened, FiledOn, Materials, Findings) = (opened, CivilTime.Date(at.CivilTime), opened.Materials, opened.Judgement.Findings);
                (Offices, Responsible, FileHolders) = (CaseOffices.Of(opened), Responsible.Of(opened, actor), [new(opened.Hall, at)]);
                break;
            case CaseMoved moved:
                Clocks = Clocks.After(moved, CivilTime.Date(at.CivilTime));
                ApplyStep(moved, actor, CivilTime.Date(at.CivilTime));
                Responsible = Responsible?.After(moved, actor, Offices!);
                State = moved.To;
                Log = [.. Log, new(moved, actor, at)];
                if (moved.Trigger == CaseTrigger.TransferIntake)
                    Hold(Offices!.Handler, at);
                break;
            case FileHandedOver handed:
                Hold(handed.To, at);
                break;
            case ResponsibilityHandedOver handed:
                Responsible = new(handed.Office, handed.To);
                break;
            case DocumentAttached attached:
                Documents = [.. Documents, new(attached, actor, at)];
                break;
            case FeeCharged or FeePaid or FeeRefunded:
                Fees = CaseFee.Fold(Fees, @event, at);
                break;
            case PaperIssued issued:
                Papers = [.. Papers, new(issued, actor, at)];
                break;
            default:
                throw new ArgumentException($"Not a case event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private void ApplyStep(CaseMoved moved, Actor actor, DateOnly on)
    {
        var stated = moved.Statement;
        SuspendedFrom = moved.To == CaseState.Suspended ? SuspendedFrom ?? moved.From : null;
        if (moved.To == CaseState.Accepted && moved.From is CaseState.Submitted or CaseState.Received)
            AcceptedOn = on;
        if (moved.To is CaseState.Granted or CaseState.Refused)
            Result = new(moved.To == CaseState.Granted ? CaseDecision.Grant : CaseDecision.Refuse, stated.Result, stated.Document, on, stated.ValidUntil);
        if (moved.To == CaseState.Delivered)
            (Parcel, DeliveredOn) = (null, stated.SignedOn ?? on);
        switch (moved.Trigger)
        {
            case CaseTrigger.SubmitForDecision:
                Reviewer = actor.Subject;
                break;
            case CaseTrigger.NotifySupplement:
                (Notices, Noticed, Supplied, SuppliedFields) = (Notices + 1, stated.Defects ?? [], [], []);
                break;
            case CaseTrigger.SubmitSupplement:
                (Supplied, SuppliedFields) = (stated.Materials ?? [], stated.Fields ?? []);
                TakeIn(stated);
                break;
            case CaseTrigger.CureMaterials:
                Tolerated = false;
                TakeIn(stated);
                break;
            case CaseTrigger.AcceptTolerated:
                Tolerated = true;
                break;
            case CaseTrigger.DeemAccepted:
                DeemedAccepted = true;
                break;
            case CaseTrigger.PrepareDelivery:
                Result = Result is { } made ? made with { Document = stated.Document } : null;
                break;
            case CaseTrigger.PostOut:
                Parcel = new(stated.Tracking!, on);
                break;
            case CaseTrigger.PostFailed:
                Parcel = null;
                break;
            case CaseTrigger.RequestCorrection or CaseTrigger.RequestReopen:
                RequestedBy = actor.Subject;
                break;
            case CaseTrigger.RejectCorrection:
                RequestedBy = null;
                break;
            case CaseTrigger.ApproveCorrection:
                Supersede(Result is { } wrong ? wrong with { Result = stated.Result, Document = stated.Document, On = on, ValidUntil = stated.ValidUntil } : null);
                break;
            case CaseTrigger.Reopen:
                Supersede(null);
                DeliveredOn = null;
                break;
        }
    }

    private void Hold(string office, Moment at)
    {
        if (office != FileHolders[^1].Office)
            FileHolders = [.. FileHolders, new(office, at)];
    }

    private void TakeIn(CaseStatement stated)
    {
        Materials = [.. Materials.Union(stated.Materials ?? [])];
        Findings = stated.Judgement?.Findings ?? Findings;
        if (stated.Form is not null || stated.Shared is not null)
            Opened = Opened! with { Form = stated.Form ?? Opened.Form, Shared = [.. Opened.Shared ?? [], .. stated.Shared ?? []] };
    }

    private void Supersede(CaseResult? by)
    {
        if (Result is { } result)
            Superseded = [.. Superseded, result];
        (Result, RequestedBy) = (by, null);
    }
}
