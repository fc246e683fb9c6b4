namespace ServiceSdk.Queueing;

/// <content>A ticket in a snapshot. Its place in a lane is the lane's to tell.</content>
public sealed partial class Ticket
{
    internal static Ticket Exchange(Snapshot snapshot, Ticket? of, DayParts day)
    {
        var (numbers, number) = (snapshot.One(day.Numbers, of?._numbers)!, snapshot.Number(of?._number ?? 0));
        var (item, line) = (snapshot.Exchange(of?.Item)!, snapshot.One(day.Lines, of?.Line)!);
        var standing = snapshot.Exchange(of?.Standing ?? default);
        var (since, ahead, reason) = (snapshot.Number(of?.Since ?? 0), snapshot.Number(of?.Ahead ?? 0), snapshot.Common(of?.ClassReason));
        var ticket = of ?? new Ticket(numbers, number, item, line, standing, since, ahead, reason);
        if (snapshot.IsReading)
            numbers.Take(number, standing.Serial);

        ticket.State = (TicketState)snapshot.Number((int)ticket.State);
        (ticket.Recalls, ticket.Absences) = (snapshot.Number(ticket.Recalls), snapshot.Number(ticket.Absences));
        (ticket.Encounters, ticket.Counter) = (snapshot.Number(ticket.Encounters), snapshot.One(day.Counters, ticket.Counter));
        ticket.Forecast = BitConverter.Int32BitsToSingle(snapshot.Number(BitConverter.SingleToInt32Bits(ticket.Forecast)));
        if (snapshot.Flag(ticket.DetailsIfAny is not null))
            ticket.Details.Exchange(snapshot, day.Counters);
        return ticket;
    }

    /// <summary>Refers to a ticket of the day by its serial.</summary>
    internal static Ticket? Refer(Snapshot snapshot, Ticket? ticket, IReadOnlyList<Ticket> tickets) =>
        snapshot.Number(ticket?.Standing.Serial ?? 0) is > 0 and var serial ? tickets[serial - 1] : null;
}
