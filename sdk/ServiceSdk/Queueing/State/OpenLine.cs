namespace ServiceSdk.Queueing;

/// <summary>A service line on an open day.</summary>
internal sealed class OpenLine(QueueDay day, ServiceLine setup, NumberSeries numbers)
{
    private readonly List<Lane> _lanes = [];
    private readonly List<LineItem> _items = [];

    public QueueDay Day => day;

    public ServiceLine Setup { get; set; } = setup;

    public NumberSeries Numbers { get; set; } = numbers;

    public IReadOnlyList<Lane> Lanes => _lanes;

    /// <summary>How many wait, those included who are back but not callable yet.</summary>
    public int Waiting { get; set; }

    /// <summary>How many tickets were issued into it and not cancelled, against the daily quota.</summary>
    public int Taken { get; set; }

    /// <summary>The lane for such tickets; null until the first.</summary>
    public Lane? Find(in Standing standing, bool appointments, Counter? closedTo, Counter? onlyFor)
    {
        foreach (var lane in _lanes)
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

    public void Add(Lane lane) => _lanes.Add(lane);

    public void Drop(Lane lane) => _lanes.Remove(lane);
}
