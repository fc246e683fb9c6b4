namespace ServiceSdk.Queueing;

/// <content>
/// The day in a snapshot. Which lines, windows and targets there are, and in which order, follows from the day's plans, which are taken
/// up before.
/// </content>
internal sealed partial class QueueDay
{
    public void Exchange(Snapshot snapshot)
    {
        IsClosed = snapshot.Flag(IsClosed);
        var parts = new DayParts(
            snapshot.List(_numbers.Values, known => Exchange(snapshot, known)), [.. _linesOfTheDay.Values], [.. _countersOfTheDay.Values]);
        foreach (var line in parts.Lines)
            line.Exchange(snapshot);
        foreach (var counter in parts.Counters)
            counter.ExchangeStaff(snapshot);
        if (snapshot.IsReading)
            Relane();

        var tickets = snapshot.List(_tickets, ticket => Queueing.Ticket.Exchange(snapshot, ticket, parts));
        if (snapshot.IsReading)
            _tickets.AddRange(tickets);
        Room.Exchange(snapshot, _tickets);
        Presence.Exchange(snapshot, _tickets);
        Appointments.Exchange(snapshot);

        var lanes = new List<Lane>();
        foreach (var line in parts.Lines)
        {
            var ofLine = snapshot.List(line.Lanes, lane => Lane.Exchange(snapshot, lane, parts.Counters, _tickets));
            if (snapshot.IsReading)
                line.Lanes.AddRange(ofLine);
            lanes.AddRange(ofLine);
        }

        foreach (var counter in parts.Counters)
            counter.ExchangeWork(snapshot, lanes, _tickets);
    }

    private NumberSeries Exchange(Snapshot snapshot, NumberSeries? known)
    {
        var numbers = NumbersOf(snapshot.Text(known?.Prefix)!);
        numbers.Exchange(snapshot);
        return numbers;
    }
}
