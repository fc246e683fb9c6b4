namespace ServiceSdk.Queueing;

/// <summary>
/// The waiting tickets of one line and class. Index order inside a walk-in lane is ticket order, so only its head is ever compared
/// and neither joining nor leaving depends on how many wait.
/// </summary>
internal sealed class Lane
{
    private readonly Queue<Ticket> _tickets = new();

    public int Count => _tickets.Count;

    public Ticket? Head => _tickets.TryPeek(out var head) ? head : null;

    public void Join(Ticket ticket) => _tickets.Enqueue(ticket);

    public void Leave(Ticket ticket)
    {
        if (!ReferenceEquals(Head, ticket))
            throw new InvalidOperationException("A lane is only left from its head.");
        _tickets.Dequeue();
    }
}
