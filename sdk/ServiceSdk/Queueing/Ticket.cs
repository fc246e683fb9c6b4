namespace ServiceSdk.Queueing;

/// <summary>号: one visitor's place in a line. Read it only while its hall is held.</summary>
public sealed class Ticket
{
    internal Ticket(TicketIssued issued, in Standing standing, int line) =>
        (Issued, Standing, Line) = (issued, standing, line);

    /// <summary>What was issued.</summary>
    public TicketIssued Issued { get; }

    /// <summary>What the rule knows of it.</summary>
    public Standing Standing { get; }

    /// <summary>Where it stands in its life.</summary>
    public TicketState State { get; internal set; }

    /// <summary>The window that called it; null while it waits.</summary>
    public string? Window { get; internal set; }

    /// <summary>Why it was called before the others; null while it waits.</summary>
    public CallReason? Reason { get; internal set; }

    /// <summary>The encounter it was or is served in; null before.</summary>
    public string? Encounter { get; internal set; }

    internal int Line { get; }
}
