namespace ServiceSdk.Queueing;

/// <summary>类别 of a ticket: which target and promise it has.</summary>
public enum TicketClass
{
    /// <summary>绿色通道: elderly, disabled, pregnant, service members and veterans; always with a recorded reason.</summary>
    Green,

    /// <summary>补件/取件: bound to an open case.</summary>
    Returning,

    /// <summary>普通.</summary>
    Ordinary,
}
