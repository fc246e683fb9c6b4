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

    /// <summary>挂起: out of the line for a while; keeps its waiting time.</summary>
    Held,

    /// <summary>过号: was called and did not come.</summary>
    NoShow,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>已失效: absent too often, or left at closing.</summary>
    Expired,
}
