using System.ComponentModel;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Commands.Journal;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Keys;

/// <summary>Puts all data keys of a folder under a new master key. It takes the folder's lock, and goes on where it was cut short.</summary>
internal sealed class RotateCommand : Command<RotateCommand.Settings>
{
    public sealed class Settings : JournalSettings
    {
        [CommandOption("--master-key <FILE>")]
        [Description("The master key's file; keys/master.key in the data folder unless told otherwise.")]
        public string? MasterKey { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(settings.Data, DataFolder.JournalName)))
            return Output.Refused(JournalRefusal.Missing(settings.Data), ExitCodes.PartMissing);
        try
        {
            using var data = DataFolder.Open(settings.Data);
            var rotated = KeyRotation.Run(data, settings.MasterKey ?? Path.Combine(settings.Data, "keys", "master.key"), HostSealings.All);
            Console.WriteLine($"主密钥已轮换：{rotated.Rewrapped}个数据密钥已改用新密钥{(rotated.Unreadable > 0 ? $"，{rotated.Unreadable}个原来就无法打开" : "")}。");
            Console.WriteLine($"原密钥保留在{rotated.Retired}：恢复此前的备份时需要它。请移到别处保管，等这些备份都删除后再销毁；新密钥请另外备份。");
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is DataFolderException or MasterKeyException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JournalUnavailableException)
        {
            Console.Error.WriteLine("主密钥轮换没有完成：文件暂时不能写入。请检查磁盘后再执行一次，它会接着做完。");
            return ExitCodes.Unavailable;
        }
    }
}
