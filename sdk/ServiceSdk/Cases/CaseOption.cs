namespace ServiceSdk.Cases;

/// <summary>A row that leaves a case's state, and what stands in somebody's way to it now.</summary>
/// <param name="Row">The row.</param>
/// <param name="Role">Why it is not theirs to take; null where it is.</param>
/// <param name="Standing">Where the case stands against it: nothing that is stated changes that.</param>
/// <param name="Asked">What is to be stated with the step.</param>
public sealed record CaseOption(CaseTransition Row, Refusal? Role, IReadOnlyList<Refusal> Standing, IReadOnlyList<Refusal> Asked)
{
    /// <summary>Whether it is possible now, once what is asked for is stated.</summary>
    public bool Possible => Role is null && Standing.Count == 0;

    internal static CaseOption Of(CaseTransition row, CaseAttempt attempt)
    {
        var unmet = row.Guards.Select(guard => (guard.Asks, Refusal: guard.RefusalOf(attempt))).Where(guard => guard.Refusal is not null).ToList();
        return new(
            row,
            CaseRefusals.OfActor(row, attempt),
            [.. unmet.Where(guard => guard.Asks == GuardSubject.Case).Select(guard => guard.Refusal!)],
            [.. unmet.Where(guard => guard.Asks == GuardSubject.Statement).Select(guard => guard.Refusal!)]);
    }
}
