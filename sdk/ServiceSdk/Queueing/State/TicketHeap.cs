namespace ServiceSdk.Queueing;

/// <summary>A binary heap of tickets that any can leave: each knows its place. A ticket stands in one heap at a time.</summary>
internal sealed class TicketHeap(Func<Ticket, (long, int)> key)
{
    private readonly List<Ticket> _tickets = [];

    public Ticket? First => _tickets.Count > 0 ? _tickets[0] : null;

    public IEnumerable<Ticket> All => _tickets;

    public int Count(Func<Ticket, bool> which) => _tickets.Count(which);

    public void Push(Ticket ticket)
    {
        _tickets.Add(ticket);
        Up(ticket, _tickets.Count - 1);
    }

    public void Remove(Ticket ticket)
    {
        var (hole, last) = (ticket.HeapIndex, _tickets[^1]);
        _tickets.RemoveAt(_tickets.Count - 1);
        ticket.HeapIndex = -1;
        if (ReferenceEquals(last, ticket))
            return;
        Up(last, hole);
        Down(last, last.HeapIndex);
    }

    private void Up(Ticket ticket, int at)
    {
        while (at > 0 && Precedes(ticket, _tickets[(at - 1) / 2]))
        {
            Put(_tickets[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }

        Put(ticket, at);
    }

    private void Down(Ticket ticket, int at)
    {
        while (true)
        {
            var child = 2 * at + 1;
            if (child + 1 < _tickets.Count && Precedes(_tickets[child + 1], _tickets[child]))
                child++;
            if (child >= _tickets.Count || !Precedes(_tickets[child], ticket))
                break;
            Put(_tickets[child], at);
            at = child;
        }

        Put(ticket, at);
    }

    private void Put(Ticket ticket, int at) => (_tickets[at], ticket.HeapIndex) = (ticket, at);

    private bool Precedes(Ticket a, Ticket b) => key(a).CompareTo(key(b)) < 0;
}
