using ServiceSdk.Cases;

namespace ServiceSdk.Tests.Cases;

/// <summary>Who may take which step from where to where: read from the rule book and written by hand, never from the product's table.</summary>
internal static class CaseExpectation
{
    private const string Written = """
        Draft              | Submit                | citizen agent clerk       | Submitted
        Draft              | Withdraw              | citizen agent clerk       | Withdrawn
        Submitted          | TransferIntake        | clerk                     | Submitted
        Submitted          | Receive               | clerk                     | Received
        Submitted          | DeemAccepted          | system                    | Accepted
        Submitted          | Withdraw              | citizen agent clerk       | Withdrawn
        Received           | NotifySupplement      | clerk                     | SupplementRequired
        Received           | Accept                | clerk                     | Accepted
        Received           | AcceptTolerated       | clerk                     | Accepted
        Received           | DeemAccepted          | system                    | Accepted
        Received           | RefuseAcceptance      | clerk                     | NotAccepted
        Received           | Withdraw              | citizen agent clerk       | Withdrawn
        SupplementRequired | SubmitSupplement      | citizen agent clerk       | Received
        SupplementRequired | SupplementLapsed      | system                    | Terminated
        SupplementRequired | Withdraw              | citizen agent clerk       | Withdrawn
        Accepted           | IssueOnSpot           | clerk                     | Granted Refused
        Accepted           | BeginReview           | system clerk              | UnderReview
        Accepted           | StartSpecialProcedure | reviewer approver         | Suspended
        Accepted           | Extend                | head                      | Accepted
        Accepted           | CureMaterials         | citizen agent clerk       | Accepted
        Accepted           | CureLapsed            | system                    | Terminated
        Accepted           | Withdraw              | citizen agent clerk       | Withdrawn
        UnderReview        | ReturnToWindow        | reviewer                  | Accepted
        UnderReview        | SubmitForDecision     | reviewer                  | Deciding
        UnderReview        | HandUp                | approver                  | HandedUp
        UnderReview        | StartSpecialProcedure | reviewer approver         | Suspended
        UnderReview        | Extend                | head                      | UnderReview
        UnderReview        | CureMaterials         | citizen agent clerk       | UnderReview
        UnderReview        | CureLapsed            | system                    | Terminated
        UnderReview        | Withdraw              | citizen agent clerk       | Withdrawn
        Deciding           | ReturnToReview        | approver                  | UnderReview
        Deciding           | Grant                 | approver                  | Granted
        Deciding           | Refuse                | approver                  | Refused
        Deciding           | StartSpecialProcedure | reviewer approver         | Suspended
        Deciding           | Extend                | head                      | Deciding
        Deciding           | CureMaterials         | citizen agent clerk       | Deciding
        Deciding           | CureLapsed            | system                    | Terminated
        Deciding           | Withdraw              | citizen agent clerk       | Withdrawn
        HandedUp           | UpperReturn           | approver system           | UnderReview
        HandedUp           | UpperDecide           | approver system           | Granted Refused
        HandedUp           | CureMaterials         | citizen agent clerk       | HandedUp
        HandedUp           | CureLapsed            | system                    | Terminated
        HandedUp           | Withdraw              | citizen agent clerk       | Withdrawn
        Suspended          | EndSpecialProcedure   | reviewer approver system  | Accepted UnderReview Deciding
        Suspended          | CureMaterials         | citizen agent clerk       | Suspended
        Suspended          | CureLapsed            | system                    | Terminated
        Suspended          | Withdraw              | citizen agent clerk       | Withdrawn
        Granted            | PrepareDelivery       | delivery-desk             | AwaitingDelivery
        Refused            | PrepareDelivery       | delivery-desk             | AwaitingDelivery
        AwaitingDelivery   | PickUp                | delivery-desk clerk       | Delivered
        AwaitingDelivery   | PostOut               | delivery-desk             | AwaitingDelivery
        AwaitingDelivery   | PostConfirmed         | delivery-desk system      | Delivered
        AwaitingDelivery   | PostFailed            | delivery-desk system      | AwaitingDelivery
        AwaitingDelivery   | DeliverOnline         | delivery-desk system      | Delivered
        Delivered          | Close                 | system                    | Closed
        Closed             | RequestCorrection     | clerk reviewer approver   | Correcting
        Closed             | RequestReopen         | clerk reviewer approver   | Closed
        Closed             | Reopen                | head                      | UnderReview
        Closed             | Archive               | archivist system          | Archived
        Correcting         | ApproveCorrection     | approver head             | Closed
        Correcting         | RejectCorrection      | approver head             | Closed
        NotAccepted        | Archive               | archivist system          | Archived
        Withdrawn          | Archive               | archivist system          | Archived
        Terminated         | Archive               | archivist system          | Archived
        """;

    public static readonly string[] AllRoles =
    [
        Roles.Citizen, Roles.Agent, Roles.Clerk, Roles.Reviewer, Roles.Approver, Roles.Head, Roles.DeliveryDesk, Roles.Archivist, Roles.Manager,
        Roles.Supervisor, Roles.CatalogEditor, Roles.CatalogReviewer, Roles.CatalogConfirmer, Roles.Administrator, Roles.Device, Roles.Vendor, Roles.System, "", "unknown",
    ];

    public static IReadOnlyList<ExpectedStep> Steps { get; } = [.. Written.Split('\n').Select(Read)];

    public static ExpectedStep? Of(CaseState from, CaseTrigger trigger) => Steps.SingleOrDefault(step => step.From == from && step.Trigger == trigger);

    private static ExpectedStep Read(string line) => line.Split('|', StringSplitOptions.TrimEntries) switch
    {
        [var from, var trigger, var roles, var to] => new(
            Enum.Parse<CaseState>(from), Enum.Parse<CaseTrigger>(trigger), roles.Split(' '), [.. to.Split(' ').Select(Enum.Parse<CaseState>)]),
        _ => throw new FormatException(line),
    };
}

internal sealed record ExpectedStep(CaseState From, CaseTrigger Trigger, IReadOnlyList<string> Roles, IReadOnlyList<CaseState> To);
