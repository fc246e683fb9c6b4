namespace ServiceSdk.Planning;

/// <summary>What became of one visit.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Called">When it was first called; null where never.</param>
/// <param name="Window">The place of the window that called it last; null where none did.</param>
/// <param name="Finished">When its service ended; null where it had none.</param>
internal record struct Fate(VisitOutcome Outcome, long? Called, int? Window, long? Finished);

/// <summary>How a visit ended.</summary>
internal enum VisitOutcome
{
    /// <summary>Nobody has called it yet.</summary>
    Waiting,
    Served,

    /// <summary>Was called, did not come, and did not come back.</summary>
    NoShow,

    /// <summary>Came back later than is allowed.</summary>
    Expired,

    /// <summary>Left before it was called.</summary>
    Abandoned,
}

/// <summary>What happened in a hall.</summary>
/// <param name="Fates">By visit.</param>
/// <param name="Busy">By window, how long it had somebody in hand, or waited for somebody absent.</param>
/// <param name="Span">How long it all took.</param>
/// <param name="Calls">How often the hall called.</param>
/// <param name="Critical">How many of them were in the critical tier.</param>
internal sealed record HallRecord(Fate[] Fates, long[] Busy, long Span, int Calls, int Critical);
