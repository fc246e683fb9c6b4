using System.Globalization;

namespace ServiceSdk.Queueing;

/// <summary>号: one visitor's place in a line. Small, since all of a day's stay in memory. Read it only while its hall is held.</summary>
public sealed partial class Ticket
{
    private readonly NumberSeries _numbers;
    private readonly int _number;
    private TicketDetails? _details;
    private byte _state;
    private byte _recalls;
    private byte _absences;
    private ushort _encounters;

    internal Ticket(NumberSeries numbers, int number, LineItem item, OpenLine line, in Standing standing, long since, int ahead, string? classReason) =>
        (_numbers, _number, Item, Line, Standing, Since, Ahead, ClassReason) = (numbers, number, item, line, standing, since, ahead, classReason);

    /// <summary>Its permanent id: hall, date and the day's serial.</summary>
    public string Id => Line.Day.TicketId(Standing.Serial);

    /// <summary>The printed number, which it keeps for life.</summary>
    public string Number => _numbers.Text(_number);

    /// <summary>What it waits for or is served for now.</summary>
    public LineItem Item { get; internal set; }

    /// <summary>What is left of the visit after that, in order.</summary>
    public IReadOnlyList<LineItem> Further => _details?.Further ?? [];

    /// <summary>Its class, by id.</summary>
    public string Class => Line.Day.ClassName(Standing.Class);

    /// <summary>Why it has that class; null for ordinary.</summary>
    public string? ClassReason { get; internal set; }

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
    public TicketState State
    {
        get => (TicketState)_state;
        internal set => _state = (byte)value;
    }

    /// <summary>Hall time of its last change of state, in milliseconds.</summary>
    public long Since { get; internal set; }

    /// <summary>The window that called it last; null before.</summary>
    public string? Window => Counter?.Setup.Id;

    /// <summary>Why it was called before the others; null unless a window has it in hand.</summary>
    public CallReason? Reason => Counter?.InHand == this ? Counter.Reason : null;

    /// <summary>The encounter it was or is served in last; null before.</summary>
    public string? Encounter => Encounters > 0 ? EncounterOf(Id, Encounters) : null;

    /// <summary>How often it was called again since the last call.</summary>
    public int Recalls
    {
        get => _recalls;
        internal set => _recalls = (byte)value;
    }

    /// <summary>How often it was absent.</summary>
    public int Absences
    {
        get => _absences;
        internal set => _absences = (byte)value;
    }

    /// <summary>Hall time when a timed hold ends, in milliseconds; null while not held, or held until resumed.</summary>
    public long? HeldUntil => State == TicketState.Held ? _details?.HeldUntil : null;

    /// <summary>Whether its life is over.</summary>
    public bool Over => State is TicketState.Finished or TicketState.Cancelled or TicketState.Expired;

    internal int Encounters
    {
        get => _encounters;
        set => _encounters = (ushort)value;
    }

    internal OpenLine Line { get; set; }

    internal Lane? Lane { get; set; }

    internal Counter? Counter { get; set; }

    internal Ticket? Before { get; set; }

    internal Ticket? After { get; set; }

    /// <summary>What it was told at issue, in mean services of its line, until that can be compared with what came of it; 0 for nothing.</summary>
    internal float Forecast { get; set; }

    internal int HeapIndex { get; set; } = -1;

    /// <summary>Every line it stands in or has still to stand in.</summary>
    internal IEnumerable<string> Lines
    {
        get
        {
            yield return Item.Line;
            foreach (var further in Further)
                yield return further.Line;
            for (var origin = _details?.Origin; origin is not null; origin = origin.Before)
                yield return origin.Item.Line;
        }
    }

    /// <summary>Whether its number is still its own: after a wrap, one that is over may have lost it.</summary>
    internal bool BearsItsNumber => _numbers.Bearer(_number) == Standing.Serial;

    /// <summary>What most tickets never need.</summary>
    internal TicketDetails Details => _details ??= new TicketDetails();

    internal TicketDetails? DetailsIfAny => _details;

    internal static string EncounterOf(string ticket, int ordinal) =>
        string.Concat(ticket, "-", ordinal.ToString(CultureInfo.InvariantCulture));

    /// <summary>The window an encounter of this ticket was or is served at; null when it has no such encounter.</summary>
    public string? WindowOf(string encounter)
    {
        var id = Id;
        for (var ordinal = 1; ordinal <= Encounters; ordinal++)
        {
            if (encounter == EncounterOf(id, ordinal))
                return _details?.EarlierWindows is { } earlier && ordinal <= earlier.Count ? earlier[ordinal - 1] : Window;
        }

        return null;
    }
}
