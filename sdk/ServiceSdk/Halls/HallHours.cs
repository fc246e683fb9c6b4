using ServiceSdk.Queueing;

namespace ServiceSdk.Halls;

/// <summary>When a hall is open. Issuing 取号 and service 办理 hours are separate.</summary>
/// <param name="EveryDay">True for every day of the year, false for working days only.</param>
/// <param name="Issuing">When tickets are issued.</param>
/// <param name="Service">When tickets are called.</param>
/// <param name="Duty">节假日值班: days with hours of their own, each date once; null for none.</param>
/// <param name="Closures">Local closures; null for none.</param>
public sealed record HallHours(
    bool EveryDay,
    IReadOnlyList<OpenHours> Issuing,
    IReadOnlyList<OpenHours> Service,
    IReadOnlyList<DutyDay>? Duty = null,
    IReadOnlyList<LocalClosure>? Closures = null)
{
    /// <summary>Round the clock, every day.</summary>
    public static HallHours RoundTheClock { get; } = new(true, [new OpenHours(0, 1440)], [new OpenHours(0, 1440)]);

    /// <summary>The plan's hours (附件3 第14条): working days 9:00–12:00 and 13:00–17:00; tickets from 8:30 to 20 minutes before each end.</summary>
    public static HallHours OfThePlan { get; } = new(
        false, [new OpenHours(510, 700), new OpenHours(750, 1000)], [new OpenHours(540, 720), new OpenHours(780, 1020)]);

    /// <summary>The hours of one day: a duty day's own, else the usual ones where the hall is open; less what is closed.</summary>
    /// <param name="date">The business date.</param>
    /// <param name="working">Whether it is a working day.</param>
    public (IReadOnlyList<OpenHours> Issuing, IReadOnlyList<OpenHours> Service) On(DateOnly date, bool working)
    {
        var (issuing, service) =
            Duty?.FirstOrDefault(day => day.Date == date) is { } duty ? (duty.Issuing, duty.Service)
            : working || EveryDay ? (Issuing, Service)
            : ([], []);
        foreach (var closure in (Closures ?? []).Where(closure => closure.Date == date))
            (issuing, service) = (Less(issuing, closure.Closed), Less(service, closure.Closed));
        return (issuing, service);
    }

    private static IReadOnlyList<OpenHours> Less(IReadOnlyList<OpenHours> open, OpenHours closed) =>
    [
        .. from hours in open
           from left in new[]
           {
               hours with { To = Math.Min(hours.To, closed.From) },
               hours with { From = Math.Max(hours.From, closed.To) },
           }
           where left.From < left.To
           select left,
    ];
}

/// <summary>节假日值班: a day with hours of its own, working day or not.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Issuing">When tickets are issued.</param>
/// <param name="Service">When tickets are called.</param>
public sealed record DutyDay(DateOnly Date, IReadOnlyList<OpenHours> Issuing, IReadOnlyList<OpenHours> Service);

/// <summary>The hall is closed for some hours (snow, power). It changes the hall's hours and appointments, never a legal clock.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Closed">When it is closed.</param>
/// <param name="Reason">Why, as the public reads it.</param>
public sealed record LocalClosure(DateOnly Date, OpenHours Closed, string Reason);
