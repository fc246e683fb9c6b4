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
}
