namespace ServiceSdk.Queueing;

/// <summary>What only some tickets have.</summary>
internal sealed class TicketDetails
{
    public Protected<Visitor>? Visitor { get; set; }

    public IReadOnlyList<LineItem>? Further { get; set; }

    public string? Case { get; set; }

    public string? Agent { get; set; }

    public string? Appointment { get; set; }

    /// <summary>Whether it stands in line by its slot.</summary>
    public bool BySlot { get; set; }

    public long? HeldUntil { get; set; }

    /// <summary>The hall's call from which on a ticket that is back may be called again; 0 for at once.</summary>
    public int ReadyAtCall { get; set; }

    /// <summary>The window that transferred it.</summary>
    public Counter? TransferredBy { get; set; }

    /// <summary>What it returns to after the service it was transferred for; null for nothing.</summary>
    public Origin? Origin { get; set; }

    /// <summary>The only window that may call it.</summary>
    public Counter? OnlyFor { get; set; }

    /// <summary>The windows of all encounters but the last.</summary>
    public List<string>? EarlierWindows { get; set; }

    public void Exchange(Snapshot snapshot, IReadOnlyList<Counter> counters)
    {
        Visitor = snapshot.Exchange(Visitor);
        Further = snapshot.Flag(Further is not null) ? snapshot.List(Further ?? [], item => snapshot.Exchange(item)!) : null;
        (Case, Agent, Appointment) = (snapshot.Text(Case), snapshot.Common(Agent), snapshot.Text(Appointment));
        BySlot = snapshot.Flag(BySlot);
        HeldUntil = snapshot.Flag(HeldUntil is not null) ? snapshot.Number(HeldUntil ?? 0) : null;
        ReadyAtCall = snapshot.Number(ReadyAtCall);
        (TransferredBy, OnlyFor) = (snapshot.One(counters, TransferredBy), snapshot.One(counters, OnlyFor));
        Origin = Exchange(snapshot, Origin, counters);
        EarlierWindows = snapshot.Flag(EarlierWindows is not null) ? snapshot.List(EarlierWindows ?? [], window => snapshot.Text(window)!) : null;
    }

    private static Origin? Exchange(Snapshot snapshot, Origin? origin, IReadOnlyList<Counter> counters) => snapshot.Flag(origin is not null)
        ? new Origin(snapshot.Exchange(origin?.Item)!, snapshot.One(counters, origin?.Window)!, Exchange(snapshot, origin?.Before, counters))
        : null;
}
