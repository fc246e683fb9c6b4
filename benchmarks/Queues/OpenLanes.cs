using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>A window that may call from so many lanes, somebody waiting in each: three classes a line.</summary>
internal sealed class OpenLanes
{
    private static readonly string[] Classes = [TicketClass.Green, TicketClass.Returning, TicketClass.Ordinary];

    private readonly MemoryHall _hall;

    public OpenLanes(int lanes, int backlog)
    {
        var skills = HallOne.Skills.Take(lanes / Classes.Length).ToArray();
        var plan = HallOne.Plan with
        {
            Lines = [.. HallOne.Plan.Lines.Take(skills.Length)],
            Windows = [new Window("1", "1号窗口", skills)],
        };
        _hall = new MemoryHall(plan);
        for (var ticket = 0; ticket < backlog; ticket++)
        {
            var @class = Classes[ticket / skills.Length % Classes.Length];
            _hall.Now++;
            _hall.Send(new IssueTicket(
                [new TicketItem("tn2018-001", "事项", skills[ticket % skills.Length])], @class, @class == TicketClass.Ordinary ? null : "reason", null, "case"));
        }
    }

    /// <summary>Who is next, a millisecond later than before: shares grow, so that the answer is worked out anew.</summary>
    public Ticket Decide() => _hall.View.NextFor("1", ++_hall.Now)!;
}
