namespace ServiceSdk.Cases;

/// <summary><c>case.opened</c>: a filing became a case.</summary>
/// <param name="Number">The case number.</param>
/// <param name="Item">The item, frozen.</param>
/// <param name="Hall">The id of the hall that took it in; of its competent office for one filed online.</param>
/// <param name="Ticket">The id of the ticket it was filed on; empty for one filed online.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Form">The filled form: one JSON object.</param>
/// <param name="Materials">The codes of the materials handed in.</param>
/// <param name="Judgement">What the data rules and the plugin found.</param>
/// <param name="Intake">Where it came in and whose it is; null in records from before that was kept: the hall's own, at a window.</param>
/// <param name="Agency">Who files for the applicant; null for the applicant's own filing.</param>
/// <param name="Delivery">How the result is wanted; null for at the window of the hall that took it in.</param>
public sealed record CaseOpened(
    string Number,
    FrozenItem Item,
    string Hall,
    string Ticket,
    Protected<Party> Applicant,
    Protected<string> Form,
    IReadOnlyList<string> Materials,
    RecordedJudgement Judgement,
    Intake? Intake = null,
    Agency? Agency = null,
    DeliveryChoice? Delivery = null) : IEvent
{
    /// <summary>The name in the journal.</summary>
    public const string EventName = "case.opened";

    /// <summary>The version of this shape.</summary>
    public const int EventVersion = 1;
}
