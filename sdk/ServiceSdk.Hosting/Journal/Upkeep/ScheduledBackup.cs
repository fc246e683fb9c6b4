using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>
/// Makes the day's backup and drills its restore: the copy is opened, verified and counted. It holds no schedule: each minute asks the
/// folder whether the day's backup is there.
/// </summary>
internal sealed class ScheduledBackup(
    DataFolder data, BackupOptions options, IJournalStore store, BackupStatus status, TimeProvider time, ILogger<ScheduledBackup> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        await Task.Yield();
        do
            MakeIfDue();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Makes the day's backup, unless it is there.</summary>
    internal void MakeIfDue()
    {
        if (!Try().Succeeded(out _, out var refusal))
            Failed(refusal);
    }

    private Outcome<BackupStatus> Try()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        try
        {
            var made = Backup.All(options.Directory);
            status.Found(made.FirstOrDefault(backup => backup.IsVerified)?.Manifest);
            if (IsDue(now, made) && store.Last() is not null)
            {
                using var journal = JournalFile.Open(data.JournalPath);
                return Backup.Make(journal, options.Directory, now).Then(Drill);
            }

            // What became of its drill died with another process; of this one's the fault is known.
            return made is [{ IsVerified: false } newest, ..] && status.Fault is null ? Drill(newest) : status;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DataFolderException or JournalUnavailableException)
        {
            return UpkeepRefusals.BackupNotWritten(options.Directory);
        }
    }

    private bool IsDue(long now, IReadOnlyList<Backup> made)
    {
        var due = CivilTime.Midnight(CivilTime.Date(now)) + (long)options.At.ToTimeSpan().TotalMilliseconds;
        var since = now < due ? due - (long)TimeSpan.FromDays(1).TotalMilliseconds : due;
        return made is not [var newest, ..] || newest.Manifest.At.ToUnixTimeMilliseconds() < since;
    }

    private Outcome<BackupStatus> Drill(Backup backup)
    {
        if (!backup.Check().Succeeded(out var report, out var refusal))
            return refusal;
        if (!report.IsSound)
            return UpkeepRefusals.BackupOfABrokenJournal(backup.Path, report.Faults.Count);

        backup.KeepVerified();

        // Only now: what does not verify must not push out what did.
        foreach (var old in Backup.All(options.Directory).Skip(options.Keep))
            Directory.Delete(old.Path, recursive: true);
        status.Passed(backup.Manifest);
        HostingLog.BackupMade(log, backup.Path, report.Records);
        return status;
    }

    private void Failed(Refusal refusal)
    {
        // It is tried again each minute; the log needs to hear it once.
        if (status.Fault?.Code != refusal.Code)
            HostingLog.BackupFailed(log, options.Directory, refusal.Code);
        status.Failed(refusal);
    }
}
