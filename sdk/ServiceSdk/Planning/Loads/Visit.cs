namespace ServiceSdk.Planning;

/// <summary>One citizen's visit as it is known before any queueing: what it would be under every rule and with any windows.</summary>
/// <param name="No">The ticket's number.</param>
/// <param name="At">When the ticket is taken.</param>
/// <param name="Line">The line's place among the scenario's lines.</param>
/// <param name="Class">The class's place among the scenario's classes.</param>
/// <param name="Service">How long the service takes.</param>
/// <param name="Slot">When the appointment's slot begins; null without appointment.</param>
/// <param name="Absence">What is known of one who does not come to the first call; null for all others.</param>
/// <param name="Patience">After what wait the citizen leaves; null for never.</param>
internal readonly record struct Visit(
    int No, long At, int Line, int Class, long Service, long? Slot = null, Absence? Absence = null, long? Patience = null);

/// <summary>Of a citizen who does not come to the first call, when he is back.</summary>
/// <param name="BackAt">The time; null for never, or where <paramref name="BackAfter"/> says it.</param>
/// <param name="BackAfter">How long after the window gave up.</param>
internal sealed record Absence(long? BackAt, long? BackAfter);
