using ServiceSdk.Cases;
using ServiceSdk.Hosting.Halls;

namespace ServiceSdk.Hosting.Cases;

/// <summary>
/// When a legal day ends for a case: at closing time of the hall that handles it, at 24:00 for one filed online. Safe for concurrent use.
/// </summary>
public sealed class DayEnds(HallDirectory halls)
{
    private const long Minute = 60_000;

    /// <summary>When a working day ends for a case.</summary>
    /// <param name="opened">The case as it was filed.</param>
    /// <param name="day">The working day.</param>
    /// <returns>UTC milliseconds since 1970.</returns>
    /// <exception cref="Journal.JournalUnavailableException">The hall's hours of that date cannot be read now.</exception>
    public async ValueTask<long> OfAsync(CaseOpened opened, DateOnly day)
    {
        var midnight = CivilTime.Midnight(day.AddDays(1));
        if (opened.Intake is { Channel: IntakeChannel.Online } || !halls.Find(opened.Intake?.Competence.Office ?? opened.Hall).Succeeded(out var hall, out _))
            return midnight;

        // Extended service lengthens the day; a local closure ends no legal clock.
        var usual = (hall.Configuration.Hours with { Closures = null }).On(day, working: true).Service;
        var own = await hall.ReadAsync(day, static date => date.Service);
        return usual.Concat(own).Select(hours => (int?)hours.To).Max() is { } closing ? CivilTime.Midnight(day) + (closing * Minute) : midnight;
    }
}
