namespace ServiceSdk.Queueing;

/// <summary>What stands before a ticket.</summary>
/// <param name="Calls">How many others are called before it, at least 0: those who wait, and those who will come and overtake.</param>
/// <param name="Overtaking">How many of those are still to come.</param>
/// <param name="Windows">How many windows call from the line, one that calls from other lines too as a part of one; above 0.</param>
/// <param name="InService">What the services of the line that go on have taken so far, all windows together, in milliseconds.</param>
/// <param name="HeadWaited">How long the head of the line has waited, in milliseconds; null where nobody waits.</param>
public readonly record struct QueueAhead(double Calls, double Overtaking, double Windows, double InService, double? HeadWaited);
