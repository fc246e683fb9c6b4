using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Projections;

/// <summary>A clock as it stands in its table: what lists ask for beside what it is counted from.</summary>
internal sealed record ClockRow(string Number, string Kind, string State, string Due, long Provisional, byte[] Clock)
{
    public static ClockRow Of(string number, CaseClock clock, Deadline end) => new(
        number, $"{clock.Start.Kind}", clock.StoppedOn is not null ? "Stopped" : clock.Paused ? "Paused" : "Running", CivilTime.Text(end.Due),
        end.Provisional ? 1 : 0, JsonSerializer.SerializeToUtf8Bytes(clock, ClockJson.Default.CaseClock));

    public CaseClock Read() => JsonSerializer.Deserialize(Clock, ClockJson.Default.CaseClock)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(CamelCaseEnum<ClockKind>), typeof(CamelCaseEnum<DayUnit>)])]
[JsonSerializable(typeof(CaseClock))]
internal sealed partial class ClockJson : JsonSerializerContext;
