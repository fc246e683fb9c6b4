namespace ServiceSdk.Queueing;

/// <summary>号: one visitor's place in a line. Small, since all of a day's stay in memory. Read it only while its hall is held.</summary>
public sealed class Ticket
{
    private readonly QueueDay _day;
    private readonly NumberSeries _numbers;
    private readonly int _number;
    private TicketDetails? _details;

    internal Ticket(QueueDay day, NumberSeries numbers, int number, LineItem item, OpenLine line, in Standing standing, long since, int ahead) =>
        (_day, _numbers, _number, Item, Line, Standing, Since, Ahead) = (day, numbers, number, item, line, standing, since, ahead);

    /// <summary>Its permanent id: hall, date and the day's serial.</summary>
    public string Id => _day.TicketId(Standing.Serial);

    /// <summary>The printed number, which it keeps for life.</summary>
    public string Number => _numbers.Text(_number);

    /// <summary>What it waits for or is served for now.</summary>
    public LineItem Item { get; internal set; }

    /// <summary>What is left of the visit after that, in order.</summary>
    public IReadOnlyList<LineItem> Further => _details?.Further ?? [];

    /// <summary>Its class, by id.</summary>
    public string Class => _day.ClassName(Standing.Class);

    /// <summary>Why it has that class; null for ordinary.</summary>
    public string? ClassReason => _details?.ClassReason;

    /// <summary>The open case of a returning ticket; null for others.</summary>
    public string? Case => _details?.Case;

    /// <summary>The agent who took it for somebody, by an opaque id; null for none.</summary>
    public string? Agent => _details?.Agent;

    /// <summary>The appointment it comes of; null for a walk-in.</summary>
    public string? Appointment => _details?.Appointment;

    /// <summary>Who came, when a card was read.</summary>
    public Protected<Visitor>? Visitor => _details?.Visitor;

    /// <summary>How many waited in its line when it was issued.</summary>
    public int Ahead { get; }

    /// <summary>What the policy knows of it.</summary>
    public Standing Standing { get; internal set; }

    /// <summary>Where it stands in its life.</summary>
    public TicketState State { get; internal set; }

    /// <summary>Hall time of its last change of state, in milliseconds.</summary>
    public long Since { get; internal set; }

    /// <summary>The window that called it last; null before.</summary>
    public string? Window => Counter?.Setup.Id;

    /// <summary>Why it was called before the others; null before.</summary>
    public CallReason? Reason { get; internal set; }

    /// <summary>The encounter it was or is served in last; null before.</summary>
    public string? Encounter => Encounters > 0 ? $"{Id}-{Encounters}" : null;

    /// <summary>How often it was called again since the last call.</summary>
    public int Recalls { get; internal set; }

    /// <summary>How often it was absent.</summary>
    public int Absences { get; internal set; }

    /// <summary>Hall time when a timed hold ends, in milliseconds; null while not held, or held until resumed.</summary>
    public long? HeldUntil => State == TicketState.Held ? _details?.HeldUntil : null;

    /// <summary>Whether its life is over.</summary>
    public bool Over => State is TicketState.Finished or TicketState.Cancelled or TicketState.Expired;

    internal int Encounters { get; set; }

    internal OpenLine Line { get; set; }

    internal Lane? Lane { get; set; }

    internal Counter? Counter { get; set; }

    internal Ticket? Before { get; set; }

    internal Ticket? After { get; set; }

    /// <summary>What it was told at issue, in mean services of its line, until that can be compared with what came of it; 0 for nothing.</summary>
    internal float Forecast { get; set; }

    internal int HeapIndex { get; set; } = -1;

    /// <summary>What most tickets never need.</summary>
    internal TicketDetails Details => _details ??= new TicketDetails();

    internal TicketDetails? DetailsIfAny => _details;

    /// <summary>The window an encounter of this ticket was or is served at; null when it has no such encounter.</summary>
    public string? WindowOf(string encounter)
    {
        for (var ordinal = 1; ordinal <= Encounters; ordinal++)
        {
            if (encounter == $"{Id}-{ordinal}")
                return _details?.EarlierWindows is { } earlier && ordinal <= earlier.Count ? earlier[ordinal - 1] : Window;
        }

        return null;
    }
}
