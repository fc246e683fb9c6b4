namespace ServiceSdk.Queueing;

/// <summary>A service line on an open day.</summary>
/// <param name="day">Its day.</param>
/// <param name="setup">What the plan says of it.</param>
/// <param name="numbers">Where its numbers come from.</param>
/// <param name="service">About one mean service, in milliseconds.</param>
internal sealed class OpenLine(QueueDay day, ServiceLine setup, NumberSeries numbers, long service)
{
    private List<LineItem> _items = [];
    private ArrivalRate[] _arrivals = [];

    public QueueDay Day => day;

    public ServiceLine Setup { get; set; } = setup;

    public NumberSeries Numbers { get; set; } = numbers;

    public List<Lane> Lanes { get; } = [];

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

    public void Exchange(Snapshot snapshot)
    {
        (Waiting, Taken) = (snapshot.Number(Waiting), snapshot.Number(Taken));
        Forecast.Exchange(snapshot);
        _items = snapshot.List(_items, item => snapshot.Exchange(item)!);
        _arrivals = [.. snapshot.List(_arrivals, rate => rate.Exchange(snapshot))];
    }

    /// <summary>The lane for such tickets; null until the first.</summary>
    public Lane? Find(in Standing standing, bool appointments, Counter? closedTo, Counter? onlyFor)
    {
        foreach (var lane in Lanes)
        {
            if (lane.Holds(standing, appointments, closedTo, onlyFor))
                return lane;
        }

        return null;
    }

    /// <summary>What a ticket comes for: one instance for all that come for the same.</summary>
    public LineItem Item(string code, string title)
    {
        foreach (var known in _items)
        {
            if (known.Item == code && known.Title == title)
                return known;
        }

        var item = new LineItem(Setup.Id, code, title);
        _items.Add(item);
        return item;
    }
}
