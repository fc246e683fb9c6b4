namespace ServiceSdk.Queueing;

/// <summary>A day's state as readers see it.</summary>
internal sealed class QueueView(HallQueue queue, QueueDay day) : IQueueView
{
    public bool IsOpen => day.IsOpen;

    public bool IsClosed => day.IsClosed;

    public DateOnly Date => day.Date;

    public HallPlan Plan => day.Plan;

    public IReadOnlyList<OpenHours> Issuing => day.Issuing;

    public IReadOnlyList<OpenHours> Service => day.Service;

    public IReadOnlyList<Ticket> Tickets => day.Tickets;

    public IReadOnlyList<Appointment> Appointments => day.Appointments.All;

    public IReadOnlyList<WindowStanding> Windows =>
        [.. day.Counters.Select(counter => new WindowStanding(counter.Setup.Id, counter.State, counter.Clerk, counter.PauseReason, counter.Skills))];

    public IReadOnlyList<string> Stranded =>
        [.. day.Lines.Where(line => line.Waiting > 0 && !day.Served(line)).Select(line => line.Setup.Id)];

    public Ticket? Ticket(string id) => day.Ticket(id);

    public Appointment? Appointment(string id) => day.Appointments.Find(id);

    public Ticket? AtWindow(string window) => day.Counter(window)?.InHand;

    public int WaitingInAll => IsOpen ? day.Lines.Sum(static line => line.Waiting) : 0;

    public int Waiting(string line) => Find(line).Waiting;

    public WaitEstimate? Estimate(string ticket, long now) =>
        day.Ticket(ticket) is { State: TicketState.Waiting } waiting ? queue.EstimateFor(waiting, now) : null;

    public WaitEstimate? Estimate(string line, string @class, long now) =>
        Find(line) is var open && day.HasClass(@class) ? queue.EstimateFor(open, @class, now) : null;

    public Ticket? NextFor(string window, long now) =>
        day.Counter(window) is { State: WindowState.Open, InHand: null } counter ? queue.Next(counter, now) : null;

    public string? IdleWindowFor(string ticket)
    {
        if (day.Ticket(ticket) is not { State: TicketState.Waiting } waiting)
            return null;
        Counter? best = null;
        foreach (var counter in day.Counters)
        {
            if (counter is { State: WindowState.Open, InHand: null }
                && (waiting.Lane is { } lane ? counter.MayCall(lane) : counter.Serves(waiting.Line))
                && (best is null || (counter.Lines.Length, counter.IdleSince).CompareTo((best.Lines.Length, best.IdleSince)) < 0))
                best = counter;
        }

        return best?.Setup.Id;
    }

    private OpenLine Find(string line) => day.Line(line) ?? throw new ArgumentException($"No line {line}", nameof(line));
}
