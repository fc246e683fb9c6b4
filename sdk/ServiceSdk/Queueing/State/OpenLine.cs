namespace ServiceSdk.Queueing;

/// <summary>A service line on an open day.</summary>
internal sealed class OpenLine(ServiceLine setup, NumberSeries numbers)
{
    private readonly List<Lane> _lanes = [];

    public ServiceLine Setup { get; set; } = setup;

    public NumberSeries Numbers { get; set; } = numbers;

    public IReadOnlyList<Lane> Lanes => _lanes;

    /// <summary>How many wait, those included who are back but not callable yet.</summary>
    public int Waiting { get; set; }

    /// <summary>How many tickets were issued into it and not cancelled, against the daily quota.</summary>
    public int Taken { get; set; }

    /// <summary>The lane for such tickets; null until the first.</summary>
    public Lane? Find(int @class, bool appointments, Counter? closedTo, Counter? onlyFor)
    {
        foreach (var lane in _lanes)
        {
            if (lane.Holds(@class, appointments, closedTo, onlyFor))
                return lane;
        }

        return null;
    }

    public void Add(Lane lane) => _lanes.Add(lane);
}
