namespace ServiceSdk.Cases;

/// <summary>One line of a case's log: what happened, who did it in which role and office at the time, and when.</summary>
/// <param name="Move">What happened.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When.</param>
public sealed record CaseStep(CaseMoved Move, Actor Actor, Moment At);
