namespace ServiceSdk.Roster;

/// <summary>Which absences can be recorded, and ended. Who answered for what on a day gone by is never changed afterwards.</summary>
internal static class AbsenceRules
{
    private const int LongestDays = 366;

    /// <summary>The absence, or why it cannot be recorded.</summary>
    public static Outcome<IReadOnlyList<IEvent>> Record(StaffMember one, RecordAbsence command, DateOnly today)
    {
        var (from, to) = (command.From, command.To);
        if (from < today || to < from || to.DayNumber - from.DayNumber >= LongestDays)
            return RosterRefusals.AbsenceInvalid;
        return one.Absences.Any(new Absence(from, to).Meets)
            ? RosterRefusals.AbsenceOverlaps(one.Number)
            : new IEvent[] { new AbsenceRecorded(one.Subject, from, to) };
    }

    /// <summary>An absence that ends the day before; one that has not begun is none.</summary>
    public static Outcome<IReadOnlyList<IEvent>> End(StaffMember one, DateOnly from, DateOnly today) =>
        one.Absences.Any(absence => absence.From == from && absence.To >= today)
            ? new IEvent[] { new AbsenceEnded(one.Subject, from, today.AddDays(-1)) }
            : RosterRefusals.AbsenceUnknown;

    /// <summary>What an end leaves of somebody's absences.</summary>
    public static IReadOnlyList<Absence> After(IReadOnlyList<Absence> absences, AbsenceEnded ended) =>
        [.. absences.Select(absence => absence.From == ended.From ? absence with { To = ended.To } : absence).Where(absence => absence.From <= absence.To)];
}
