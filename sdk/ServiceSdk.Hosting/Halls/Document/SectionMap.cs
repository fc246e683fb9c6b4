using ServiceSdk.Halls;
using ServiceSdk.Plugins.Manifests;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls.Document;

/// <summary>Between a hall's configuration and its document.</summary>
internal static class SectionMap
{
    private const int Second = 1_000, Minute = 60 * Second;

    public static HallSections Sections(HallConfiguration hall) => new(
        hall.Id,
        hall.Name,
        hall.Hours,
        Shared(hall.Lines.Select(line => line.Prefix)) is { Count: > 0 } shared ? shared : null,
        [.. hall.Lines.Select(line => new LineSection(line.Id, line.Name, line.Prefix, line.Skill.Department, line.Skill.Group, line.DailyQuota))],
        [.. hall.Windows.Select(window => new WindowSection(
            window.Id, window.Name, [.. hall.Lines.Where(line => window.Skills.Contains(line.Skill)).Select(line => line.Id)], window.Prefer))],
        [.. hall.Targets.Select(one => new ClassSection(
            one.Class, Minutes(one.Target), Minutes(one.Promise), one.Protected, one.Order, one.Rate))],
        Minutes(hall.Margin),
        hall.ElderlyAge,
        hall.Devices,
        Section(hall.Rules ?? QueueRules.Customary));

    /// <summary>The configuration of a document that fits the schema; null with the fault where its parts do not fit each other.</summary>
    /// <param name="sections">The document.</param>
    /// <param name="demonstration">Whether the hall is demonstration data, which a document does not say.</param>
    /// <param name="fault">What does not fit.</param>
    public static HallConfiguration? Configuration(HallSections sections, bool demonstration, out Fault? fault)
    {
        fault = Stray(sections) ?? Undeclared(sections);
        return fault is null
            ? new HallConfiguration(
                sections.Hall,
                sections.Name,
                demonstration,
                sections.Hours,
                [.. sections.Lines.Select(line => new ServiceLine(line.Id, line.Name, line.Prefix, SkillOf(line), line.DailyQuota))],
                [.. sections.Windows.Select(window => new Window(
                    window.Id, window.Name, [.. window.Lines.Select(id => SkillOf(sections.Lines.First(line => line.Id == id)))], window.Prefer))],
                [.. sections.Classes.Select(one => new ClassTarget(
                    one.Id, FromMinutes(one.TargetMinutes), FromMinutes(one.PromiseMinutes), one.Protected, one.Order, one.Rate))],
                FromMinutes(sections.MarginMinutes),
                sections.ElderlyAge,
                sections.Devices ?? [],
                Rules(sections.Rules))
            : null;
    }

    private static RuleSection Section(QueueRules rules) => new(
        rules.Policy,
        new RecallSection(Seconds(rules.Calls.RecallGap), rules.Calls.Recalls),
        new AbsenceSection(Seconds(rules.Absence.After), Minutes(rules.Absence.Within), rules.Absence.BackAfterCalls, rules.Absence.Absences),
        rules.Closing,
        rules.Appointments is { } one
            ? new AppointmentSection(
                one.SlotMinutes, one.Quota, Minutes(one.EarlyCall), Minutes(one.Tolerance), Minutes(one.GraceEarly), Minutes(one.GraceLate))
            : null,
        rules.LastNumber,
        rules.AgentQuota);

    private static QueueRules Rules(RuleSection rules) => new(
        rules.Policy,
        new CallRule(FromSeconds(rules.Recall.GapSeconds), rules.Recall.Times),
        new AbsenceRule(FromSeconds(rules.Absence.AfterSeconds), FromMinutes(rules.Absence.WithinMinutes), rules.Absence.BackAfterCalls, rules.Absence.Absences),
        rules.Closing,
        rules.Appointments is { } one
            ? new AppointmentRule(
                one.SlotMinutes, one.Quota, FromMinutes(one.EarlyCallMinutes), FromMinutes(one.ToleranceMinutes),
                FromMinutes(one.GraceEarlyMinutes), FromMinutes(one.GraceLateMinutes))
            : null,
        rules.LastNumber,
        rules.AgentQuota);

    private static decimal Minutes(long milliseconds) => (decimal)milliseconds / Minute;

    private static decimal Seconds(long milliseconds) => (decimal)milliseconds / Second;

    private static long FromMinutes(decimal minutes) => (long)Math.Round(minutes * Minute);

    private static long FromSeconds(decimal seconds) => (long)Math.Round(seconds * Second);

    private static Skill SkillOf(LineSection line) => new(line.Department, line.Group);

    /// <summary>A window that names a line the document does not have.</summary>
    private static Fault? Stray(HallSections sections)
    {
        var known = sections.Lines.Select(line => line.Id).ToHashSet();
        return (from window in sections.Windows.Index()
                from line in window.Item.Lines.Index()
                where !known.Contains(line.Item)
                select new Fault($"windows[{window.Index}].lines[{line.Index}]", $"业务队列“{line.Item}”不存在")).FirstOrDefault();
    }

    /// <summary>Lines share a prefix only on purpose: the document says which.</summary>
    private static Fault? Undeclared(HallSections sections)
    {
        var declared = sections.SharedPrefixes ?? [];
        return Shared(sections.Lines.Select(line => line.Prefix)).FirstOrDefault(prefix => !declared.Contains(prefix)) is { } prefix
            ? new Fault(
                "sharedPrefixes",
                $"业务队列“{string.Join("”和“", sections.Lines.Where(line => line.Prefix == prefix).Select(line => line.Id))}”的号码字头都是“{prefix}”，需要共用时请在这里写明")
            : null;
    }

    private static List<string> Shared(IEnumerable<string> prefixes) =>
        [.. prefixes.GroupBy(prefix => prefix).Where(same => same.Skip(1).Any()).Select(same => same.Key)];
}
