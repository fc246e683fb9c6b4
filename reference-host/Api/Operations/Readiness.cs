using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.ReferenceHost.Api.Operations;

/// <summary>
/// Whether the host can do its work. Not ready is what another host would do better; degraded is what a person must look after while
/// this one goes on serving. Nothing here names a person, a case or a secret.
/// </summary>
internal sealed class Readiness(
    JournalAccess journal, HallDirectory halls, ItemPlugins plugins, ReaderStandings readers, BackupStatus backup, DataFolder data, DocumentDesk documents)
{
    private const long LeastFree = 1L << 30;
    private static readonly TimeSpan LongLag = TimeSpan.FromMinutes(1);

    public Health Read()
    {
        try
        {
            return !HasWork ? Unready("nothing_to_serve", "没有大厅或事项。")
                : Concerns().ToArray() is { Length: > 0 } concerns ? new Health("degraded", concerns, BackupAge, documents.Scans)
                : new Health("ready", [], BackupAge, documents.Scans);
        }
        catch (JournalUnavailableException)
        {
            return Unready("journal_unreadable", "业务记录暂时无法读取。");
        }
    }

    private bool HasWork => journal.Store.Last() is not null && halls.All.Any() && plugins.Edition.Items.Count > 0;

    private long? BackupAge => backup.Age(journal.Clock.Now.CivilTime);

    private IEnumerable<HealthReason> Concerns()
    {
        if (journal.Writer.Failing)
            yield return new HealthReason("journal_unwritable", "最近一次写入业务记录失败，暂时不能办理。");
        if (journal.Quarantine.All.Count is > 0 and var quarantined)
            yield return new HealthReason("streams_quarantined", $"有{quarantined}条记录流已隔离。");
        var standings = readers.Read();
        if (standings.Where(one => one.Lag > LongLag.TotalMilliseconds).Select(one => one.Reader).ToList() is { Count: > 0 } late)
            yield return new HealthReason("readers_late", $"后续处理落后超过1分钟：{string.Join('、', late)}。");
        if (standings.Where(one => one.Stopped.Count > 0).Select(one => one.Reader).ToList() is { Count: > 0 } stopped)
            yield return new HealthReason("readers_stopped", $"后续处理停在个别记录流：{string.Join('、', stopped)}。");
        if (backup.Fault is not null)
            yield return new HealthReason("backup_failed", "最近一次备份没有成功，原因见日志。");
        if (backup.IsOverdue(journal.Clock.Now.CivilTime))
            yield return new HealthReason("backup_overdue", "最近一份核验完好的备份已超过2天。");
        if (journal.Clock.LastRecorded is { } last && CivilTime.Date(journal.Clock.Now.CivilTime) < CivilTime.Date(last.CivilTime))
            yield return new HealthReason("clock_behind_records", "本机日期早于最后一条记录的日期。");
        if (new DriveInfo(Path.GetFullPath(data.Path)).AvailableFreeSpace < LeastFree)
            yield return new HealthReason("disk_nearly_full", "数据文件夹所在磁盘的可用空间不足1 GiB。");
        if (documents.IsNearlyFull)
            yield return new HealthReason("documents_nearly_full", "材料文件的存储空间已用去九成以上。");
        if (plugins.Report.Refusals.Count is > 0 and var refused)
            yield return new HealthReason("plugins_refused", $"有{refused}个插件未能加载。");
    }

    private Health Unready(string code, string message) => new("unready", [new HealthReason(code, message)], null, documents.Scans);
}

/// <summary>How the host stands: ready, degraded or unready, and why; the age in milliseconds of the newest backup that verified, and whether documents are looked through for viruses.</summary>
internal sealed record Health(string Status, IReadOnlyList<HealthReason> Reasons, long? BackupAge, bool DocumentsScanned);

/// <summary>What a person must look after. The code is stable.</summary>
internal sealed record HealthReason(string Code, string Message);
