using Newtonsoft.Json;
using ServiceSdk.Halls;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls.Document;

/// <summary>A hall's document as its JSON stands: for people, so that durations are in minutes or seconds and windows name lines.</summary>
internal sealed record HallSections(
    string Hall,
    string Name,
    HallHours Hours,
    IReadOnlyList<string>? SharedPrefixes,
    IReadOnlyList<LineSection> Lines,
    IReadOnlyList<WindowSection> Windows,
    IReadOnlyList<ClassSection> Classes,
    decimal MarginMinutes,
    int ElderlyAge,
    IReadOnlyList<PostDevice>? Devices,
    RuleSection Rules);

internal sealed record LineSection(string Id, string Name, string Prefix, string Department, string Group, int? DailyQuota);

internal sealed record WindowSection(string Id, string Name, IReadOnlyList<string> Lines, IReadOnlyList<string>? Prefer);

internal sealed record ClassSection(
    string Id,
    decimal TargetMinutes,
    decimal PromiseMinutes,
    [property: JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)] bool Protected,
    int? Order,
    long? Rate);

internal sealed record RuleSection(
    string Policy,
    RecallSection Recall,
    AbsenceSection Absence,
    ClosingRule Closing,
    AppointmentSection? Appointments,
    int LastNumber,
    int AgentQuota);

internal sealed record RecallSection(decimal GapSeconds, int Times);

internal sealed record AbsenceSection(decimal AfterSeconds, decimal WithinMinutes, int BackAfterCalls, int Absences);

internal sealed record AppointmentSection(
    int SlotMinutes, int Quota, decimal EarlyCallMinutes, decimal ToleranceMinutes, decimal GraceEarlyMinutes, decimal GraceLateMinutes);
