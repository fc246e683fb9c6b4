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
    public OpenLane[] Lanes { get; set; } = [];

    /// <summary>How many wait in the lines it serves.</summary>
    public int Waiting { get; set; }

    public Ticket? InHand { get; set; }

    /// <summary>Hall time of its last call, in milliseconds.</summary>
    public long CalledAt { get; set; }

    /// <summary>Hall time of when it last became free, in milliseconds.</summary>
    public long IdleSince { get; set; }

    public bool Serves(OpenLine line) => State != WindowState.Closed && Array.IndexOf(Lines, line) >= 0;

    public bool MayCall(Lane lane)
    {
        foreach (var open in Lanes)
        {
            if (ReferenceEquals(open.Lane, lane))
                return true;
        }

        return false;
    }
}

/// <summary>A lane open to a window.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Rank">Its line's place among the window's preferred lines; all others share the last.</param>
internal readonly record struct OpenLane(Lane Lane, int Rank);
