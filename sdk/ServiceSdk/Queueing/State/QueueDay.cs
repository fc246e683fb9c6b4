using System.Globalization;

namespace ServiceSdk.Queueing;

/// <summary>What the events of one business date add up to: tickets, lines, windows, appointments. The rules stand in <see cref="HallQueue"/>.</summary>
internal sealed partial class QueueDay
{
    private const int Digits = 4;

    // What a service takes in most halls: the first guess where the plan's margin says nothing.
    private const long UsualService = 5 * 60_000;

    private readonly List<Ticket> _tickets = [];
    private readonly List<string> _classes = [];
    private readonly Dictionary<string, OpenLine> _lines = [];
    private readonly Dictionary<string, OpenLine> _linesOfTheDay = [];
    private readonly Dictionary<Skill, OpenLine> _linesBySkill = [];
    private readonly Dictionary<string, NumberSeries> _numbers = [];
    private readonly Dictionary<string, Counter> _counters = [];
    private readonly Dictionary<string, Counter> _countersOfTheDay = [];
    private string _idPrefix = "";
    private string _appointmentPrefix = "";
    private ClassTarget[] _targets = [];

    public bool IsOpen { get; private set; }

    public bool IsClosed { get; set; }

    public DateOnly Date { get; private set; }

    public HallPlan Plan { get; private set; } = null!;

    public QueueRules Rules { get; private set; } = null!;

    /// <summary>When the date begins, in UTC milliseconds since 1970.</summary>
    public long Midnight { get; private set; }

    public IReadOnlyList<OpenHours> Issuing { get; private set; } = [];

    public IReadOnlyList<OpenHours> Service { get; private set; } = [];

    /// <summary>Whether the date was given hours of its own, which no plan changes.</summary>
    public bool HasOwnHours { get; private set; }

    /// <summary>The windows in the plan's order.</summary>
    public Counter[] Counters { get; private set; } = [];

    public IEnumerable<OpenLine> Lines => _lines.Values;

    public IReadOnlyList<Ticket> Tickets => _tickets;

    public AppointmentBook Appointments { get; } = new();

    public Presence Presence { get; } = new();

    public WaitingRoom Room { get; } = new();

    public int NextSerial => _tickets.Count + 1;

    public void Open(DayOpened opened)
    {
        (IsOpen, Date, Midnight) = (true, opened.Date, CivilTime.Midnight(opened.Date));
        _idPrefix = $"{opened.Hall}-{opened.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-";
        _appointmentPrefix = $"{_idPrefix}B";
        Change(opened.Plan);
    }

