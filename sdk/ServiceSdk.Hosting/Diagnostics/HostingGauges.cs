using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Diagnostics;

/// <summary>What is looked at only when somebody collects: who follows, who is behind, what is out of service, how old the backup is.</summary>
internal sealed class HostingGauges(
    IMeterFactory meters, CommitFeed feed, ReaderStandings readers, Quarantine quarantine, BackupStatus backup, HallClock clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(HostingMetrics.Name);
        meter.CreateObservableGauge("servicesdk.feed.followers", () => feed.Followers, "{follower}", "Who follows committed records.");
        meter.CreateObservableGauge("servicesdk.feed.waiting", () => feed.Waiting, "{record}", "Committed records that wait to be told.");
        meter.CreateObservableGauge(
            "servicesdk.reader.behind", () => Standings(one => one.Behind), "{record}", "Records a projection or process has still to take, by reader.");
        meter.CreateObservableGauge(
            "servicesdk.reader.lag", () => Standings(one => one.Lag / 1_000.0), "s", "How long the oldest of them has waited, by reader.");
        meter.CreateObservableGauge(
            "servicesdk.streams.quarantined", () => quarantine.All.Count, "{stream}", "Streams that cannot be read.");
        meter.CreateObservableGauge("servicesdk.backup.age", Age, "s", "How old the newest backup is that was opened again and verified.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<double>> Age() =>
        backup.Age(clock.Now.CivilTime) is { } age ? [new Measurement<double>(age / 1_000.0)] : [];

    private IEnumerable<Measurement<T>> Standings<T>(Func<ReaderStanding, T> read)
        where T : struct =>
        readers.Read().Select(one => new Measurement<T>(read(one), new KeyValuePair<string, object?>("reader", one.Reader)));
}
