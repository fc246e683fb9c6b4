namespace ServiceSdk.Cases;

/// <summary>One command against one case, as the guards see it. They look only: nothing in it changes.</summary>
/// <param name="Case">The case as it stands.</param>
/// <param name="Trigger">The step asked for.</param>
/// <param name="Submission">The filing, when the step is the first.</param>
/// <param name="Statement">What the actor states.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Today">The civil date.</param>
internal sealed record CaseAttempt(
    Case Case, CaseTrigger Trigger, SubmitCase? Submission, CaseStatement Statement, Actor Actor, DateOnly Today)
{
    /// <summary>Whether one window takes every step of the case in one command, the platform's and the delivery desk's with them.</summary>
    public bool AtOneWindow { get; init; }

    /// <summary>The item; null before the filing.</summary>
    public FrozenItem? Item => Submission?.Item ?? Case.Opened?.Item;

    /// <summary>Which state is wanted, where a step can reach several; null where nobody said.</summary>
    public CaseState? Wanted => Trigger == CaseTrigger.EndSpecialProcedure ? Case.SuspendedFrom : Statement.Decision switch
    {
        CaseDecision.Grant => CaseState.Granted,
        CaseDecision.Refuse => CaseState.Refused,
        _ => null,
    };

    /// <summary>The clock of a kind that runs or is paused; null for none.</summary>
    public CaseClock? Running(ClockKind kind) => Case.Running(kind);

    /// <summary>Whether a clock's last day is over; false where none runs.</summary>
    public bool Passed(ClockKind kind) => Running(kind) is { } clock && Case.Due(clock, Today) is var due && (due < Today || due <= Statement.DayOver);
}
