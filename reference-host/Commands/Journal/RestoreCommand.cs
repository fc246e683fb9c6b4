using System.ComponentModel;
using ServiceSdk.Hosting.Journal.Upkeep;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Journal;

/// <summary>Puts a backup in place as a data folder: verified first, then all at once or not at all.</summary>
internal sealed class RestoreCommand : Command<RestoreCommand.Settings>
{
    public sealed class Settings : JournalSettings
    {
        [CommandOption("--from <DIR>", isRequired: true)]
        [Description("The backup: the folder with its manifest.json. --data must be absent or empty.")]
        public string From { get; init; } = "";

        [CommandOption("--erasures <FILE>")]
        [Description("What was erased since, to be erased again: erasures.txt beside the backup unless told otherwise.")]
        public string? Erasures { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!Restoring.Run(settings.From, settings.Data, settings.Erasures).Succeeded(out var backup, out var refusal))
            return Output.Refused(refusal, ExitCodes.Refused);
        Console.WriteLine($"已恢复到{settings.Data}：{backup.Manifest.Records}条记录，备份于{backup.Manifest.At:yyyy-MM-dd HH:mm:ss}。");
        Console.WriteLine("请放回备份当时的主密钥文件（轮换过的，是它之后第一个retired文件），再启动主机；备份之后的记录不在其中。");
        return ExitCodes.Done;
    }
}
