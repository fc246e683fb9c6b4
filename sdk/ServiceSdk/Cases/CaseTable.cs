using static ServiceSdk.Cases.CaseState;
using static ServiceSdk.Cases.ClockKind;
using static ServiceSdk.Cases.Fees.FeeGuards;
using static ServiceSdk.Cases.Guards.AcceptanceGuards;
using static ServiceSdk.Cases.Guards.AfterwardsGuards;
using static ServiceSdk.Cases.Guards.DecisionGuards;
using static ServiceSdk.Cases.Guards.DeliveryGuards;
using static ServiceSdk.Cases.Guards.FilingGuards;
using static ServiceSdk.Cases.Guards.TermGuards;
using static ServiceSdk.Roles;
using Trigger = ServiceSdk.Cases.CaseTrigger;

namespace ServiceSdk.Cases;

/// <summary>
/// The life of a case, as one table. The machine, the refusals' texts, what is possible now and the diagram in the docs all come
/// from it.
/// </summary>
public static class CaseTable
{
    private static readonly CaseState[] InProcess = [Accepted, UnderReview, Deciding];
    private static readonly CaseState[] Undecided = [.. InProcess, Suspended, HandedUp];
    private static readonly ClockKind[] All = Enum.GetValues<ClockKind>();

    /// <summary>The rows, in the order of the life.</summary>
    public static IReadOnlyList<CaseTransition> Rows { get; } =
    [
        new([Draft], Trigger.Submit, [Citizen, Agent, Clerk], [NumberGiven, NotAQuery, IdentityChecked, AddressGiven], Submitted, [Receive], []),
        new([Submitted], Trigger.TransferIntake, [Clerk], [CrossRegion], null, [Receive], []),
        new([Submitted], Trigger.Receive, [Clerk], [AtCompetentSite, ReceiptPrinted], Received, [], []),

        new([Received], Trigger.NotifySupplement, [Clerk],
            [NoticeWritten, InsideReceiveTerm, MaterialsListed, FieldsListed, ListComplete, OnlyNewMaterial, SupervisorMarked], SupplementRequired, [Cure], [Receive]),
        new([SupplementRequired], Trigger.SubmitSupplement, [Citizen, Agent, Clerk],
            [ApplicantActs, MaterialsListed, OnlyNoticedFields, SupplementComplete, JudgedAnew], Received, [Receive], [Cure]),
        new([SupplementRequired], Trigger.SupplementLapsed, [Roles.System], [CurePassed], Terminated, [], [Cure]),
        new([Received], Trigger.RefuseAcceptance, [Clerk], [ReasonGiven, RemedyNamed, OtherBodyNamed], NotAccepted, [], [Receive]),

        new([Received], Trigger.Accept, [Clerk], [FilingComplete], Accepted, [Promised, Statutory], [Receive]),
        new([Received], Trigger.AcceptTolerated, [Clerk], [OnlyTolerableMissing, PledgeSigned, CreditClear, CureFits],
            Accepted, [Promised, Statutory, Cure], [Receive]),
        new([Submitted, Received], Trigger.DeemAccepted, [Roles.System], [DeemedByLaw, ReceivePassed],
            Accepted, [Promised, Statutory], [Receive]),
        new([Accepted], Trigger.IssueOnSpot, [Clerk], [Immediate, SameDay, NotTolerated, ResultGiven],
            Granted, [Delivery], [Promised, Statutory]),
        new([Accepted], Trigger.IssueOnSpot, [Clerk], [Immediate, SameDay, NotTolerated, ReasonGiven, RemedyNamed],
            Refused, [Delivery], [Promised, Statutory]),

        new([Accepted], Trigger.BeginReview, [Roles.System, Clerk], [NotOnSpot], UnderReview, [], []),
        new([UnderReview], Trigger.ReturnToWindow, [Reviewer], [ReasonGiven], Accepted, [], []),
        new([UnderReview], Trigger.SubmitForDecision, [Reviewer], [ChecklistDone], Deciding, [], []),
        new([Deciding], Trigger.ReturnToReview, [Approver], [ReasonGiven], UnderReview, [], []),
        new([Deciding], Trigger.Grant, [Approver], [FourEyes, Cured, ResultGiven], Granted, [Delivery], [Promised, Statutory]),
        new([Deciding], Trigger.Refuse, [Approver], [FourEyes, ReasonGiven, RemedyNamed],
            Refused, [Delivery], [Promised, Statutory, Cure]),

        new(InProcess, Trigger.StartSpecialProcedure, [Reviewer, Approver], [HasProcedures, ProcedureListed, NoticeWritten, DaysFit],
            Suspended, [Special], []) { Process = ClockChange.Paused },
        .. InProcess.Select(source => new CaseTransition([Suspended], Trigger.EndSpecialProcedure, [Reviewer, Approver, Roles.System],
            [ReportIn], source, [], [Special]) { Process = ClockChange.Resumed }),
        new(InProcess, Trigger.Extend, [Head], [Extendable, BeforeDue, ReasonGiven, NoticeWritten],
            null, [], []) { Process = ClockChange.Extended },

        new([UnderReview], Trigger.HandUp, [Approver], [Reported, OpinionGiven, FileComplete],
            HandedUp, [Upper], [Promised, Statutory]),
        new([HandedUp], Trigger.UpperReturn, [Approver, Roles.System], [ReasonGiven],
            UnderReview, [], [Upper]) { Process = ClockChange.Resumed },
        new([HandedUp], Trigger.UpperDecide, [Approver, Roles.System], [Cured, DocumentRegistered, ResultGiven],
            Granted, [Delivery], [Upper]),
        new([HandedUp], Trigger.UpperDecide, [Approver, Roles.System], [DocumentRegistered, ReasonGiven, RemedyNamed],
            Refused, [Delivery], [Upper, Cure]),

        new(Undecided, Trigger.CureMaterials, [Citizen, Agent, Clerk],
            [Tolerated, CureOpen, ApplicantActs, MaterialsListed, OnlyNoticedFields, CureComplete, JudgedAnew, NothingFound], null, [], [Cure]),
        new(Undecided, Trigger.CureLapsed, [Roles.System], [Tolerated, CurePassed], Terminated, [], All),
        new([Draft, Submitted, Received, SupplementRequired, .. Undecided], Trigger.Withdraw, [Citizen, Agent, Clerk],
            [Filed, ApplicantActs], Withdrawn, [], All),

        new([Granted, Refused], Trigger.PrepareDelivery, [DeliveryDesk], [DocumentRegistered, FeesSettledFirst], AwaitingDelivery, [], []),
        new([AwaitingDelivery], Trigger.PickUp, [DeliveryDesk, Clerk], [NotPosted, TakerChecked, FeesSettled], Delivered, [], [Delivery]),
        new([AwaitingDelivery], Trigger.PostOut, [DeliveryDesk], [PostOffered, NotPosted, TrackingGiven, FeesSettled], null, [], []),
        new([AwaitingDelivery], Trigger.PostConfirmed, [DeliveryDesk, Roles.System], [Posted, SignedDated], Delivered, [], [Delivery]),
        new([AwaitingDelivery], Trigger.PostFailed, [DeliveryDesk, Roles.System], [Posted], null, [Delivery], [Delivery]),
        new([AwaitingDelivery], Trigger.DeliverOnline, [DeliveryDesk, Roles.System], [OnlineOffered, NotPosted, TrackingGiven, FeesSettled],
            Delivered, [], [Delivery]),
        new([Delivered], Trigger.Close, [Roles.System], [], Closed, [], []),

        new([Closed], Trigger.RequestCorrection, [Clerk, Reviewer, Approver], [ReasonGiven], Correcting, [], []),
        new([Correcting], Trigger.ApproveCorrection, [Approver, Head], [NotTheRequester, ResultGiven, DocumentRegistered], Closed, [], []),
        new([Correcting], Trigger.RejectCorrection, [Approver, Head], [NotTheRequester, ReasonGiven], Closed, [], []),
        new([Closed], Trigger.RequestReopen, [Clerk, Reviewer, Approver], [ReasonGiven], null, [], []),
        new([Closed], Trigger.Reopen, [Head], [ReopenRequested, NotTheRequester, ReasonGiven], UnderReview, [Promised, Statutory], []),
        new([Closed, NotAccepted, Withdrawn, Terminated], Trigger.Archive, [Archivist, Roles.System],
            [PackageComplete, HashVerified, FeesReturned], Archived, [], []),
    ];

    private static readonly IReadOnlyList<CaseTransition>[] ByState =
        [.. Enum.GetValues<CaseState>().Select(state => Rows.Where(row => row.From.Contains(state)).ToArray())];

    private static readonly ILookup<(CaseState, CaseTrigger), CaseTransition> ByStep = Rows
        .SelectMany(row => row.From.Select(from => (From: from, Row: row))).ToLookup(pair => (pair.From, pair.Row.Trigger), pair => pair.Row);

    /// <summary>The rows that leave a state, in the order of the life.</summary>
    /// <param name="state">A defined state.</param>
    public static IReadOnlyList<CaseTransition> From(CaseState state) => ByState[(int)state];

    /// <summary>The rows of one step from one state: none, one, or one for each state it can reach.</summary>
    /// <param name="state">A defined state.</param>
    /// <param name="trigger">A defined step.</param>
    public static IEnumerable<CaseTransition> Of(CaseState state, CaseTrigger trigger) => ByStep[(state, trigger)];
}
