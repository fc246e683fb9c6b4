using System.Text.Json;
using ServiceSdk.Queueing;

namespace ServiceSdk.Planning;

/// <summary>Reads a scenario: its hall here, its load in <see cref="LoadReader"/>. Each clause of the format stands where its key is read.</summary>
internal static class ScenarioReader
{
    private const int Most = 1_000_000, MostRate = 100_000;

    /// <summary>A day: the rule compares shares of targets in 64 bits.</summary>
    private const int MostTarget = 24 * 60;

    private static readonly string[] Policies =
        [FirstComeFirstServed.Name, StrictPriority.Name, AccumulatingPriority.Name, EarliestDue.Name, TargetShare.Name];

    /// <summary>What is customary for m: about one mean service.</summary>
    private const long CustomaryMargin = 5 * 60_000;

    /// <summary>A promise that no wait reaches, for policies that know none.</summary>
    private const long NeverDue = 1L << 52;

    public static Outcome<Scenario> Read(JsonElement json)
    {
        var mistakes = new List<string>();
        var root = ScenarioNode.Root(json, mistakes).WithKeys(
            "policy", "classes", "windows", "closed", "appointments", "noShow", "tickets", "streams", "run", "promise", "window");
        var policy = Policy(root.Required("policy"));
        var classes = Classes(root.Required("classes"), policy.Kind);
        var windows = Windows(root.Required("windows"));

        // The load names lines and classes: what they lack would be complained about at every ticket.
        if (mistakes.Count > 0)
            return ScenarioRefusals.Invalid(mistakes);

        string[] lines = [.. windows.SelectMany(window => window.Lines).Distinct()];
        var load = new LoadReader(root, lines, [.. classes.Select(@class => @class.Id)]);
        var scenario = new Scenario(policy, classes, windows, lines, Closures(root))
        {
            Appointments = Appointments(root.Optional("appointments")),
            Absence = Absence(root.Optional("noShow")),
            Trace = load.Trace(),
            Streams = load.Streams(),
            Run = load.Run(),
            Promise = Promise(root.Optional("promise"), load),
            AddedWindow = root.Optional("window")?.WithKeys("lines").Required("lines") is { } added ? LinesOf(added) : null,
        };
        load.CheckAgainst(scenario);
        return mistakes.Count == 0 ? scenario : ScenarioRefusals.Invalid(mistakes);
    }

    private static ScenarioPolicy Policy(ScenarioNode node)
    {
        var kind = node.WithKeys("kind", "margin").Required("kind");
        var name = kind.Text();
        if (name.Length > 0 && !Policies.Contains(name))
            kind.Fail($"应为{string.Join('、', Policies)}之一");
        return new ScenarioPolicy(name, node.Optional("margin")?.Minutes() ?? CustomaryMargin);
    }

    private static List<ScenarioClass> Classes(ScenarioNode node, string policy)
    {
        var classes = new List<ScenarioClass>();
        foreach (var (id, member) in node.Members())
        {
            member.WithKeys("order", "rate", "target", "promise", "protected");
            var target = Needed(member, "target", policy is TargetShare.Name or EarliestDue.Name)?.Minutes(MostTarget) ?? 0;
            var promise = Needed(member, "promise", policy == TargetShare.Name) is { } promised ? promised.Minutes() : NeverDue;
            if (member.Has("promise") && promise <= target)
                member.Required("promise").Fail("应大于target");
            classes.Add(new ScenarioClass(
                id,
                Needed(member, "order", policy == StrictPriority.Name)?.Whole(-Most, Most) ?? 0,
                Needed(member, "rate", policy == AccumulatingPriority.Name)?.Thousandths(MostRate) ?? 0,
                target,
                promise,
                member.Optional("protected")?.Flag() ?? false));
        }

        return classes;
    }

    private static ScenarioNode? Needed(ScenarioNode node, string key, bool needed) => needed ? node.Required(key) : node.Optional(key);

    private static List<ScenarioWindow> Windows(ScenarioNode node)
    {
        var (windows, ids) = (new List<ScenarioWindow>(), new HashSet<string>());
        foreach (var row in node.Items(fewest: 1))
        {
            var id = row.WithKeys("id", "lines", "prefer", "closed").Required("id");
            var name = id.Text();
            if (!ids.Add(name) && name.Length > 0)
                id.Fail($"窗口“{name}”重复");
            var lines = LinesOf(row.Required("lines"));
            windows.Add(new ScenarioWindow(name, lines, Preferred(row.Optional("prefer"), lines), Closures(row)));
        }

        return windows;
    }

    private static IReadOnlyList<string>? Preferred(ScenarioNode? node, IReadOnlyList<string> lines)
    {
        if (node is not { } prefer)
            return null;
        var preferred = LinesOf(prefer, fewest: 0);
        foreach (var line in preferred.Where(line => line.Length > 0 && !lines.Contains(line)))
            prefer.Fail($"窗口不办理“{line}”");
        return preferred;
    }

    private static List<string> LinesOf(ScenarioNode node, int fewest = 1)
    {
        var lines = new List<string>();
        foreach (var item in node.Items(fewest))
        {
            var line = item.Text();
            if (line.Length > 0 && lines.Contains(line))
                item.Fail($"“{line}”重复");
            lines.Add(line);
        }

        return lines;
    }

    private static List<Closure> Closures(ScenarioNode owner)
    {
        var closures = new List<Closure>();
        foreach (var row in owner.Optional("closed")?.Items() ?? [])
        {
            if (row.Interval(row.Items(2, 2)) is { } closure)
                closures.Add(closure);
        }

        return closures;
    }

    private static AppointmentTimes? Appointments(ScenarioNode? node) => node?.WithKeys("earlyCall", "tolerance", "grace") is { } times
        ? new AppointmentTimes(times.Required("earlyCall").Minutes(), times.Required("tolerance").Minutes(), times.Required("grace").Minutes())
        : null;

    private static AbsenceTimes? Absence(ScenarioNode? node) => node?.WithKeys("lost", "backAfterCalls", "within") is { } times
        ? new AbsenceTimes(times.Required("lost").Minutes(), times.Required("backAfterCalls").Whole(0, Most), times.Required("within").Minutes())
        : null;

    private static StaffingPromise? Promise(ScenarioNode? node, LoadReader load)
    {
        if (node?.WithKeys("class", "within", "share") is not { } promise)
            return null;
        return new StaffingPromise(load.Class(promise), promise.Required("within").Minutes(), promise.Required("share").Share());
    }
}
