namespace ServiceSdk.Queueing;

/// <summary>类别 of a ticket, by id: which target and promise it has. These are the three of a hall; a plan may name others.</summary>
public static class TicketClass
{
    /// <summary>绿色通道: elderly, disabled, pregnant, service members and veterans; always with a recorded reason.</summary>
    public const string Green = "green";

    /// <summary>补件/取件: bound to an open case.</summary>
    public const string Returning = "returning";

    /// <summary>普通.</summary>
    public const string Ordinary = "ordinary";
}
