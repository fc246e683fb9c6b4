namespace ServiceSdk.Queueing;

/// <summary>A service line on an open day.</summary>
/// <param name="setup">What the plan says of it.</param>
/// <param name="numbers">Where its numbers come from.</param>
/// <param name="service">About one mean service, in milliseconds.</param>
internal sealed class OpenLine(ServiceLine setup, NumberSeries numbers, long service)
{
    private ArrivalRate[] _arrivals = [];

    public ServiceLine Setup { get; set; } = setup;

    public NumberSeries Numbers { get; set; } = numbers;

    public Lane[] Lanes { get; private set; } = [];

    /// <summary>How many wait, those included who are back but not callable yet.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many tickets were issued into it and not cancelled, against the daily quota.</summary>
    public int Taken { get; set; }

    /// <summary>The manned windows that serve it.</summary>
    public Counter[] Counters { get; set; } = [];

    public LineForecast Forecast { get; } = new(service);

    /// <summary>So many more wait.</summary>
    public void Count(int more)
    {
        Waiting += more;
        foreach (var counter in Counters)
            counter.Waiting += more;
    }

    /// <summary>A ticket of a class came.</summary>
    public void Arrived(int @class, long now)
    {
        if (@class >= _arrivals.Length)
            Array.Resize(ref _arrivals, @class + 1);
        _arrivals[@class].Add(now);
    }

    /// <summary>How many tickets of a class come per millisecond.</summary>
    public double Arrivals(int @class, long now) => @class < _arrivals.Length ? _arrivals[@class].At(now) : 0;

    /// <summary>The lane for such tickets; null until the first.</summary>
    public Lane? Find(int @class, bool appointments, Counter? closedTo, Counter? onlyFor)
    {
        foreach (var lane in Lanes)
        {
            if (lane.Holds(@class, appointments, closedTo, onlyFor))
                return lane;
        }

        return null;
    }

    public void Add(Lane lane) => Lanes = [.. Lanes, lane];
}
