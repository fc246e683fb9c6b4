namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>Every "no" of keeping a journal. The operator reads them.</summary>
public static class UpkeepRefusals
{
    internal static Refusal AnchorInvalid(string path, int line) => new(
        "anchor_invalid", $"锚点文件{path}第{line}行不是锚点。", "请核对文件；每行一个锚点，由备份写出。");

    internal static Refusal AnchorsUnreadable(string path) => new(
        "anchors_unreadable", $"锚点文件{path}无法读取。", "请核对文件名和权限。");

    internal static Refusal BackupNotWritten(string folder) => new(
        "backup_not_written", $"备份没有写成：{folder}无法写入，或者空间不足。", "请检查备份目录后重试；没有写完的备份不会留下。");

    internal static Refusal BackupUnreadable(string folder) => new(
        "backup_unreadable", $"{folder}不是备份，或者无法读取。", "请指明备份目录中有manifest.json的那一个文件夹。");

    internal static Refusal BackupDamaged(string folder) => new(
        "backup_damaged", $"备份{folder}已损坏：内容和清单不一致。", "请换另一份备份。");

    internal static Refusal BackupOfABrokenJournal(string folder, int faults) => new(
        "backup_journal_broken", $"备份{folder}中的业务记录有{faults}处错误。", "请用journal verify查明，并从较早的、核验完好的备份恢复。");

    internal static Refusal RestoreTargetInUse(string folder) => new(
        "restore_target_not_empty", $"{folder}不是空目录，没有恢复。", "请先把原来的数据目录移开，或者指定一个不存在的目录。");

    internal static Refusal RestoreNotWritten(string folder) => new(
        "restore_not_written", $"没有恢复：{folder}无法写入，或者空间不足。", "请检查磁盘和权限后重试；没有恢复完的内容不会留下。");
}
