using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Projections;

/// <summary>A clock as its tables are given it.</summary>
/// <param name="Number">The case's number.</param>
/// <param name="Kind">Which clock.</param>
/// <param name="State">Running, Paused or Stopped.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Provisional">Whether that may still move.</param>
/// <param name="Counted">What that is counted from, as JSON: the clock, and for a promise also the law's.</param>
/// <param name="Open">Whether it goes on.</param>
internal sealed record ClockRow(string Number, string Kind, string State, string Due, bool Provisional, string Counted, bool Open)
{
    /// <summary>The row of one of a case's clocks.</summary>
    public static ClockRow Of(string number, IReadOnlyList<CaseClock> clocks, CaseClock clock, LegalCalendar calendar, DateOnly today)
    {
        var end = clocks.Count(clock, calendar, today);
        CaseClock[] counted = clock.Start.Kind == ClockKind.Promised && clocks.Last(ClockKind.Statutory) is { StoppedOn: null } law ? [clock, law] : [clock];
        return new ClockRow(
            number, $"{clock.Start.Kind}", clock.StoppedOn is not null ? "Stopped" : clock.Paused ? "Paused" : "Running", CivilTime.Text(end.Due),
            end.Provisional, JsonSerializer.Serialize(counted, ClockJson.Default.CaseClockArray), clock.StoppedOn is null);
    }

    /// <summary>The clock of a row, and the law's for a promise.</summary>
    public static CaseClock[] Read(string counted) => JsonSerializer.Deserialize(counted, ClockJson.Default.CaseClockArray)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(CamelCaseEnum<ClockKind>), typeof(CamelCaseEnum<DayUnit>)])]
[JsonSerializable(typeof(CaseClock[]))]
internal sealed partial class ClockJson : JsonSerializerContext;
