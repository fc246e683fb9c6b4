namespace ServiceSdk.Cases;

/// <summary>
/// 首问负责: who answers for a case. The clerk who was asked first, until it is handed over; who stands in while they are away is the
/// roster's to say (AB岗).
/// </summary>
/// <param name="Office">The office they answer for it at, by id.</param>
/// <param name="Person">Who, by opaque id; null while no clerk of that office has had it in hand: then it is its manager.</param>
public sealed record Responsible(string Office, string? Person)
{
    internal static Responsible Of(CaseOpened opened, Actor actor) => new(opened.Hall, actor.Role == Roles.Clerk ? actor.Subject : null);

    /// <summary>Who answers for it after a step: handing the filing over to another site hands this over too.</summary>
    internal Responsible After(CaseMoved moved, Actor actor, CaseOffices offices) =>
        moved.Trigger == CaseTrigger.TransferIntake ? new(offices.Handler, null)
        : Person is null && actor.Role == Roles.Clerk && actor.Office == Office ? this with { Person = actor.Subject }
        : this;
}
