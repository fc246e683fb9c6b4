namespace ServiceSdk.Queueing;

/// <summary>What the events of one business date add up to. Only events change it.</summary>
internal sealed class QueueDay : IQueueView
{
    private static readonly int Classes = Enum.GetValues<TicketClass>().Length;

    private readonly List<Ticket> _tickets = [];
    private readonly Dictionary<string, Ticket> _byId = [];
    private readonly Dictionary<string, int> _counters = [];
    private readonly Dictionary<Skill, int> _lines = [];
    private readonly Dictionary<string, Counter> _windows = [];
    private Lane[] _lanes = [];
    private DayOpened? _opened;

    public bool IsOpen => _opened is not null;

    public DateOnly Date => _opened!.Date;

    public HallPlan Plan => _opened!.Plan;

    public IReadOnlyList<Ticket> Tickets => _tickets;

    public Ticket? Ticket(string id) => _byId.GetValueOrDefault(id);

    public Ticket? AtWindow(string window) => Counter(window)?.InHand;

    public int Waiting(string line)
    {
        var index = IndexOf(line);
        return Enumerable.Range(0, Classes).Sum(@class => _lanes[index * Classes + @class].Count);
    }

    public Counter? Counter(string window) => _windows.GetValueOrDefault(window);

    public ServiceLine? LineFor(Skill skill) => _lines.TryGetValue(skill, out var line) ? Plan.Lines[line] : null;

    public string NextTicketId() => $"{_opened!.Hall}-{Date:yyyyMMdd}-{_tickets.Count + 1:0000}";

    /// <summary>The sequence is the business date's and only counts up, so no number is ever printed twice.</summary>
    public string NextNumber(string prefix) => $"{prefix}{_counters.GetValueOrDefault(prefix) + 1:000}";

    public void Open(DayOpened opened)
    {
        _opened = opened;
        _lanes = [.. Enumerable.Range(0, opened.Plan.Lines.Count * Classes).Select(_ => new Lane())];

        // A line no window may serve takes no ticket: nobody could ever call it.
        var served = opened.Plan.Windows.SelectMany(window => window.Skills).ToHashSet();
        for (var line = 0; line < opened.Plan.Lines.Count; line++)
        {
            if (served.Contains(opened.Plan.Lines[line].Skill))
                _lines.Add(opened.Plan.Lines[line].Skill, line);
        }

        foreach (var window in opened.Plan.Windows)
        {
            var lanes = window.Skills.Where(_lines.ContainsKey).SelectMany(skill => _lanes.Skip(_lines[skill] * Classes).Take(Classes));
            _windows.Add(window.Id, new Counter(window, [.. lanes]));
        }
    }

    public void Issue(TicketIssued issued, long now)
    {
        var line = IndexOf(issued.Line);
        var target = Plan.Targets.First(t => t.Class == issued.Class);
        var standing = new Standing(now, target.Target, now + target.Promise, target.Protected, _tickets.Count + 1);
        var ticket = new Ticket(issued, standing, line);
        var prefix = Plan.Lines[line].Prefix;

        _tickets.Add(ticket);
        _byId.Add(issued.Ticket, ticket);
        _counters[prefix] = _counters.GetValueOrDefault(prefix) + 1;
        LaneOf(ticket).Join(ticket);
    }

    public void Call(TicketCalled called)
    {
        var ticket = _byId[called.Ticket];
        LaneOf(ticket).Leave(ticket);
        ticket.State = TicketState.Called;
        ticket.Window = called.Window;
        ticket.Reason = called.Reason;
        _windows[called.Window].InHand = ticket;
    }

    public void Start(ServiceStarted started)
    {
        var ticket = _byId[started.Ticket];
        ticket.State = TicketState.Serving;
        ticket.Encounter = started.Encounter;
    }

    public void Finish(ServiceFinished finished)
    {
        _byId[finished.Ticket].State = TicketState.Finished;
        _windows[finished.Window].InHand = null;
    }

    private Lane LaneOf(Ticket ticket) => _lanes[ticket.Line * Classes + (int)ticket.Issued.Class];

    private int IndexOf(string line)
    {
        for (var index = 0; index < Plan.Lines.Count; index++)
        {
            if (Plan.Lines[index].Id == line)
                return index;
        }

        throw new ArgumentException($"No line {line}", nameof(line));
    }
}
