using static ServiceSdk.Cases.CaseGuards;
using static ServiceSdk.Cases.CaseState;
using static ServiceSdk.Cases.ClockKind;
using static ServiceSdk.Cases.Fees.FeeGuards;
using static ServiceSdk.Roles;
using Trigger = ServiceSdk.Cases.CaseTrigger;

namespace ServiceSdk.Cases;

/// <summary>
/// The life of a case, as one table. The machine, the refusals' texts, what is possible now and the diagram in the docs all come
/// from it.
/// </summary>
public static class CaseTable
{
    /// <summary>The rows, in the order of the life.</summary>
    public static IReadOnlyList<CaseTransition> Rows { get; } =
    [
        new([Draft], Trigger.Submit, [Citizen, Agent, Clerk], [NumberGiven, NotAQuery, IdentityChecked], Submitted, [Receive], []),
        new([Submitted], Trigger.Receive, [Clerk], [ReceiptPrinted], Received, [], []),
        new([Received], Trigger.RefuseAcceptance, [Clerk], [ReasonGiven, RemedyNamed, OtherBodyNamed], NotAccepted, [], [Receive]),
        new([Received], Trigger.Accept, [Clerk], [FilingComplete], Accepted, [Promised, Statutory], [Receive]),
        new([Accepted], Trigger.BeginReview, [Roles.System, Clerk], [NotImmediate], UnderReview, [], []),
        new([UnderReview], Trigger.ReturnToWindow, [Reviewer], [ReasonGiven], Accepted, [], []),
        new([UnderReview], Trigger.SubmitForDecision, [Reviewer], [ChecklistDone], Deciding, [], []),
        new([Deciding], Trigger.ReturnToReview, [Approver], [ReasonGiven], UnderReview, [], []),
        new([Deciding], Trigger.Grant, [Approver], [FourEyes, ResultGiven], Granted, [Delivery], [Promised, Statutory]),
        new([Deciding], Trigger.Refuse, [Approver], [FourEyes, ReasonGiven, RemedyNamed], Refused, [Delivery], [Promised, Statutory]),
        new([Granted, Refused], Trigger.PrepareDelivery, [DeliveryDesk], [DocumentRegistered, FeesSettledFirst], AwaitingDelivery, [], []),
        new([AwaitingDelivery], Trigger.PickUp, [DeliveryDesk, Clerk], [TakerChecked, FeesSettled], Delivered, [], [Delivery]),
        new([Delivered], Trigger.Close, [Roles.System], [], Closed, [], []),
        new([Closed, NotAccepted, Withdrawn], Trigger.Archive, [Archivist, Roles.System], [PackageComplete, HashVerified], Archived, [], []),
        new([Submitted, Received, Accepted, UnderReview, Deciding], Trigger.Withdraw, [Citizen, Agent], [], Withdrawn, [],
            [Receive, Promised, Statutory]),
    ];

    /// <summary>The rows that leave a state.</summary>
    /// <param name="state">The state.</param>
    public static IReadOnlyList<CaseTransition> From(CaseState state) => [.. Rows.Where(row => row.From.Contains(state))];
}
