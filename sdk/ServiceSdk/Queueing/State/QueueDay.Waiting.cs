namespace ServiceSdk.Queueing;

/// <content>Who waits where, and which lanes are open to which window.</content>
internal sealed partial class QueueDay
{
    /// <summary>Puts a ticket in line.</summary>
    public void Enter(Ticket ticket)
    {
        ticket.State = TicketState.Waiting;
        ticket.Line.Count(1);
        if (ticket.DetailsIfAny is { } details && details.ReadyAtCall > Room.Calls)
            Room.ComeBack(ticket);
        else
            LaneFor(ticket).Join(ticket);
    }

    /// <summary>Takes a waiting ticket out of the line.</summary>
    public void Leave(Ticket ticket)
    {
        ticket.Line.Count(-1);
        if (ticket.Lane is not { } lane)
        {
            Room.GoAgain(ticket);
            return;
        }

        lane.Leave(ticket);
        if (lane is { IsSpecial: true, Head: null })
            Drop(ticket.Line, lane);
    }

    /// <summary>Counts a call of the hall, and lets those step forward who waited for it.</summary>
    public void CountCall()
    {
        Room.Calls++;
        while (Room.Ready() is { } ticket)
            LaneFor(ticket).Join(ticket);
    }

    /// <summary>Ends the timed holds that are over. The lanes are only an index: bringing them up to the moment changes no answer.</summary>
    /// <param name="now">Hall time in milliseconds.</param>
    public void Advance(long now)
    {
        while (Room.Awake(now) is { } ticket)
            Enter(ticket);
    }

    /// <summary>Frees a window.</summary>
    public static void Free(Counter counter, long now)
    {
        counter.InHand!.Line.Forecast.Served(now - counter.CalledAt, 1);
        (counter.InHand, counter.Reason, counter.IdleSince) = (null, null, now);
    }

    /// <summary>Whether a manned window serves a line, this one excepted.</summary>
    public bool Served(OpenLine line, Counter? except = null)
    {
        foreach (var counter in Counters)
        {
            if (counter != except && counter.Serves(line))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Works out anew which lanes are open to which window: after a window or the plan changed. By hand, since a hall that is brought into
    /// memory does it for each of its windows.
    /// </summary>
    public void Relane()
    {
        foreach (var counter in Counters)
        {
            counter.Lines = LinesFor(counter.Skills);
            counter.Lanes.Clear();
        }

        foreach (var line in _lines.Values)
        {
            foreach (var lane in line.Lanes)
                OpenToWindows(line, lane);
        }

        foreach (var line in _linesOfTheDay.Values)
            line.Counters = CountersOf(line);
        foreach (var counter in Counters)
        {
            counter.Waiting = 0;
            foreach (var line in counter.Lines)
                counter.Waiting += line.Waiting;
        }
    }

    private OpenLine[] LinesFor(IReadOnlyList<Skill> skills)
    {
        var (lines, count) = (skills.Count == 0 ? [] : new OpenLine[skills.Count], 0);
        for (var place = 0; place < skills.Count; place++)
        {
            if (LineFor(skills[place]) is { } line)
                lines[count++] = line;
        }

        return count == lines.Length ? lines : lines[..count];
    }

    private Counter[] CountersOf(OpenLine line)
    {
        var count = 0;
        foreach (var counter in Counters)
            count += counter.Serves(line) ? 1 : 0;
        if (count == 0)
            return [];
        if (count == Counters.Length)
            return Counters;
        var (serving, place) = (new Counter[count], 0);
        foreach (var counter in Counters)
        {
            if (counter.Serves(line))
                serving[place++] = counter;
        }

        return serving;
    }

    private void OpenToWindows(OpenLine line, Lane lane)
    {
        foreach (var counter in Counters)
        {
            if (!counter.Serves(line) || !MayCall(counter, line, lane))
                continue;
            var rank = counter.RankOf(line);
            var at = counter.Lanes.Count;
            while (at > 0 && counter.Lanes[at - 1].Rank > rank)
                at--;
            counter.Lanes.Insert(at, new OpenLane(lane, rank));
        }
    }

    /// <summary>A ticket that returns waits for its window, one that was transferred for any other: while somebody sits there.</summary>
    private bool MayCall(Counter counter, OpenLine line, Lane lane) =>
        (lane.OnlyFor is not { } only || only == counter || !only.Serves(line))
        && (lane.ClosedTo != counter || !Served(line, counter));

    private Lane LaneFor(Ticket ticket)
    {
        var details = ticket.DetailsIfAny;
        var bySlot = details?.BySlot ?? false;
        if (ticket.Line.Find(ticket.Standing, bySlot, details?.TransferredBy, details?.OnlyFor) is { } known)
            return known;
        var lane = new Lane(ticket.Standing, bySlot, details?.TransferredBy, details?.OnlyFor);
        ticket.Line.Lanes.Add(lane);
        OpenToWindows(ticket.Line, lane);
        return lane;
    }

    private void Drop(OpenLine line, Lane lane)
    {
        line.Lanes.Remove(lane);
        foreach (var counter in Counters)
            counter.Close(lane);
    }
}
