namespace ServiceSdk.Queueing;

/// <summary>One window of an open day: which lanes it may call from and what it has in hand.</summary>
internal sealed class Counter(Window window, Lane[] lanes)
{
    public Window Window { get; } = window;

    public Lane[] Lanes { get; } = lanes;

    public Ticket? InHand { get; set; }
}
