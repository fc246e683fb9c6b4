namespace ServiceSdk.Queueing;

/// <summary>Who holds live tickets: one per person and line, a quota per agent.</summary>
internal sealed class Presence
{
    private readonly Dictionary<(string Subject, OpenLine Line), Ticket> _persons = [];
    private readonly Dictionary<string, int> _agents = [];

    public Ticket? Of(string subject, OpenLine line) => _persons.GetValueOrDefault((subject, line));

    public int OfAgent(string agent) => _agents.GetValueOrDefault(agent);

    public void Enter(Ticket ticket)
    {
        if (ticket.Visitor is { } visitor)
            _persons.TryAdd((visitor.Subject, ticket.Line), ticket);
        if (ticket.Agent is { } agent)
            _agents[agent] = OfAgent(agent) + 1;
    }

    public void Leave(Ticket ticket)
    {
        if (ticket.Visitor is { } visitor && Of(visitor.Subject, ticket.Line) == ticket)
            _persons.Remove((visitor.Subject, ticket.Line));
        if (ticket.Agent is { } agent)
            _agents[agent] = OfAgent(agent) - 1;
    }

    /// <summary>A ticket goes on to another line.</summary>
    public void Move(Ticket ticket, OpenLine line)
    {
        if (ticket.Visitor is { } visitor && Of(visitor.Subject, ticket.Line) == ticket)
            _persons.Remove((visitor.Subject, ticket.Line));
        ticket.Line = line;
        if (ticket.Visitor is { } person)
            _persons.TryAdd((person.Subject, line), ticket);
    }
}
