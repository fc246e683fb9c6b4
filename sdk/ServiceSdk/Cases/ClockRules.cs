using ServiceSdk.Calendar;
using ServiceSdk.Cases.Rules;
using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>Which budget a clock has, from which day it counts, and what a step does to those that go on.</summary>
internal static class ClockRules
{
    /// <summary>Starts those of a row's clocks that the case has; a promise that would end after the law's term ends with it.</summary>
    public static Outcome<IReadOnlyList<ClockStarted>> Start(CaseTransition row, CaseAttempt attempt)
    {
        if (row.Starts.Count == 0)
            return (ClockStarted[])[];
        var (started, calendar) = (new List<ClockStarted>(), attempt.Case.CalendarKnownOn(attempt.Today));
        foreach (var kind in row.Starts)
        {
            if (TermOf(kind, attempt) is not { } term)
                continue;
            var anchor = AnchorOf(kind, attempt);
            if (!Deadline.Of(calendar, anchor, term.Value).Succeeded(out var told, out var refusal))
                return refusal;
            started.Add(new(kind, term.Value, term.Source, anchor, told));
        }

        return started.Find(clock => clock.Kind == ClockKind.Statutory)?.Told is { } law
            ? started.ConvertAll(clock => clock.Kind == ClockKind.Promised && clock.Told.Due > law.Due ? clock with { Told = law } : clock)
            : started;
    }

    /// <summary>Pauses, resumes or extends the clocks of the process; what the applicant is told of each comes with it.</summary>
    public static IReadOnlyList<ClockChanged>? Change(CaseTransition row, CaseAttempt attempt)
    {
        if (row.Process is not { } change)
            return null;
        var (one, today) = (attempt.Case, attempt.Today);
        var calendar = one.CalendarKnownOn(today);
        var changed = new List<ClockChanged>();
        foreach (var clock in new[] { one.Clocks.Last(ClockKind.Promised), one.Clocks.Last(ClockKind.Statutory) }.OfType<CaseClock>())
        {
            var days = change == ClockChange.Extended ? DaysAdded(clock, attempt) : null;
            if (change == ClockChange.Extended && days is null)
                continue;
            var after = clock.After(new(clock.Start.Kind, change, days, null), attempt.Statement, today);
            changed.Add(new(clock.Start.Kind, change, days, change == ClockChange.Paused ? null : after.Count(calendar, today)));
        }

        var law = changed.Find(clock => clock.Kind == ClockKind.Statutory)?.Told;
        return changed.ConvertAll(clock => clock.Kind == ClockKind.Promised && clock.Told?.Due > law?.Due ? clock with { Told = law } : clock);
    }

    /// <summary>How the term of an item may be extended on a day: as the item says, else as its procedure's rules do; null where neither does.</summary>
    public static TermExtension? ExtensionOf(FrozenItem item, DateOnly on)
    {
        if (item.Extension is { } own)
            return own;
        var rules = ProcedureRules.Of(item.Procedure, on);
        return (item.JointHandling == true ? rules.Joint?.Extension : rules.Extension) is { } rule ? new(rule.Term, rule.Times, rule.Source) : null;
    }

    /// <summary>How long the applicant of a filing may take to hand in what may be missing: as long as the last of it; null where something may not.</summary>
    public static Sourced<Term>? CureOf(Case one) =>
        one.Missing.MaxBy(material => material.CureDays) is { CureDays: { } days } last ? new(new(days, DayUnit.WorkingDays), last.Source) : null;

    /// <summary>The special procedure a statement names; null where the item has none of that name.</summary>
    public static SpecialProcedure? ProcedureOf(FrozenItem item, CaseStatement statement) =>
        item.SpecialProcedures?.FirstOrDefault(one => one.Name == statement.Procedure);

    /// <summary>How many days an extension adds to a clock, in the clock's unit; null where it adds none.</summary>
    public static int? DaysAdded(CaseClock clock, CaseAttempt attempt) =>
        ExtensionOf(attempt.Item!, attempt.Today) is { } extension
            ? new[] { extension.Term, extension.OtherUnit }.FirstOrDefault(term => term?.Unit == clock.Start.Term.Unit)?.Days
            : null;

    // Silence accepts as of the day the filing was received; other procedures' law counts from the filing, the promise from acceptance.
    private static DateOnly AnchorOf(ClockKind kind, CaseAttempt attempt) =>
        attempt.Trigger == CaseTrigger.DeemAccepted ? attempt.Running(ClockKind.Receive)!.Start.Anchor
        : kind == ClockKind.Statutory && attempt.Item!.Procedure != Procedure.Licensing && attempt.Trigger != CaseTrigger.Reopen ? attempt.Case.FiledOn
        : attempt.Today;

    private static Sourced<Term>? TermOf(ClockKind kind, CaseAttempt attempt)
    {
        var item = attempt.Item!;
        var rules = ProcedureRules.Of(item.Procedure, attempt.Today);
        return kind switch
        {
            ClockKind.Promised => item.PromisedTerm,
            ClockKind.Statutory => item.StatutoryTerm ?? (item.Mode == HandlingMode.Reported ? rules.FirstReview
                : item.JointHandling == true ? rules.Joint?.Process
                : rules.Process),
            // A filing that waits for the competent site is not late before that site gets it.
            ClockKind.Receive => attempt.Submission is { Intake.HandsOver: true } ? null : rules.Receive,
            ClockKind.Delivery => rules.Delivery,
            ClockKind.Cure => attempt.Trigger == CaseTrigger.AcceptTolerated ? CureOf(attempt.Case) : rules.Cure,
            ClockKind.Upper => item.UpperTerm,
            ClockKind.Special => ProcedureOf(item, attempt.Statement) is { } named
                ? new(named.Longest with { Days = attempt.Statement.Days!.Value }, named.Source)
                : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