    /// <summary>Takes a plan. What lines, windows and prefixes stay keep what they hold.</summary>
    public void Change(HallPlan plan)
    {
        (Plan, Rules) = (plan, plan.Rules ?? QueueRules.Customary);
        if (!HasOwnHours)
            (Issuing, Service) = (plan.Issuing, plan.Service);
        foreach (var target in plan.Targets)
        {
            if (!_classes.Contains(target.Class))
                _classes.Add(target.Class);
        }

        _targets = [.. _classes.Select(name => plan.Targets.FirstOrDefault(target => target.Class == name) ?? _targets[_classes.IndexOf(name)])];

        // A line or window that a plan drops and a later one brings back is the same: quotas are the day's, and tickets return to it.
        _lines.Clear();
        _lines.EnsureCapacity(plan.Lines.Count);
        _linesOfTheDay.EnsureCapacity(plan.Lines.Count);
        _linesBySkill.EnsureCapacity(plan.Lines.Count);
        foreach (var line in plan.Lines)
        {
            var numbers = NumbersOf(line.Prefix);
            if (!_linesOfTheDay.TryGetValue(line.Id, out var open))
                _linesOfTheDay.Add(line.Id, open = new OpenLine(this, line, numbers, plan.Margin > 0 ? plan.Margin : UsualService));
            (open.Setup, open.Numbers) = (line, numbers);
            _lines.Add(line.Id, open);
        }

        // A line no window may serve takes no ticket: nobody could ever call it.
        _linesBySkill.Clear();
        foreach (var line in plan.Lines)
        {
            if (Serves(plan.Windows, line.Skill))
                _linesBySkill.Add(line.Skill, _lines[line.Id]);
        }

        _counters.Clear();
        _counters.EnsureCapacity(plan.Windows.Count);
        _countersOfTheDay.EnsureCapacity(plan.Windows.Count);
        Counters = new Counter[plan.Windows.Count];
        for (var place = 0; place < Counters.Length; place++)
        {
            var window = plan.Windows[place];
            if (!_countersOfTheDay.TryGetValue(window.Id, out var counter))
                _countersOfTheDay.Add(window.Id, counter = new Counter(window));
            (counter.Setup, counter.Skills) = (window, counter.Skills.Count == 0 ? [] : [.. counter.Skills.Where(window.Skills.Contains)]);
            _counters.Add(window.Id, counter);
            Counters[place] = counter;
        }

        Relane();

        static bool Serves(IReadOnlyList<Window> windows, Skill skill)
        {
            for (var place = 0; place < windows.Count; place++)
            {
                if (windows[place].Skills.Contains(skill))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Gives the date hours of its own, whatever the plan says.</summary>
    public void Change(HoursChanged changed) =>
        (HasOwnHours, Issuing, Service) = (true, changed.Issuing, changed.Service);

    /// <summary>The classes, by index. Those that a later plan no longer names keep their targets.</summary>
    public ClassTarget[] Targets => _targets;

    public string ClassName(int @class) => _classes[@class];

    /// <summary>Whether the plan offers a class now.</summary>
    public bool HasClass(string name)
    {
        for (var index = 0; index < Plan.Targets.Count; index++)
        {
            if (Plan.Targets[index].Class == name)
                return true;
        }

        return false;
    }

    /// <summary>A class's index; -1 for one that no plan of the day named.</summary>
    public int ClassIndex(string name)
    {
        for (var index = 0; index < _targets.Length; index++)
        {
            if (_targets[index].Class == name)
                return index;
        }

        return -1;
    }

    /// <summary>How a walk-in of a class stands in line.</summary>
    public Standing StandingOf(int @class, long reference, int serial)
    {
        var target = _targets[@class];
        return new Standing(reference, target.Target, reference + target.Promise, target.Protected, serial, @class);
    }

    public OpenLine? Line(string id) => _lines.GetValueOrDefault(id);

    public OpenLine? LineFor(Skill skill) => _linesBySkill.GetValueOrDefault(skill);

    public Counter? Counter(string window) => _counters.GetValueOrDefault(window);

    /// <summary>The series a printed number belongs to. It may be of a prefix that no line bears any more.</summary>
    public NumberSeries NumbersOf(string number, OpenLine line)
    {
        var digits = number.AsSpan().IndexOfAnyInRange('0', '9');
        if (number.AsSpan(0, digits).SequenceEqual(line.Numbers.Prefix))
            return line.Numbers;
        return NumbersOf(number[..digits]);
    }

    private NumberSeries NumbersOf(string prefix)
    {
        if (!_numbers.TryGetValue(prefix, out var numbers))
            _numbers.Add(prefix, numbers = new NumberSeries(prefix));
        return numbers;
    }

    public string TicketId(int serial) => PrintedText.Of(_idPrefix, serial, Digits);

    public string AppointmentId(int serial) => PrintedText.Of(_appointmentPrefix, serial, Digits);

    public Ticket? Ticket(string id) =>
        PrintedText.Count(id, _idPrefix, Digits) is > 0 and var serial && serial <= _tickets.Count ? _tickets[serial - 1] : null;

    public bool IsOver(int serial) => _tickets[serial - 1].State is TicketState.Finished or TicketState.Expired;

    public void Add(Ticket ticket) => _tickets.Add(ticket);
}
