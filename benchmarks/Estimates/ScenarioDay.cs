using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>Drives one random day through a hall's queue, as clerks and visitors would, and notes what each ticket was told and how long it waited.</summary>
internal sealed class ScenarioDay
{
    private const long Minute = 60_000;
    private static readonly DateOnly Date = new(2026, 11, 24);
    private static readonly long Midnight = new DateTimeOffset(Date.ToDateTime(default), TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
    private static readonly Actor Nobody = new("s", "system", "h", "t");

    private readonly Scenario _scenario;
    private readonly HallQueue _queue = new();
    private readonly Rivals _rivals;
    private readonly PriorityQueue<Action, (long At, int Order, int Serial)> _next = new();
    private readonly Dictionary<string, Told> _told = [];
    private readonly Dictionary<string, long> _services = [];
    private readonly HashSet<string> _closing = [];
    private readonly List<Told> _scored = [];
    private int _serial;
    private long _now;

    private ScenarioDay(Scenario scenario, int seed)
    {
        _scenario = scenario;
        _rivals = new Rivals(_queue.View);
        Do(new OpenDay("h", Date, scenario.Plan));
        foreach (var window in scenario.Plan.Windows)
            Do(new OpenWindow(window.Id, window.Id, window.Skills));
        foreach (var hours in scenario.Plan.Service)
            At(hours.From * Minute, 1, CallEverywhere);
        foreach (var change in scenario.Changes)
            At(change.At * Minute, 1, () => Change(change));
        var random = new Random(seed);
        foreach (var stream in scenario.Streams)
            Arrive(stream, random);
    }

    /// <summary>What each ticket that had to wait was told, and how long it waited, in order of calls.</summary>
    public static IReadOnlyList<Told> Run(Scenario scenario, int seed)
    {
        var day = new ScenarioDay(scenario, seed);
        while (day._next.TryDequeue(out var happens, out var key))
        {
            day._now = key.At;
            happens();
        }

        return day._scored;
    }

    private void At(long at, int order, Action happens) => _next.Enqueue(happens, (at, order, _serial++));

    private void Arrive(Stream stream, Random random)
    {
        foreach (var (from, to, perHour) in stream.Load)
        {
            for (var at = from + Exponential(random) * 60 / perHour; at < to; at += Exponential(random) * 60 / perHour)
            {
                var service = (long)(Lognormal(random, stream.Service, stream.Spread) * Minute);
                At((long)(at * Minute), 2, () => Issue(stream, service));
            }
        }
    }

    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    private static double Lognormal(Random random, double mean, double spread)
    {
        var variance = Math.Log(1 + spread * spread);
        var normal = Math.Sqrt(2 * Exponential(random)) * Math.Cos(2 * Math.PI * random.NextDouble());
        return mean * Math.Exp(Math.Sqrt(variance) * normal - variance / 2);
    }

    private void Issue(Stream stream, long service)
    {
        var line = _scenario.Plan.Lines.First(one => one.Id == stream.Line);
        var rivals = _rivals.Estimate(line, stream.Class, _now);
        var command = new IssueTicket(
            [new TicketItem("i", "i", line.Skill)], stream.Class, stream.Class == TicketClass.Ordinary ? null : "r", null, stream.Class == TicketClass.Returning ? "c" : null);
        var issued = (TicketIssued)Do(command)[0];
        _services[issued.Ticket] = service;
        if (issued.Estimate is { } estimate)
            _told[issued.Ticket] = new Told(estimate.P50, estimate.P90, rivals);
        if (_queue.View.IdleWindowFor(issued.Ticket) is { } idle)
            Call(idle);
    }

    private void CallEverywhere()
    {
        foreach (var window in _queue.View.Windows.Where(window => window.State == WindowState.Open && _queue.View.AtWindow(window.Window) is null))
            Call(window.Window);
    }

    private void Call(string window)
    {
        if (!Decide(new CallNext(window)).Succeeded(out var events, out _))
            return;
        var called = (TicketCalled)Apply(events)[0];
        _rivals.Called(_queue.View.Ticket(called.Ticket)!, called.Reason.Waited, window, _now);
        if (_told.Remove(called.Ticket, out var told) && called.Reason.Waited > 0)
            _scored.Add(told with { Waited = called.Reason.Waited, Known = (called.Reason.Waited, called.Reason.Waited) });
        Do(new StartService(called.Ticket, window));
        At(_now + _services[called.Ticket], 0, () => Finish(called.Ticket, window));
    }

    private void Finish(string ticket, string window)
    {
        Do(new FinishService(ticket, window));
        _rivals.Finished(_queue.View.Ticket(ticket)!, window, _now);
        if (_closing.Remove(window))
            Do(new CloseWindow(window));
        else
            Call(window);
    }

    private void Change(WindowChange change)
    {
        if (change.Open)
        {
            Do(new OpenWindow(change.Window, change.Window, _scenario.Plan.Windows.First(window => window.Id == change.Window).Skills));
            Call(change.Window);
        }
        else if (_queue.View.AtWindow(change.Window) is null)
        {
            Do(new CloseWindow(change.Window));
        }
        else
        {
            _closing.Add(change.Window);
        }
    }

    private IReadOnlyList<IEvent> Do(ICommand command) =>
        Decide(command).Succeeded(out var events, out var refusal) ? Apply(events) : throw new InvalidOperationException(refusal.Code);

    private Moment Moment => new(_now, Midnight + _now);

    private Outcome<IReadOnlyList<IEvent>> Decide(ICommand command) => _queue.Decide(command, new Envelope(Nobody, Guid.Empty, Moment));

    private IReadOnlyList<IEvent> Apply(IReadOnlyList<IEvent> events)
    {
        foreach (var @event in events)
            _queue.Apply(@event, Nobody, Moment);
        return events;
    }
}
