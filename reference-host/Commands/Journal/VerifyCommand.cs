using System.ComponentModel;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Api;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Journal;

/// <summary>Checks a journal from its first record to its last, and names everything that is wrong.</summary>
internal sealed class VerifyCommand : JournalCommand<VerifyCommand.Settings>
{
    public sealed class Settings : JournalSettings
    {
        [CommandOption("--anchors <FILE>")]
        [Description("Anchors kept elsewhere, as backups write them; each must still be there.")]
        public string? Anchors { get; init; }

        [CommandOption("--master-key <FILE>")]
        [Description("The master key, which seals are checked with; keys/master.key in the data folder unless told otherwise. Without the file seals are not checked.")]
        public string? MasterKey { get; init; }

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    protected override int Run(JournalFile file, Settings settings)
    {
        Outcome<IReadOnlyList<BatchAnchor>> kept = settings.Anchors is { } path ? BatchAnchor.ReadAll(path) : Array.Empty<BatchAnchor>();
        if (!kept.Succeeded(out var anchors, out var refusal))
            return Output.Refused(refusal);
        var report = JournalVerification.Run(file, anchors, HostSealings.All, FindKey(settings));
        if (settings.Json)
            Output.Json(report, ApiJson.Default.JournalReport);
        else
            Print(report, anchors.Count);
        return report.IsSound ? ExitCodes.Done : ExitCodes.Refused;
    }

    /// <summary>The master key; null where none is named and none lies where it does by default.</summary>
    /// <exception cref="MasterKeyException">Missing where it is named, damaged, or readable by others.</exception>
    private static MasterKey? FindKey(Settings settings)
    {
        var path = settings.MasterKey ?? Path.Combine(settings.Data, "keys", "master.key");
        return settings.MasterKey is null && !File.Exists(path) ? null : MasterKey.Open(path, mayCreate: false);
    }

    private static void Print(JournalReport report, int anchors)
    {
        foreach (var fault in report.Faults)
            Console.WriteLine(FaultText.Of(fault));
        Console.WriteLine(
            $"{report.Records}条记录，{report.Streams}个记录流，{report.Batches}个批次，{report.Keys}个数据密钥，{report.Documents}份文件，{anchors}个锚点："
            + (report.IsSound ? "全部完好。" : $"有{report.Faults.Count}处错误。"));
        if (!report.IsSealChecked)
            Console.WriteLine("批次封印没有核验：没有主密钥，或者文件是还没有封印的旧格式。请用--master-key指明主密钥文件，并用--anchors核对另存的锚点。");
    }
}

/// <summary>A fault in words.</summary>
internal static class FaultText
{
    public static string Of(JournalFault fault)
    {
        var at = $"记录流{fault.Stream}第{fault.Version}版（第{fault.Sequence}条记录）";
        return fault.Kind switch
        {
            FaultKind.FileDamaged => "文件本身已损坏。",
            FaultKind.RecordUnreadable => $"{at}：内容无法读取。",
            FaultKind.ChainBroken => $"{at}：内容被改动，哈希不符。",
            FaultKind.LinkBroken => $"{at}：所指的上一条记录不对。",
            FaultKind.VersionMissing => $"记录流{fault.Stream}：缺少第{fault.Version}版起的记录。",
            FaultKind.SequenceMissing => $"缺少第{fault.Sequence}条起的记录。",
            FaultKind.RecordOutsideBatches => $"{at}：不在任何批次中。",
            FaultKind.BatchMissing => $"缺少第{fault.Batch}批起的批次。",
            FaultKind.RootBroken => $"第{fault.Batch}批（至第{fault.Sequence}条记录）：批次哈希不符。",
            FaultKind.SealBroken => $"第{fault.Batch}批（第{fault.Sequence}条记录起）：封印不符，从这一批起的内容不是主机写入的。",
            FaultKind.SnapshotAltered => $"记录流{fault.Stream}第{fault.Version}版的快照：内容被改动，主机不会使用它。",
            FaultKind.SnapshotAhead => $"记录流{fault.Stream}：快照立于第{fault.Version}版，业务记录里已经没有这一版，末尾被截去或者换成了旧文件。",
            FaultKind.KeyInvalid => $"数据密钥{fault.Subject}（记录流{fault.Stream}）：内容不对。",
            FaultKind.KeyBack => $"数据密钥{fault.Subject}（记录流{fault.Stream}）：记录里已经删除，表中却还有；主机启动时会再次删除。",
            FaultKind.DocumentMissing => $"{at}：文件{fault.Document}缺失或无法读取。",
            FaultKind.DocumentDiffers => $"{at}：文件{fault.Document}被改动或调换。",
            FaultKind.AnchorMissing => $"锚点第{fault.Batch}批（至第{fault.Sequence}条记录）：业务记录里已经没有这一批。",
            _ => $"锚点第{fault.Batch}批（至第{fault.Sequence}条记录）：和业务记录不符。",
        };
    }
}
