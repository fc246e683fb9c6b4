namespace ServiceSdk.Planning;

/// <summary>Reads a scenario's load: a trace of tickets, or random streams and how often they are drawn.</summary>
internal sealed class LoadReader(ScenarioNode root, IReadOnlyList<string> lines, IReadOnlyList<string> classes)
{
    private const int MostTickets = 5_000_000, MostReplications = 100_000, MostPerMinute = 10_000;

    private readonly Dictionary<string, int> _lines = Places(lines), _classes = Places(classes);

    private bool IsTrace => root.Has("tickets");

    /// <summary>The tickets in the order they are taken; null where there are none.</summary>
    public Visit[]? Trace()
    {
        if (!IsTrace)
            return null;
        var (visits, numbers) = (new List<Visit>(), new HashSet<int>());
        foreach (var row in root.Required("tickets").Items(fewest: 1))
        {
            var visit = Traced(row.WithKeys("no", "at", "line", "class", "service", "slot", "absent", "backAt"));
            if (!numbers.Add(visit.No) && row.Has("no"))
                row.Required("no").Fail($"号码{visit.No}重复");
            visits.Add(visit);
        }

        return [.. visits.OrderBy(visit => visit.At).ThenBy(visit => visit.No)];
    }

    public IReadOnlyList<VisitStream> Streams()
    {
        if (IsTrace && !root.Has("streams"))
            return [];
        var streams = root.Required("streams");
        if (IsTrace)
            streams.Fail("不能与tickets同时使用");
        return [.. streams.Items(fewest: 1).Select(Stream)];
    }

    public ScenarioRun? Run()
    {
        if (root.Optional("run") is not { } run)
        {
            if (root.Has("streams"))
                root.Required("run");
            return null;
        }

        if (IsTrace)
            run.Fail("只用于streams");
        var seed = run.Optional("seed")?.Whole(0, int.MaxValue) ?? 1;
        return run.Has("days") ? Days(run.WithKeys("days", "from", "to", "seed"), seed) : LongRuns(run.WithKeys("tickets", "warmUp", "replications", "seed"), seed);
    }

    public int Class(ScenarioNode owner) => Place(owner.Required("class"), _classes, "没有这个类别");

    /// <summary>What only the whole scenario tells.</summary>
    public void CheckAgainst(Scenario scenario)
    {
        var absent = scenario.Trace?.Any(visit => visit.Absence is not null) ?? scenario.Streams.Any(stream => stream.NoShow > 0);
        if (absent && scenario.Absence is null)
            root.Required("noShow");
        if (scenario is { Appointments: null, Policy.Kind: Queueing.TargetShare.Name } && scenario.Trace?.Any(visit => visit.Slot is not null) == true)
            root.Required("appointments");
        if (scenario.Run is { Tickets: null } days && scenario.Streams.Sum(stream => stream.Expected(days.From, days.To)) > MostTickets)
            root.Required("run").Fail($"一天预计超过{MostTickets}张号");
        foreach (var line in scenario.AddedWindow ?? [])
        {
            if (line.Length > 0 && !_lines.ContainsKey(line))
                root.Required("window").Required("lines").Fail($"没有“{line}”这个业务队列");
        }
    }

    private static ScenarioRun Days(ScenarioNode run, long seed)
    {
        var (from, to) = (run.Required("from"), run.Required("to"));
        var (begin, end) = (from.Minutes(), to.Minutes());
        if (run.Has("from") && run.Has("to") && begin >= end)
            to.Fail("应大于from");
        return new ScenarioRun(run.Required("days").Whole(1, MostReplications), null, 0, begin, end, seed);
    }

    private static ScenarioRun LongRuns(ScenarioNode run, long seed)
    {
        var tickets = run.Required("tickets").Whole(1, MostTickets);
        var warmUp = run.Optional("warmUp")?.Whole(0, MostTickets) ?? 0;
        if (run.Has("tickets") && warmUp >= tickets)
            run.Required("warmUp").Fail("应小于tickets");
        return new ScenarioRun(run.Optional("replications")?.Whole(1, MostReplications) ?? 1, tickets, warmUp, 0, long.MaxValue, seed);
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> ids) =>
        ids.Index().DistinctBy(id => id.Item).ToDictionary(id => id.Item, id => id.Index);

    private static int Place(ScenarioNode node, Dictionary<string, int> places, string otherwise)
    {
        var id = node.Text();
        if (places.TryGetValue(id, out var place))
            return place;
        if (id.Length > 0)
            node.Fail($"{otherwise}：“{id}”");
        return 0;
    }

    private int Line(ScenarioNode owner) => Place(owner.Required("line"), _lines, "没有窗口办理这个业务队列");

    private Visit Traced(ScenarioNode row)
    {
        var at = row.Required("at").Minutes();
        var absent = row.Optional("absent")?.Flag() ?? false;
        long? back = null;
        if (row.Optional("backAt") is { } backAt)
        {
            back = backAt.Minutes();
            if (!absent)
                backAt.Fail("只用于absent为true的号");
            else if (back < at)
                backAt.Fail("不能早于at");
        }

        return new Visit(
            row.Required("no").Whole(0, int.MaxValue), at, Line(row), Class(row), row.Required("service").Minutes(), row.Optional("slot")?.Minutes(),
            absent ? new Absence(back, null) : null);
    }

    private VisitStream Stream(ScenarioNode row)
    {
        row.WithKeys("line", "class", "perMinute", "service", "noShow", "return", "patience");
        var noShow = row.Optional("noShow")?.Share() ?? 0;
        Returning? returning = row.Optional("return")?.WithKeys("probability", "meanDelay") is { } back
            ? new Returning(back.Required("probability").Share(), back.Required("meanDelay").MeanMinutes())
            : null;
        return new VisitStream(
            Line(row), Class(row), Rates(row.Required("perMinute")), Service(row.Required("service")), noShow, returning,
            row.Optional("patience")?.WithKeys("mean").Required("mean").MeanMinutes());
    }

    private IReadOnlyList<ArrivalRate> Rates(ScenarioNode node)
    {
        if (!node.IsList)
            return [new ArrivalRate(0, long.MaxValue, node.Positive(MostPerMinute))];
        if (root.Optional("run") is { } run && !run.Has("days"))
            node.Fail("随时间变化的到达率只用于run.days");

        var rates = new List<ArrivalRate>();
        foreach (var row in node.Items(fewest: 1))
        {
            var parts = row.Items(3, 3);
            if (row.Interval(parts) is not { } times)
                continue;
            if (rates is [.., var before] && times.From < before.To)
                row.Fail("应在前一时段之后");
            rates.Add(new ArrivalRate(times.From, times.To, parts[2].AtLeastZero(MostPerMinute)));
        }

        return rates;
    }

    private static ServiceTime Service(ScenarioNode node)
    {
        var kind = node.WithKeys("kind", "mean", "cv").Required("kind");
        var (name, mean) = (kind.Text(), node.Required("mean").MeanMinutes());
        if (name is "exponential" or "deterministic")
            node.Optional("cv")?.Fail("只用于lognormal");
        switch (name)
        {
            case "exponential": return new ServiceTime(ServiceKind.Exponential, mean, 1);
            case "deterministic": return new ServiceTime(ServiceKind.Deterministic, mean, 0);
            case "lognormal": return new ServiceTime(ServiceKind.Lognormal, mean, node.Required("cv").Positive(100));
            case { Length: > 0 }: kind.Fail("应为exponential、deterministic、lognormal之一"); break;
        }

        return default;
    }
}
