namespace ServiceSdk.Planning;

/// <summary>
/// The visits of one stream in one replication, drawn one after the other. What a visit is depends on the seed alone, not on windows
/// or rule: alternatives are compared on common random numbers.
/// </summary>
internal struct StreamDraw
{
    private const double Minute = 60_000;

    private readonly VisitStream _stream;
    private readonly long _to;
    private RandomSequence _arrivals, _services, _absences, _patience;
    private double _clock;
    private int _rate;

    public StreamDraw(VisitStream stream, ScenarioRun run, int replication, int index)
    {
        (_stream, _to, _clock) = (stream, run.To, run.From);
        _arrivals = new RandomSequence(run.Seed, replication, index, 1);
        _services = new RandomSequence(run.Seed, replication, index, 2);
        _absences = new RandomSequence(run.Seed, replication, index, 3);
        _patience = new RandomSequence(run.Seed, replication, index, 4);
        At = 0;
        Advance();
    }

    /// <summary>When the next ticket is taken; <see cref="long.MaxValue"/> when no more come.</summary>
    public long At { get; private set; }

    /// <summary>The next visit, with its number.</summary>
    public Visit Take(int number)
    {
        // All are drawn every time, so that changing a share leaves the other visits as they are.
        var (shows, returns, delay) = (_absences.Uniform(), _absences.Uniform(), _absences.Exponential(1));
        long? back = _stream.Return is { } returning && returns < returning.Probability ? Whole(delay * returning.MeanDelay) : null;
        var visit = new Visit(
            number, At, _stream.Line, _stream.Class, Service(),
            Absence: shows < _stream.NoShow ? new Absence(null, back) : null,
            Patience: _stream.Patience is { } mean ? Whole(_patience.Exponential(mean)) : null);
        Advance();
        return visit;
    }

    /// <summary>Drawn times are as long as written ones may be: a sum of them stays inside 64 bits.</summary>
    private static long Whole(double milliseconds) => (long)Math.Round(Math.Min(milliseconds, ScenarioNode.MaxMinutes * Minute));

    private long Service() => Whole(_stream.Service switch
    {
        { Kind: ServiceKind.Exponential, Mean: var mean } => _services.Exponential(mean),
        { Kind: ServiceKind.Deterministic, Mean: var mean } => mean,
        { Mean: var mean, Variation: var variation } => Lognormal(mean, Math.Log(1 + variation * variation)),
    });

    private double Lognormal(double mean, double variance) => mean * Math.Exp(Math.Sqrt(variance) * _services.Normal() - variance / 2);

    // An exponential amount of expected arrivals is used up along the rates: exact for rates that change in steps.
    private void Advance()
    {
        for (var expected = _arrivals.Exponential(1); _rate < _stream.Rates.Count; _rate++)
        {
            var rate = _stream.Rates[_rate];
            _clock = Math.Max(_clock, rate.From);
            var next = _clock + expected / rate.PerMinute * Minute;
            if (next < rate.To)
            {
                _clock = next;
                At = next < _to ? (long)next : long.MaxValue;
                return;
            }

            expected -= Math.Max(0, rate.To - _clock) / Minute * rate.PerMinute;
        }

        At = long.MaxValue;
    }
}
