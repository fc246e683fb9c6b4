namespace ServiceSdk.Queueing;

/// <summary>Who holds tickets that are not over: one per person and line, a quota per agent.</summary>
internal sealed class Presence
{
    private readonly Dictionary<(string Subject, string Line), Ticket> _persons = [];
    private readonly Dictionary<string, List<Ticket>> _agents = [];

    /// <summary>The last ticket a person took for a line, in hand or still to come on a visit over several; null for none.</summary>
    public Ticket? Of(string subject, string line) => _persons.GetValueOrDefault((subject, line));

    public IReadOnlyList<Ticket> OfAgent(string agent) => _agents.GetValueOrDefault(agent) ?? [];

    public void Exchange(Snapshot snapshot, IReadOnlyList<Ticket> tickets)
    {
        var persons = snapshot.List(
            _persons.Select(static held => (Ticket: held.Value, held.Key.Line)),
            held => (Ticket.Refer(snapshot, held.Ticket, tickets)!, snapshot.Text(held.Line)!));
        var agents = snapshot.List(
            _agents.Select(static held => (Agent: held.Key, Tickets: held.Value)),
            held => (snapshot.Common(held.Agent)!, snapshot.List(held.Tickets ?? [], ticket => Ticket.Refer(snapshot, ticket, tickets)!)));
        if (!snapshot.IsReading)
            return;
        foreach (var (ticket, line) in persons)
            _persons.Add((ticket.Visitor!.Subject, line), ticket);
        foreach (var (agent, held) in agents)
            _agents.Add(agent, held);
    }

    public void Enter(Ticket ticket)
    {
        if (ticket.Visitor is { } visitor)
        {
            foreach (var line in ticket.Lines)
                _persons[(visitor.Subject, line)] = ticket;
        }

        if (ticket.Agent is not { } agent)
            return;
        if (!_agents.TryGetValue(agent, out var held))
            _agents.Add(agent, held = []);
        held.Add(ticket);
    }

    public void Leave(Ticket ticket)
    {
        if (ticket.Visitor is { } visitor)
        {
            foreach (var line in ticket.Lines)
            {
                if (Of(visitor.Subject, line) == ticket)
                    _persons.Remove((visitor.Subject, line));
            }
        }

        if (ticket.Agent is { } agent)
            _agents[agent].Remove(ticket);
    }
}
