namespace ServiceSdk.Queueing;

/// <summary>Where a ticket stands in its life.</summary>
public enum TicketState
{
    /// <summary>等候.</summary>
    Waiting,

    /// <summary>已叫号.</summary>
    Called,

    /// <summary>办理中.</summary>
    Serving,

    /// <summary>已完成.</summary>
    Finished,
}
