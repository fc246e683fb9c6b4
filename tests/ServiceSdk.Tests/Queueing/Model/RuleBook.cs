using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>
/// A clerk with the rule book beside the engine: one list of all tickets, looked through and sorted anew for every question. Written from
/// the book, not from the engine: no lanes, no counters kept up to date.
/// </summary>
internal sealed partial class RuleBook
{
    private const long Minute = TestHall.Minute;

    private readonly Dictionary<string, ClassTarget> _lastTargets = [];
    private readonly Dictionary<string, (int Last, bool Wrapped)> _series = [];
    private readonly string _idPrefix;
    private (IReadOnlyList<OpenHours> Issuing, IReadOnlyList<OpenHours> Service)? _ownHours;
    private int _calls;

    public RuleBook(HallPlan plan, string idPrefix)
    {
        (Plan, _idPrefix) = (plan, idPrefix);
        Take(plan);
    }

    public HallPlan Plan { get; private set; }

    public List<Slip> Slips { get; } = [];

    public List<Slot> Slots { get; } = [];

    public Dictionary<string, Desk> Desks { get; } = [];

    public bool IsClosed { get; private set; }

    /// <summary>Hall time, and minutes of the civil date in milliseconds.</summary>
    public long Now { get; private set; }

    public long Civil { get; private set; }

    public IReadOnlyList<OpenHours> Issuing => _ownHours?.Issuing ?? Plan.Issuing;

    public IReadOnlyList<OpenHours> Service => _ownHours?.Service ?? Plan.Service;

    private QueueRules Rules => Plan.Rules!;

    /// <summary>Time passes; holds that are over end at their own moment.</summary>
    public void At(long now, long civil)
    {
        (Now, Civil) = (now, civil);
        foreach (var slip in Slips.Where(slip => slip.State == TicketState.Held && slip.HeldUntil <= now))
            (slip.State, slip.Since, slip.HeldUntil) = (TicketState.Waiting, slip.HeldUntil!.Value, null);
    }

    public int Waiting(string line) => Slips.Count(slip => slip.State == TicketState.Waiting && slip.Line == line);

    public bool Lapsed(Slip slip) => slip.State == TicketState.NoShow && Now - slip.Since > Rules.Absence.Within;

    /// <summary>Whether somebody sits at a window that may serve the line.</summary>
    public bool Serves(string window, string line) =>
        Desks[window].State != WindowState.Closed
        && Plan.Lines.SingleOrDefault(one => one.Id == line) is { } setup && Desks[window].Skills.Contains(setup.Skill);

    public bool Served(string line, string? except = null) =>
        Plan.Windows.Any(window => window.Id != except && Serves(window.Id, line));

    public IEnumerable<string> Stranded() =>
        Plan.Lines.Select(line => line.Id).Where(line => Waiting(line) > 0 && !Served(line));

    /// <summary>The window's ticket, by the book: sort all it may call, take the first.</summary>
    public Slip? Next(string window)
    {
        var callable = Slips.Where(slip => MayCall(window, slip) && slip.Reference <= Now).ToList();
        if (callable.Count == 0)
            callable = [.. Slips.Where(slip => IsBack(slip) && Serves(window, slip.Line))];
        return callable.Order(Comparer<Slip>.Create((a, b) =>
            Rank(window, a.Line) != Rank(window, b.Line) ? Rank(window, a.Line).CompareTo(Rank(window, b.Line)) : a == b ? 0 : Compare(a, b))).FirstOrDefault();
    }

    public Slip? Longest(string window) =>
        Slips.Where(slip => MayCall(window, slip) && slip.Reference <= Now).OrderBy(slip => (slip.Reference, slip.Serial)).FirstOrDefault();

    public string? IdleWindowFor(Slip slip) =>
        slip.State != TicketState.Waiting ? null : Plan.Windows
            .Where(window => Desks[window.Id] is { State: WindowState.Open, InHand: null }
                && (IsBack(slip) ? Serves(window.Id, slip.Line) : MayCall(window.Id, slip)))
            .OrderBy(window => Plan.Lines.Count(line => Serves(window.Id, line.Id))).ThenBy(window => Desks[window.Id].IdleSince)
            .FirstOrDefault()?.Id;

    private bool IsBack(Slip slip) => slip.State == TicketState.Waiting && slip.ReadyAtCall > _calls;

    private bool MayCall(string window, Slip slip) =>
        slip.State == TicketState.Waiting && !IsBack(slip) && Serves(window, slip.Line)
        && (slip.OnlyBy is not { } only || only == window || !Desks.ContainsKey(only) || !Serves(only, slip.Line))
        && (slip.NotBy != window || !Served(slip.Line, window));

    private int Rank(string window, string line) =>
        (Plan.Windows.Single(one => one.Id == window).Prefer ?? []).ToList().IndexOf(line) is >= 0 and var rank ? rank : int.MaxValue;

    private IEnumerable<Slip> LiveOf(string subject, string line) =>
        Slips.Where(slip => !slip.Over && !Lapsed(slip) && slip.Subject == subject && slip.Lines.Contains(line));

    private ServiceLine? LineFor(Skill skill) =>
        Plan.Windows.Any(window => window.Skills.Contains(skill)) ? Plan.Lines.SingleOrDefault(line => line.Skill == skill) : null;

    private static bool Inside(IReadOnlyList<OpenHours> hours, long civil) =>
        hours.Any(open => civil >= open.From * Minute && civil < open.To * Minute);

    private void Take(HallPlan plan)
    {
        Plan = plan;
        foreach (var target in plan.Targets)
            _lastTargets[target.Class] = target;
        foreach (var window in plan.Windows)
        {
            Desks.TryAdd(window.Id, new Desk());
            Desks[window.Id].Skills = [.. Desks[window.Id].Skills.Where(window.Skills.Contains)];
        }
    }

    /// <summary>The next number of a line's prefix; null when every one may still be asked for.</summary>
    private int? NextNumber(ServiceLine line)
    {
        var (last, wrapped) = _series.GetValueOrDefault(line.Prefix);
        var ahead = Enumerable.Range(last + 1, Math.Max(0, Rules.LastNumber - last)).Select(number => (Number: number, Again: wrapped));
        var fromOne = Enumerable.Range(1, Rules.LastNumber).Select(number => (Number: number, Again: true));
        foreach (var (number, again) in ahead.Concat(fromOne).Where(one => one.Number is < 900 or > 999))
        {
            var bearer = Slips.FindLast(slip => slip.Prefix == line.Prefix && slip.Number == number);
            if (bearer is null || (again && bearer.State is TicketState.Finished or TicketState.Expired))
                return number;
        }

        return null;
    }
}
