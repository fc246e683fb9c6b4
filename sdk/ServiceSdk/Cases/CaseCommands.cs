using ServiceSdk.Cases.Fees;
using ServiceSdk.Notices;
using ServiceSdk.Sharing;

namespace ServiceSdk.Cases;

/// <summary>申报: files a case; the first command of its stream. The plugin was asked before, and its answer comes along.</summary>
/// <param name="Number">The case number; given by the caller.</param>
/// <param name="Item">The item, frozen as of now.</param>
/// <param name="Hall">The id of the hall that takes it in; of its competent office for one filed online.</param>
/// <param name="Ticket">The id of the ticket it was filed on; empty for one filed online.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Form">The filled form: one JSON object.</param>
/// <param name="Materials">The codes of the materials handed in.</param>
/// <param name="Judgement">What the data rules and the plugin found.</param>
/// <param name="IdentityChecked">Whether the applicant's identity was checked.</param>
/// <param name="Intake">Where it comes in and whose it is; null for the hall's own, at a window.</param>
/// <param name="Agency">Who files for the applicant; null for the applicant's own filing.</param>
/// <param name="Delivery">How the result is wanted; null for at the window of the hall that takes it in.</param>
/// <param name="Shared">The materials that shared records stand in for, among <paramref name="Materials"/>; null for none.</param>
public sealed record SubmitCase(
    string Number,
    FrozenItem Item,
    string Hall,
    string Ticket,
    Protected<Party> Applicant,
    Protected<string> Form,
    IReadOnlyList<string> Materials,
    RecordedJudgement Judgement,
    bool IdentityChecked,
    Intake? Intake = null,
    Agency? Agency = null,
    DeliveryChoice? Delivery = null,
    IReadOnlyList<SharedMaterial>? Shared = null) : ICommand
{
    /// <summary>How the applicant wants to be told; null for a message where a phone was given, else on the page.</summary>
    public NoticeChannel? NotifyBy { get; init; }
}

/// <summary>Asks for any later step of a case.</summary>
/// <param name="Trigger">The step.</param>
/// <param name="Statement">What the actor states with it; each step's guards say what they need.</param>
public sealed record MoveCase(CaseTrigger Trigger, CaseStatement Statement) : ICommand
{
    /// <summary>A step nothing need be stated with.</summary>
    /// <param name="trigger">The step.</param>
    public MoveCase(CaseTrigger trigger)
        : this(trigger, CaseStatement.Nothing)
    {
    }
}

/// <summary>
/// 当场办结: one window takes an immediate item from where it stands, filed, received or accepted, to its end in one record. Each row's guards
/// are checked; the delivery desk's and the platform's rows are the window's.
/// </summary>
/// <param name="Statement">What the window states for all of them.</param>
public sealed record IssueOnSpot(CaseStatement Statement) : ICommand
{
    /// <summary>The fees paid with it; none where they were settled before, or nothing is granted.</summary>
    public IReadOnlyList<SpotPayment> Payments { get; init; } = [];
}
