namespace ServiceSdk.Cases;

/// <summary><c>case.opened</c>: a filing became a case.</summary>
/// <param name="Number">The case number.</param>
/// <param name="Item">The item, frozen.</param>
/// <param name="Hall">The id of the hall that took it in.</param>
/// <param name="Ticket">The id of the ticket it was filed on.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Form">The filled form: one JSON object.</param>
/// <param name="Materials">The codes of the materials handed in.</param>
/// <param name="Judgement">What the data rules and the plugin found.</param>
public sealed record CaseOpened(
    string Number,
    FrozenItem Item,
    string Hall,
    string Ticket,
    Protected<Party> Applicant,
    Protected<string> Form,
    IReadOnlyList<string> Materials,
    RecordedJudgement Judgement) : IEvent
{
    /// <summary>The name in the journal.</summary>
    public const string EventName = "case.opened";

    /// <summary>The version of this shape.</summary>
    public const int EventVersion = 1;
}
