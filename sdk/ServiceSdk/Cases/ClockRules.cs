using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>Which budget a clock has, and from which day it counts. The Administrative Licensing Law's terms bind licensing only.</summary>
internal static class ClockRules
{
    private static readonly Sourced<Term> ReceiveTerm = new(new(5, DayUnit.WorkingDays), "行政许可法第32条");
    private static readonly Sourced<Term> DeliveryTerm = new(new(10, DayUnit.WorkingDays), "行政许可法第44条");

    /// <summary>Starts those of the clocks that the item has; a promise that would end after the law's term ends with it.</summary>
    /// <param name="kinds">The clocks a row starts.</param>
    /// <param name="item">The frozen item.</param>
    /// <param name="filedOn">The day of the filing.</param>
    /// <param name="today">The day of the step.</param>
    /// <param name="calendar">The calendar; what is told is counted by it as known today.</param>
    public static Outcome<IReadOnlyList<ClockStarted>> Start(
        IEnumerable<ClockKind> kinds, FrozenItem item, DateOnly filedOn, DateOnly today, LegalCalendar calendar)
    {
        var started = new List<ClockStarted>();
        foreach (var kind in kinds)
        {
            if (TermOf(kind, item) is not { } term)
            {
                continue;
            }

            var anchor = kind == ClockKind.Statutory && item.Procedure != Procedure.Licensing ? filedOn : today;
            if (!Deadline.Of(calendar.AsKnownOn(today), anchor, term.Value).Succeeded(out var told, out var refusal))
            {
                return refusal;
            }

            started.Add(new(kind, term.Value, term.Source, anchor, told));
        }

        var law = started.Find(clock => clock.Kind == ClockKind.Statutory);
        return started.ConvertAll(clock =>
            clock.Kind == ClockKind.Promised && clock.Told.Due > law?.Told.Due ? clock with { Told = law.Told } : clock);
    }

    private static Sourced<Term>? TermOf(ClockKind kind, FrozenItem item) => kind switch
    {
        ClockKind.Promised => item.PromisedTerm,
        ClockKind.Statutory => item.StatutoryTerm,
        _ when item.Procedure != Procedure.Licensing => null,
        ClockKind.Receive => ReceiveTerm,
        ClockKind.Delivery => DeliveryTerm,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
