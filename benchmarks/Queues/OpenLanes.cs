using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>A window that may call from so many lanes, somebody waiting in each: three classes a line.</summary>
internal sealed class OpenLanes
{
    private static readonly Actor Clerk = new("s-bench", Roles.Clerk, "320402006-1", "1");
    private static readonly string[] Classes = [TicketClass.Green, TicketClass.Returning, TicketClass.Ordinary];

    private readonly HallQueue _queue = new();
    private readonly long _midnight = CivilTime.Midnight(HallOne.Date);
    private long _now;

    public OpenLanes(int lanes, int backlog)
    {
        var skills = HallOne.Skills.Take(lanes / Classes.Length).ToArray();
        var plan = HallOne.Plan with
        {
            Lines = [.. HallOne.Plan.Lines.Take(skills.Length)],
            Windows = [new Window("1", "1号窗口", skills)],
        };
        Send(new OpenDay("320402006-1", HallOne.Date, plan));
        Send(new OpenWindow("1", "s-1", skills));
        for (var ticket = 0; ticket < backlog; ticket++)
        {
            var @class = Classes[ticket / skills.Length % Classes.Length];
            _now += 1;
            Send(new IssueTicket(
                [new TicketItem("tn2018-001", "事项", skills[ticket % skills.Length])], @class, @class == TicketClass.Ordinary ? null : "reason", null, "case"));
        }
    }

    /// <summary>Who is next, a millisecond later than before: shares grow, so that the answer is worked out anew.</summary>
    public Ticket Decide() => _queue.View.NextFor("1", ++_now)!;

    private void Send(ICommand command)
    {
        var at = new Moment(_now, _midnight + 9 * 60 * 60_000);
        if (!_queue.Decide(command, new Envelope(Clerk, default, at)).Succeeded(out var events, out var refusal))
            throw new InvalidOperationException(refusal.Code);
        foreach (var @event in events)
            _queue.Apply(@event, Clerk, at);
    }
}
