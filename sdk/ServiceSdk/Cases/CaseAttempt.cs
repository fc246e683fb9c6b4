namespace ServiceSdk.Cases;

/// <summary>One command against one case, as the guards see it. They look only: nothing in it changes.</summary>
/// <param name="Case">The case as it stands.</param>
/// <param name="Trigger">The step asked for.</param>
/// <param name="Submission">The filing, when the step is the first.</param>
/// <param name="Statement">What the actor states.</param>
/// <param name="Actor">Who acts.</param>
internal sealed record CaseAttempt(Case Case, CaseTrigger Trigger, SubmitCase? Submission, CaseStatement Statement, Actor Actor);
