using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>A kind of timer: which events set and clear it, and what it does once its time has come. A stream has at most one of each kind.</summary>
internal interface ITimerKind
{
    /// <summary>Its name; for ever.</summary>
    string Name { get; }

    /// <summary>Whether a record may set or clear it; cheap, since it is asked of every record.</summary>
    bool Concerns(Record record);

    /// <summary>When it is due after a record that concerns it, by the stream's records up to this one.</summary>
    /// <returns>UTC milliseconds since 1970; null where it is cleared.</returns>
    long? DueAfter(Record record, IReadOnlyList<IEvent> events);

    /// <summary>Does what is due. It may have been done before: what it does must bear that.</summary>
    /// <returns>When it is due again, in UTC milliseconds since 1970; null where it is done.</returns>
    ValueTask<long?> FireAsync(DueTimer timer);
}

/// <summary>A timer whose time has come.</summary>
/// <param name="Stream">The stream it is of.</param>
/// <param name="Name">Its kind's name.</param>
/// <param name="Due">When it is due, in UTC milliseconds since 1970.</param>
internal sealed record DueTimer(string Stream, string Name, long Due)
{
    /// <summary>The same however often it fires.</summary>
    public StepKey Key => StepKey.Of($"{Stream}/{Name}/{Due}");
}
