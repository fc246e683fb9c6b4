namespace ServiceSdk.Queueing;

/// <summary>Those of the day who are not in a lane but may step into one: held for a time, or back and not callable yet.</summary>
internal sealed class WaitingRoom
{
    private readonly TicketHeap _held = new(static ticket => (ticket.DetailsIfAny!.HeldUntil!.Value, ticket.Standing.Serial));
    private readonly List<Ticket> _back = [];

    /// <summary>How often the hall has called.</summary>
    public int Calls { get; set; }

    /// <summary>Who is back and waits for further calls.</summary>
    public IReadOnlyList<Ticket> Back => _back;

    public void Hold(Ticket ticket) => _held.Push(ticket);

    public void Release(Ticket ticket) => _held.Remove(ticket);

    public void ComeBack(Ticket ticket) => _back.Add(ticket);

    public void GoAgain(Ticket ticket) => _back.Remove(ticket);

    public void Exchange(Snapshot snapshot, IReadOnlyList<Ticket> tickets)
    {
        Calls = snapshot.Number(Calls);
        var back = snapshot.List(_back, ticket => Ticket.Refer(snapshot, ticket, tickets)!);
        var held = snapshot.List(_held.All, ticket => Ticket.Refer(snapshot, ticket, tickets)!);
        if (!snapshot.IsReading)
            return;
        _back.AddRange(back);
        held.ForEach(Hold);
    }

    /// <summary>Takes out one whose hold is over; null when there is none.</summary>
    public Ticket? Awake(long now)
    {
        if (_held.First is not { } ticket || ticket.DetailsIfAny!.HeldUntil > now)
            return null;
        _held.Remove(ticket);
        (ticket.Since, ticket.DetailsIfAny.HeldUntil) = (ticket.DetailsIfAny.HeldUntil!.Value, null);
        return ticket;
    }

    /// <summary>Takes out one whose further calls are done; null when there is none.</summary>
    public Ticket? Ready()
    {
        for (var at = 0; at < _back.Count; at++)
        {
            if (_back[at].DetailsIfAny!.ReadyAtCall > Calls)
                continue;
            var ticket = _back[at];
            _back.RemoveAt(at);
            return ticket;
        }

        return null;
    }
}
