using ServiceSdk.Queueing;

namespace ServiceSdk.Planning;

/// <summary>A scenario's hall as its queue knows it: the plan, and the commands that recur. Shared by all replications.</summary>
internal sealed class HallSetUp
{
    private const string Reason = "模拟", Prefix = "A";

    private readonly Scenario _scenario;
    private readonly IssueTicket[] _issues;

    public HallSetUp(Scenario scenario)
    {
        _scenario = scenario;
        Opened = new DayOpened("SIM", Date, Plan(scenario));
        Opens = [.. scenario.Windows.Select((window, index) => new OpenWindow(window.Id, $"{index}", [.. window.Lines.Select(SkillOf)]))];
        Pauses = [.. scenario.Windows.Select(window => new PauseWindow(window.Id, Reason))];
        Calls = [.. scenario.Windows.Select(window => new CallNext(window.Id))];
        Closures = [.. scenario.Windows.Select(window => Closure.Joined(window.Closed.Concat(scenario.Closed)).ToArray())];
        _issues = [.. scenario.Lines.SelectMany(line => scenario.Classes.Select(@class => Issue(line, @class.Id)))];
    }

    /// <summary>Any date: simulated time is hall time, and civil time stands still, inside all hours, however long a run is.</summary>
    public static DateOnly Date { get; } = new(2000, 1, 1);

    public DayOpened Opened { get; }

    public OpenWindow[] Opens { get; }

    public PauseWindow[] Pauses { get; }

    public CallNext[] Calls { get; }

    /// <summary>By window, when it calls nobody: its own times and the hall's.</summary>
    public Closure[][] Closures { get; }

    public long Start => _scenario.Run?.From ?? 0;

    public long Lost => _scenario.Absence!.Lost;

    public IssueTicket Issue(in Visit visit) => _issues[visit.Line * _scenario.Classes.Count + visit.Class];

    public string Line(in Visit visit) => _scenario.Lines[visit.Line];

    /// <summary>Whether a visit stands in line by its slot: under the default rule, and not where it came after the grace.</summary>
    public bool BySlot(in Visit visit) =>
        visit.Slot is { } slot && _scenario.Policy.Kind == TargetShare.Name && visit.At <= slot + _scenario.Appointments!.Grace;

    /// <summary>From when a visit that stands in line by its slot may be called.</summary>
    public long CallableFrom(in Visit visit) => visit.Slot!.Value - _scenario.Appointments!.EarlyCall;

    private static Skill SkillOf(string line) => new(line, line);

    private static IssueTicket Issue(string line, string @class) => new(
        [new TicketItem(line, line, SkillOf(line))],
        @class,
        @class == TicketClass.Ordinary ? null : Reason,
        null,
        @class == TicketClass.Returning ? Reason : null);

    private static HallPlan Plan(Scenario scenario)
    {
        OpenHours[] always = [new OpenHours(0, 24 * 60)];
        var (appointments, absence) = (scenario.Appointments, scenario.Absence);
        return new HallPlan(
            [.. scenario.Lines.Select(line => new ServiceLine(line, line, Prefix, SkillOf(line)))],
            [.. scenario.Windows.Select(window => new Window(window.Id, window.Id, [.. window.Lines.Select(SkillOf)], window.Prefer))],
            [.. scenario.Classes.Select(one => new ClassTarget(one.Id, one.Target, one.Promise, one.Protected, one.Order, one.Rate))],
            scenario.Policy.Margin,
            always,
            always,
            new QueueRules(
                scenario.Policy.Kind,
                new CallRule(0, 0),
                new AbsenceRule(0, absence?.Within ?? 0, absence?.BackAfterCalls ?? 0, 2),
                QueueRules.Customary.Closing,
                appointments is null ? null : new AppointmentRule(5, 1, appointments.EarlyCall, appointments.Tolerance, 0, appointments.Grace),
                int.MaxValue - 1,
                QueueRules.Customary.AgentQuota));
    }
}
