using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Diagnostics;

/// <summary>
/// What is measured on the way of a command, named as OpenTelemetry names instruments. No tag carries a person, a ticket or a key; an
/// instrument nobody listens to costs a look at a flag. Safe for concurrent use.
/// </summary>
public sealed class HostingMetrics
{
    /// <summary>The name of the meter, and of the activity source.</summary>
    public const string Name = "ServiceSdk.Hosting";

    // A series each: more halls than a dashboard shows cost whoever keeps them more than they tell.
    private const int MostHalls = 100;

    private readonly Counter<long> _commands, _refusals, _failures;
    private readonly Histogram<double> _wait, _commit;
    private readonly Histogram<int> _batch;
    private readonly ObservableGauge<int> _depth;
    private readonly ConcurrentDictionary<string, int> _waiting = [];

    /// <summary>Makes the instruments.</summary>
    public HostingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _commands = meter.CreateCounter<long>("servicesdk.commands", "{command}", "Commands that were decided and recorded, by kind.");
        _refusals = meter.CreateCounter<long>("servicesdk.refusals", "{refusal}", "Commands that a rule refused, by kind and code.");
        _wait = Histogram("servicesdk.ticket.wait", "How long a ticket waited until its call, by class.", 30, 60, 180, 300, 600, 1_200, 1_800, 3_600, 7_200);
        _depth = meter.CreateObservableGauge(
            "servicesdk.queue.waiting", Depths, "{ticket}", $"Tickets that wait, by hall: those {MostHalls} where most wait.");
        _commit = Histogram(
            "servicesdk.journal.commit.duration", "How long a batch took until it was on disk.",
            0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1);
        _batch = meter.CreateHistogram(
            "servicesdk.journal.commit.records", "{record}", "How many records one commit put on disk.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024] });
        _failures = meter.CreateCounter<long>("servicesdk.journal.commit.failures", "{batch}", "Batches that were not committed.");

        Histogram<double> Histogram(string name, string description, params double[] bounds) => meter.CreateHistogram(
            name, "s", description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
    }

    /// <summary>Where spans come from.</summary>
    internal static ActivitySource Activities { get; } = new(Name);

    internal void Accepted(string stream, ICommand command, IReadOnlyList<IEvent> events, IAggregate state)
    {
        if (_commands.Enabled)
            _commands.Add(1, Tag("command", command.GetType().Name));
        if (_wait.Enabled && events is [TicketCalled called, ..])
            _wait.Record(called.Reason.Waited / 1_000.0, Tag("class", called.Reason.Class));
        if (_depth.Enabled && state is HallQueue queue)
            _waiting[stream] = queue.View.WaitingInAll;
    }

    internal void Refused(ICommand command, Refusal refusal)
    {
        if (_refusals.Enabled)
            _refusals.Add(1, Tag("command", command.GetType().Name), Tag("code", refusal.Code));
    }

    internal void Committed(int records, TimeSpan took)
    {
        _commit.Record(took.TotalSeconds);
        _batch.Record(records);
    }

    internal void Failed() => _failures.Add(1);

    private IEnumerable<Measurement<int>> Depths()
    {
        // A date that is over has nobody waiting, and is forgotten.
        foreach (var (stream, waiting) in _waiting)
        {
            if (waiting == 0)
                _waiting.TryRemove(KeyValuePair.Create(stream, waiting));
        }

        return _waiting.GroupBy(one => StreamNames.HallOf(one.Key), one => one.Value)
            .Select(hall => (Hall: hall.Key, Waiting: hall.Sum()))
            .OrderByDescending(hall => hall.Waiting)
            .Take(MostHalls)
            .Select(hall => new Measurement<int>(hall.Waiting, Tag("hall", hall.Hall)));
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
