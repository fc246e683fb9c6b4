namespace ServiceSdk.Queueing;

/// <summary>
/// The waiting walk-ins, or appointments, of one line and class with one target and promise, in order of reference and serial, so that only its head is ever
/// compared. Joining at the tail or head and leaving anywhere cost the same however many wait; who joins in between (appointments, and
/// those who were out of the line) stands in a heap beside.
/// </summary>
/// <param name="standing">Its tickets' class, target and promise. A class can have tickets of several: those in line keep theirs when the plan changes.</param>
/// <param name="appointments">Whether it holds appointments.</param>
/// <param name="closedTo">The window that transferred these tickets, and does not get them straight back; null for none.</param>
/// <param name="onlyFor">The window these tickets return to; null for any.</param>
internal sealed class Lane(Standing standing, bool appointments, Counter? closedTo, Counter? onlyFor)
{
    private readonly TicketHeap _between = new(static ticket => (ticket.Standing.Reference, ticket.Standing.Serial));
    private Ticket? _first;
    private Ticket? _last;
    private Standing _headStanding;

    /// <summary>Who is next of this lane; null when nobody waits.</summary>
    public Ticket? Head { get; private set; }

    /// <summary>The head's standing, here so that comparing heads touches no ticket.</summary>
    public ref readonly Standing HeadStanding => ref _headStanding;

    /// <summary>The last of those who joined in order; null when there is none.</summary>
    public Ticket? Last => _last;

    /// <summary>How many wait in it.</summary>
    public int Count { get; private set; }

    public Counter? ClosedTo => closedTo;

    public Counter? OnlyFor => onlyFor;

    /// <summary>Whether it is for tickets that one window alone may, or may not, call: made for the first of them, dropped with the last.</summary>
    public bool IsSpecial => closedTo is not null || onlyFor is not null;

    public bool Holds(in Standing of, bool ofAppointments, Counter? ofClosedTo, Counter? ofOnlyFor) =>
        standing.Class == of.Class && standing.Target == of.Target && standing.Due - standing.Reference == of.Due - of.Reference
        && standing.Protected == of.Protected && appointments == ofAppointments && closedTo == ofClosedTo && onlyFor == ofOnlyFor;

    public void Join(Ticket ticket)
    {
        ticket.Lane = this;
        Count++;
        if (_last is null || Precedes(_last, ticket))
            Link(_last, ticket, null);
        else if (Precedes(ticket, _first!))
            Link(null, ticket, _first);
        else
            _between.Push(ticket);
        if (Head is null || Precedes(ticket, Head))
            Show(ticket);
    }

    public void Leave(Ticket ticket)
    {
        ticket.Lane = null;
        Count--;
        if (ticket.HeapIndex >= 0)
            _between.Remove(ticket);
        else
            Unlink(ticket);
        if (ReferenceEquals(ticket, Head))
            ShowForemost();
    }

    /// <summary>How many stand before a ticket of this lane. Goes through them.</summary>
    public int Before(Ticket ticket)
    {
        var before = _between.Count(other => Precedes(other, ticket));
        for (var other = _first; other is not null && Precedes(other, ticket); other = other.After)
            before++;
        return before;
    }

    /// <summary>Passes a lane and who stands in it, where each stands now.</summary>
    public static Lane Exchange(Snapshot snapshot, Lane? of, IReadOnlyList<Counter> counters, IReadOnlyList<Ticket> tickets)
    {
        var (kind, closedTo, onlyFor) = (snapshot.Exchange(of?.Kind ?? default), snapshot.One(counters, of?.ClosedTo), snapshot.One(counters, of?.OnlyFor));
        var lane = new Lane(kind, snapshot.Flag(of?.OfAppointments ?? false), closedTo, onlyFor);
        var inOrder = snapshot.List(of?.InOrder ?? [], ticket => Ticket.Refer(snapshot, ticket, tickets)!);
        var between = snapshot.List(of?._between.All ?? [], ticket => Ticket.Refer(snapshot, ticket, tickets)!);
        if (of is not null)
            return of;

        lane.Count = inOrder.Count + between.Count;
        foreach (var ticket in inOrder)
            lane.Link(lane._last, ticket, null);
        between.ForEach(lane._between.Push);
        foreach (var ticket in inOrder.Concat(between))
            ticket.Lane = lane;
        lane.ShowForemost();
        return lane;
    }

    private Standing Kind => standing;

    private bool OfAppointments => appointments;

    private IEnumerable<Ticket> InOrder
    {
        get
        {
            for (var ticket = _first; ticket is not null; ticket = ticket.After)
                yield return ticket;
        }
    }

    private void ShowForemost() =>
        Show(_between.First is { } between && (_first is null || Precedes(between, _first)) ? between : _first);

    private void Show(Ticket? head) => (Head, _headStanding) = (head, head?.Standing ?? default);

    private static bool Precedes(Ticket a, Ticket b) => a.Standing.Before(b.Standing);

    private void Link(Ticket? before, Ticket ticket, Ticket? after)
    {
        (ticket.Before, ticket.After) = (before, after);
        if (before is null)
            _first = ticket;
        else
            before.After = ticket;
        if (after is null)
            _last = ticket;
        else
            after.Before = ticket;
    }

    private void Unlink(Ticket ticket)
    {
        if (ticket.Before is null)
            _first = ticket.After;
        else
            ticket.Before.After = ticket.After;
        if (ticket.After is null)
            _last = ticket.Before;
        else
            ticket.After.Before = ticket.Before;
        (ticket.Before, ticket.After) = (null, null);
    }
}
