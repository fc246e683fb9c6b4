using System.Diagnostics;
using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>Due dates on one core: looked up by the calendar, and walked day by day as a rival in the same run.</summary>
internal static class DeadlineRows
{
    private const int Step = 5, Rounds = 21, Terms = 4_096, Passes = 50;

    public static Row Measure()
    {
        var random = new Random(2018);
        var asked = Enumerable.Range(0, Terms).Select(_ => new Asked(
            LegalCalendar.First.AddDays(random.Next(3_200)), new Term(random.Next(1, 61), DayUnit.WorkingDays))).ToArray();
        var walked = LegalCalendar.Shipped.InForce.Values.SelectMany(notice => notice.Days).ToDictionary(day => day.Date, day => day.Off);
        var (counted, rival) = (Rate(asked, Passes, Look), Rate(asked, 1, one => Walk(walked, one)));
        Console.Error.WriteLine($"due dates: {counted / 1e6:0.0} million/s looked up, {rival / 1e6:0.00} million/s walked day by day");
        return Row.AtLeast(Step, "due dates of terms of 1 to 60 working days, one core", 10_000_000, counted, "dates/s");
    }

    private static double Rate(Asked[] asked, int passes, Func<Asked, int> count)
    {
        Round(asked, passes, count); // The runtime compiles the path again while it is young.
        return Row.Median(Enumerable.Range(0, Rounds).Select(_ => Round(asked, passes, count)));
    }

    private static double Round(Asked[] asked, int passes, Func<Asked, int> count)
    {
        var (started, sum) = (Stopwatch.GetTimestamp(), 0L);
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var one in asked)
                sum += count(one);
        }

        var rate = passes * asked.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
        return sum > 0 ? rate : throw new NotMeasuredException("No date was counted.");
    }

    private static int Look(Asked asked) =>
        Deadline.Of(LegalCalendar.Shipped, asked.Anchor, asked.Term).Succeeded(out var deadline, out var refusal)
            ? deadline.Due.DayNumber
            : throw new NotMeasuredException(refusal.Code);

    private static int Walk(Dictionary<DateOnly, bool> listed, Asked asked)
    {
        var day = asked.Anchor;
        for (var left = asked.Term.Days; left > 0;)
        {
            day = day.AddDays(1);
            left -= (listed.TryGetValue(day, out var off) ? !off : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) ? 1 : 0;
        }

        return day.DayNumber;
    }

    private sealed record Asked(DateOnly Anchor, Term Term);
}
