using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>经办单位: the offices a case goes through, and what each may do in it. A tier acts only inside its authority. Immutable.</summary>
/// <param name="Intake">The hall that took it in.</param>
/// <param name="Handler">办理机构, which reviews it.</param>
/// <param name="Decider">决定机关, which decides it or has it reported up to it.</param>
/// <param name="Deliverer">The hall its result returns to; the handler, where it is sent.</param>
/// <param name="HandsOver">收受分离: the handler, not the intake hall, receives and accepts it.</param>
/// <param name="Reported">上报件: the handler decides to hand it up, and the decider answers.</param>
public sealed record CaseOffices(string Intake, string Handler, string Decider, string Deliverer, bool HandsOver, bool Reported)
{
    private static readonly string[] Unbound = [Roles.Citizen, Roles.Agent, Roles.System];

    private string Window => HandsOver ? Handler : Intake;

    private string Approver => Reported ? Handler : Decider;

    /// <summary>All of them, each once.</summary>
    public IReadOnlyList<string> All => [.. new[] { Intake, Handler, Decider, Deliverer }.Distinct()];

    /// <summary>The offices of a filing.</summary>
    /// <param name="opened">The filing.</param>
    public static CaseOffices Of(CaseOpened opened)
    {
        var handler = opened.Intake?.Competence.Office ?? opened.Hall;
        return new(
            opened.Hall,
            handler,
            opened.Intake?.Competence.DecidedBy ?? opened.Hall,
            opened.Delivery is { Way: not DeliveryWay.Window } ? handler : opened.Delivery?.Hall ?? opened.Hall,
            opened.Intake?.HandsOver is true,
            opened.Item.Mode == HandlingMode.Reported);
    }

    /// <summary>Whether a role at an office has to do with the case: who takes in and hands out sees where it stands, who reviews and decides sees the file.</summary>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    /// <param name="office">The id of the office.</param>
    public bool Reaches(string role, string office) => role switch
    {
        Roles.Reviewer or Roles.Approver or Roles.Head or Roles.Archivist => office == Handler || office == Decider,
        Roles.Clerk or Roles.DeliveryDesk => All.Contains(office),
        _ => false,
    };

    /// <summary>Where a case waits to be gone on with; null while it waits for its applicant or for nobody.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="handedOver">Whether the intake hall has handed it over.</param>
    public string? WaitsAt(CaseState state, bool handedOver) => state switch
    {
        CaseState.Submitted => handedOver ? Window : Intake,
        CaseState.Received or CaseState.Accepted => Window,
        CaseState.UnderReview or CaseState.Suspended or CaseState.Correcting => Handler,
        CaseState.Deciding => Approver,
        CaseState.HandedUp => Decider,
        CaseState.Granted or CaseState.Refused or CaseState.AwaitingDelivery => Deliverer,
        CaseState.Closed or CaseState.NotAccepted or CaseState.Withdrawn or CaseState.Terminated => Handler,
        _ => null,
    };

    /// <summary>Why somebody may not take a step where they sit; null where they may, as far as offices go.</summary>
    /// <param name="trigger">The step.</param>
    /// <param name="actor">Who asks for it.</param>
    public Refusal? Judge(CaseTrigger trigger, Actor actor) =>
        Unbound.Contains(actor.Role) || OfStep(trigger) is not { } offices || offices.Contains(actor.Office)
            ? null
            : OutsideAuthority(trigger, offices);

    /// <summary>The offices whose step it is; null for a step of whoever the table names, anywhere.</summary>
    private string[]? OfStep(CaseTrigger trigger) => trigger switch
    {
        CaseTrigger.TransferIntake => [Intake],
        CaseTrigger.Receive or CaseTrigger.NotifySupplement or CaseTrigger.RefuseAcceptance or CaseTrigger.Accept
            or CaseTrigger.AcceptTolerated or CaseTrigger.IssueOnSpot => [Window],
        CaseTrigger.BeginReview => [Window, Handler],
        CaseTrigger.ReturnToWindow or CaseTrigger.SubmitForDecision or CaseTrigger.HandUp => [Handler],
        CaseTrigger.StartSpecialProcedure or CaseTrigger.EndSpecialProcedure or CaseTrigger.Extend => [Handler, Approver],
        CaseTrigger.ReturnToReview or CaseTrigger.Grant or CaseTrigger.Refuse => [Approver],
        CaseTrigger.UpperReturn or CaseTrigger.UpperDecide => [Decider],
        CaseTrigger.PrepareDelivery or CaseTrigger.PostOut or CaseTrigger.PostConfirmed or CaseTrigger.PostFailed
            or CaseTrigger.DeliverOnline => [Handler, Decider, Deliverer],
        CaseTrigger.PickUp => [Deliverer],
        CaseTrigger.RequestCorrection or CaseTrigger.RequestReopen => [Handler, Decider, Deliverer],
        CaseTrigger.ApproveCorrection or CaseTrigger.RejectCorrection or CaseTrigger.Reopen or CaseTrigger.Archive => [Handler, Decider],
        _ => null,
    };

    private static Refusal OutsideAuthority(CaseTrigger trigger, string[] offices) => new(
        "case_outside_authority",
        $"“{trigger.Label()}”应由单位{string.Join("或", offices.Distinct())}办理，超出本单位权限。",
        "请转由有权的单位办理。");
}
