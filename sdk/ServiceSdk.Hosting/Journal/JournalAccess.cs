using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Halls;

namespace ServiceSdk.Hosting.Journal;

/// <summary>What every stream needs of the journal.</summary>
/// <param name="Store">Where records stand.</param>
/// <param name="Writer">The one writer.</param>
/// <param name="Types">The events' names.</param>
/// <param name="Clock">Stamps each command when its stream takes it, so that order and time agree.</param>
/// <param name="Log">Where a stream that cannot be read or written is named.</param>
/// <param name="Snapshots">What spares long streams from being folded from their first record; null for nothing.</param>
/// <param name="Metrics">What is measured on the way of a command; null for nothing.</param>
public sealed record JournalAccess(
    IJournalStore Store, JournalWriter Writer, EventTypes Types, HallClock Clock, ILogger<JournalAccess> Log, SnapshotStore? Snapshots = null,
    HostingMetrics? Metrics = null)
{
    /// <summary>The streams that cannot be read.</summary>
    public Quarantine Quarantine { get; } = new(Clock, Log);

    /// <summary>What is answered where a stream cannot be read or written.</summary>
    internal Refusal Unavailable(string stream, JournalUnavailableException why)
    {
        if (why is StreamBrokenException)
            return JournalRefusals.Quarantined(stream);
        HostingLog.StreamUnavailable(Log, stream, why.Message);
        return JournalRefusals.Unavailable();
    }
}
