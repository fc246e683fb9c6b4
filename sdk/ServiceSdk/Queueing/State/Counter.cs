namespace ServiceSdk.Queueing;

/// <summary>A window on an open day.</summary>
internal sealed class Counter(Window setup)
{
    public Window Setup { get; set; } = setup;

    public WindowState State { get; set; }

    /// <summary>Who sits there; null while closed.</summary>
    public string? Clerk { get; set; }

    /// <summary>What is shown while paused.</summary>
    public string? PauseReason { get; set; }

    /// <summary>What it serves while somebody sits there, and the lines of it.</summary>
    public IReadOnlyList<Skill> Skills { get; set; } = [];

    public OpenLine[] Lines { get; set; } = [];

    /// <summary>The lanes it may call from, its own preferences first.</summary>
    public List<OpenLane> Lanes { get; } = [];

    /// <summary>How many wait in the lines it serves.</summary>
    public int Waiting { get; set; }

    public Ticket? InHand { get; set; }

    /// <summary>Hall time of its last call, in milliseconds.</summary>
    public long CalledAt { get; set; }

    /// <summary>Why what it has in hand was called.</summary>
    public CallReason? Reason { get; set; }

    /// <summary>Hall time of when it last became free, in milliseconds.</summary>
    public long IdleSince { get; set; }

    public bool Serves(OpenLine line) => State != WindowState.Closed && Array.IndexOf(Lines, line) >= 0;

    /// <summary>A line's place among its preferred ones; all others share the last.</summary>
    public int RankOf(OpenLine line)
    {
        for (var rank = 0; rank < (Setup.Prefer?.Count ?? 0); rank++)
        {
            if (Setup.Prefer![rank] == line.Setup.Id)
                return rank;
        }

        return int.MaxValue;
    }

    public void ExchangeStaff(Snapshot snapshot)
    {
        State = (WindowState)snapshot.Number((int)State);
        (Clerk, PauseReason) = (snapshot.Text(Clerk), snapshot.Text(PauseReason));
        Skills = snapshot.List(Skills, snapshot.Exchange);
    }

    public void ExchangeWork(Snapshot snapshot, IReadOnlyList<Lane> lanes, IReadOnlyList<Ticket> tickets)
    {
        (Waiting, CalledAt, IdleSince) = (snapshot.Number(Waiting), snapshot.Number(CalledAt), snapshot.Number(IdleSince));
        InHand = Ticket.Refer(snapshot, InHand, tickets);
        Reason = snapshot.Shared(Reason, static (snapshot, reason) => new CallReason(
            snapshot.Text(reason?.Class)!, snapshot.Number(reason?.Waited ?? 0), snapshot.Number(reason?.Target ?? 0),
            snapshot.Flag(reason?.Critical ?? false), snapshot.Text(reason?.Overtook)));
        var open = snapshot.List(Lanes, open => new OpenLane(snapshot.One(lanes, open.Lane)!, snapshot.Number(open.Rank)));
        if (snapshot.IsReading)
            Lanes.AddRange(open);
    }

    public bool MayCall(Lane lane) => IndexOf(lane) >= 0;

    public void Close(Lane lane)
    {
        if (IndexOf(lane) is >= 0 and var at)
            Lanes.RemoveAt(at);
    }

    private int IndexOf(Lane lane)
    {
        for (var at = 0; at < Lanes.Count; at++)
        {
            if (ReferenceEquals(Lanes[at].Lane, lane))
                return at;
        }

        return -1;
    }
}

/// <summary>A lane open to a window.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Rank">As of <see cref="Counter.RankOf"/>.</param>
internal readonly record struct OpenLane(Lane Lane, int Rank);
