using System.ComponentModel;
using ServiceSdk.Hosting.Journal.Upkeep;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Journal;

/// <summary>Copies a journal into a folder of its own, with a manifest and an anchor; never the master key.</summary>
internal sealed class BackupCommand : JournalCommand<BackupCommand.Settings>
{
    public sealed class Settings : JournalSettings
    {
        [CommandOption("--to <DIR>", isRequired: true)]
        [Description("Where backups stand; this one gets a folder of its own there.")]
        public string To { get; init; } = "";
    }

    protected override int Run(JournalFile file, Settings settings)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        if (!Backup.Make(file, settings.To, now).Succeeded(out var backup, out var refusal))
            return Output.Refused(refusal, ExitCodes.Unavailable);
        if (!backup.Check().Succeeded(out var report, out refusal))
            return Output.Refused(refusal, ExitCodes.Refused);
        Console.WriteLine($"已备份到{backup.Path}：{report.Records}条记录，{(report.IsSound ? "核验完好" : $"核验有{report.Faults.Count}处错误，请用journal verify查明")}。");
        Console.WriteLine("备份中没有主密钥。没有主密钥，个人信息无法读取：请另外保管。");
        return report.IsSound ? ExitCodes.Done : ExitCodes.Refused;
    }
}
