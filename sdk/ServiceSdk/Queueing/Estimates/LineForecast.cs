namespace ServiceSdk.Queueing;

/// <summary>
/// Forecasts the waits of one line. It learns how long services take and how its forecasts held, from what it is told and nothing else:
/// only + − × ÷ and the square root, so that the same day gives the same forecasts on every machine. Not safe for concurrent use.
/// </summary>
public sealed class LineForecast
{
    // How many services the first guess counts for. Its spread is that of an exponential time.
    private const double Guess = 3;

    // Of an unfinished service: to leave them out favours the short ones, to count them whole favours the long ones.
    private const double Unfinished = 0.75;

    // How much the wait of the head of the line counts beside the forecast.
    private const double Head = 1.0 / 16;

    // How much of what was seen stays after one more wait: some fifty waits count.
    private const double Kept = 0.98;

    // How far, squared and times the waits seen, the ratio of actual to forecast strays by chance alone.
    private const double Chance = 3;

    private const double LeastSpread = 0.05, MostSpread = 4;

    private double _calls = Guess;
    private double _time;
    private double _squares;
    private double _spread;
    private double _seen;
    private double _waited;
    private double _forecast;

    // Actual over forecast wait, of late.
    private double _ratio = 1;

    /// <summary>A forecast that has seen nothing.</summary>
    /// <param name="service">The first guess of a mean service, in milliseconds, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public LineForecast(double service)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(service);
        (_time, _squares) = (Guess * service, Guess * 2 * service * service);
        Learn();
    }

    /// <summary>How long a call occupies a window, in milliseconds.</summary>
    public double Service { get; private set; }

    /// <summary>Calls occupied windows.</summary>
    /// <param name="windowTime">For how long, all windows together, in milliseconds, at least 0.</param>
    /// <param name="calls">How many, at least 1.</param>
    public void Served(double windowTime, int calls)
    {
        _calls += calls;
        _time += windowTime;
        _squares += windowTime * windowTime / calls;
        Learn();
    }

    /// <summary>When half of such tickets are called, in milliseconds of service time from now.</summary>
    public double Half(in QueueAhead queue) => Wait(queue).Half * _ratio;

    /// <summary>When nine in ten of such tickets are called, in milliseconds of service time from now.</summary>
    public double NineTenths(in QueueAhead queue) => Wait(queue).NineTenths * _ratio;

    /// <summary>A forecast in mean services, as <see cref="Called"/> wants it: what it says of the pace may be known better by then.</summary>
    /// <param name="half">What was told, in milliseconds of service time.</param>
    /// <param name="nineTenths">What was told, in milliseconds of service time.</param>
    public double Services(double half, double nineTenths) =>
        // The mean of an Erlang time lies about an eighth of the way from the one to the other.
        (half + (nineTenths - half) / 8) / (_ratio * Service);

    /// <summary>A ticket was called: what it was told can be compared with what came of it.</summary>
    /// <param name="services">The forecast, in mean services.</param>
    /// <param name="waited">How long it waited, in milliseconds of service time.</param>
    public void Called(double services, double waited)
    {
        _seen = _seen * Kept + 1;
        _waited = _waited * Kept + waited;
        _forecast = _forecast * Kept + services * Service;

        // As far as it stands out from what chance would make of it (Stein's shrinkage). Taken at its word the ratio would be noise: those
        // who wait together wait for the same services.
        var (off, chance) = (_waited / _forecast - 1, Chance / _seen);
        _ratio = off * off > chance ? 1 + off - chance / off : 1;
    }

    internal void Exchange(Snapshot snapshot)
    {
        (_calls, _time, _squares) = (snapshot.Fraction(_calls), snapshot.Fraction(_time), snapshot.Fraction(_squares));
        (_seen, _waited, _forecast) = (snapshot.Fraction(_seen), snapshot.Fraction(_waited), snapshot.Fraction(_forecast));
        _ratio = snapshot.Fraction(_ratio);
        Learn();
    }

    private void Learn()
    {
        Service = _time / _calls;
        _spread = Math.Clamp(_squares / _calls / (Service * Service) - 1, LeastSpread, MostSpread);
    }

    private ErlangTime Wait(in QueueAhead queue)
    {
        // Several windows end services as if at random, whatever one service is like; the more have to end, the more the services show.
        var departures = queue.Calls + 1;
        var others = Math.Max(0, queue.Windows - 1);
        var each = (others + departures * _spread) / (others + departures);

        var pace = (_time + Unfinished * queue.InService) / (_calls * queue.Windows);
        var mean = (queue.Calls + (1 + each) / 2) * pace;
        if (queue.HeadWaited is { } head)
            mean += Head * (head + pace - mean);
        return new ErlangTime(mean, (each * departures + queue.Overtaking) / (departures * departures) + _spread / _calls);
    }
}
