using System.Text.Json;
using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>One hall on one business date, driven by hand: minutes after midnight (+08:00) are its clock.</summary>
internal sealed class TestHall
{
    public const long Minute = 60_000;
    public static readonly DateOnly Date = new(2026, 11, 24);
    public static readonly Skill Residence = new("公安局", "户政");
    public static readonly Skill Marriage = new("民政局", "婚姻");
    public static readonly Skill Benefit = new("民政局", "救助");
    public static readonly string[] Classes = [TicketClass.Green, TicketClass.Returning, TicketClass.Ordinary];
    public static readonly IReadOnlyList<ClassTarget> Targets =
    [
        new(TicketClass.Green, 3 * Minute, 10 * Minute, true),
        new(TicketClass.Returning, 12 * Minute, 40 * Minute, false),
        new(TicketClass.Ordinary, 30 * Minute, 90 * Minute, false),
    ];

    /// <summary>Two lines share the prefix A; window w2 serves one pair of each department.</summary>
    public static readonly HallPlan Plan = new(
        [
            new ServiceLine("residence", "户政", "A", Residence),
            new ServiceLine("marriage", "婚姻", "B", Marriage),
            new ServiceLine("benefit", "救助", "A", Benefit),
        ],
        [
            new Window("w1", "1号窗口", [Residence]),
            new Window("w2", "2号窗口", [Residence, Marriage]),
            new Window("w3", "3号窗口", [Benefit]),
        ],
        Targets,
        5 * Minute,
        [new OpenHours(510, 700), new OpenHours(750, 1000)],
        [new OpenHours(540, 720), new OpenHours(780, 1020)]);

    public static readonly HallPlan AllDay = Plan with { Issuing = [new OpenHours(0, 1440)], Service = [new OpenHours(0, 1440)] };

    public static readonly Actor Clerk = new("s-clerk", "window-clerk", "320402-001", "w1");
    public static readonly long Midnight = new DateTimeOffset(Date.ToDateTime(default), TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();

    private readonly List<(IEvent Event, Moment At)> _log = [];

    public TestHall(HallPlan? plan = null, bool open = true, QueuePolicies? policies = null)
    {
        Queue = new HallQueue(policies ?? QueuePolicies.Standard);
        if (open)
        {
            Send(new OpenDay("320402-001", Date, plan ?? Plan)).Value();
            foreach (var window in Queue.View.Plan.Windows)
                Send(new OpenWindow(window.Id, $"s-{window.Id}", window.Skills)).Value();
        }
    }

    public HallQueue Queue { get; }

    public IReadOnlyList<(IEvent Event, Moment At)> Log => _log;

    /// <summary>Told of every command, once it is decided.</summary>
    public event Action<ICommand, Moment, Outcome<IReadOnlyList<IEvent>>>? Sent;

    /// <summary>Now, in milliseconds after midnight: both clocks.</summary>
    public long Now { get; set; } = 600 * Minute;

    /// <summary>How far the wall clock has jumped from there.</summary>
    public long Jumped { get; set; }

    public Moment At => new(Now, Midnight + Now + Jumped);

    public Actor Actor => Clerk;

    public Outcome<IReadOnlyList<IEvent>> Send(ICommand command)
    {
        var decided = Queue.Decide(command, new Envelope(Clerk, Guid.Empty, At));
        Sent?.Invoke(command, At, decided);
        if (decided.Succeeded(out var events, out _))
        {
            foreach (var @event in events)
            {
                Queue.Apply(@event, Clerk, At);
                _log.Add((@event, At));
            }
        }

        return decided;
    }

    public TicketIssued Issue(Skill skill, string @class = TicketClass.Ordinary) =>
        Send(Ask(skill, @class)).Value().ShouldHaveSingleItem().ShouldBeOfType<TicketIssued>();

    /// <summary>Null when there is nothing for the window.</summary>
    public TicketCalled? Call(string window)
    {
        if (Send(new CallNext(window)).Succeeded(out var events, out var refusal))
            return events.ShouldHaveSingleItem().ShouldBeOfType<TicketCalled>();
        refusal.Code.ShouldBe("nothing_to_call");
        return null;
    }

    public void Serve(TicketCalled called)
    {
        Send(new StartService(called.Ticket, called.Window)).Value();
        Send(new FinishService(called.Ticket, called.Window)).Value();
    }

    public static IssueTicket Ask(Skill skill, string @class = TicketClass.Ordinary) =>
        new([new TicketItem("tn2018-083", "核发常州市居民身份证", skill)], @class, @class == TicketClass.Ordinary ? null : "老年人", null, @class == TicketClass.Returning ? "case" : null);

    public static Protected<Visitor> Person(string subject) => new(subject, "A256GCM", []);

    /// <summary>All that readers can see, as text.</summary>
    public static string Seen(HallQueue queue) => !queue.View.IsOpen ? "closed" : JsonSerializer.Serialize(new
    {
        queue.View.Date,
        queue.View.Plan,
        Tickets = queue.View.Tickets.Select(ticket => new { ticket.Id, ticket.Number, ticket.Item, ticket.Class, ticket.Standing, ticket.State, ticket.Since, ticket.Window, ticket.Encounter }),
        Waiting = queue.View.Plan.Lines.Select(line => queue.View.Waiting(line.Id)),
        InHand = queue.View.Plan.Windows.Select(window => queue.View.AtWindow(window.Id)?.Number),
    });
}
