using System.ComponentModel;
using ServiceSdk.Calendar;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Api;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Journal;

/// <summary>Folds every stream with this version's code, and says what state each queue ends in.</summary>
internal sealed class ReplayCommand : JournalCommand<ReplayCommand.Settings>
{
    public sealed class Settings : JournalSettings
    {
        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    protected override int Run(JournalFile file, Settings settings)
    {
        var report = new JournalReplay(LegalCalendar.Shipped, QueuePolicies.Standard).Run(file);
        if (settings.Json)
            Output.Json(report, ApiJson.Default.ReplayReport);
        else
            Print(report);
        return report.Unfolded.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static void Print(ReplayReport report)
    {
        foreach (var queue in report.Queues)
            Console.WriteLine($"{queue.Stream}  第{queue.Version}版  {queue.Digest}");
        foreach (var stream in report.Unfolded)
            Console.WriteLine($"记录流{stream.Stream}第{stream.Version}版：本版本不能还原。{stream.What}");
        Console.WriteLine(
            $"{report.Records}条记录，{report.Streams}个记录流：{(report.Unfolded.Count == 0 ? "全部可以还原。" : $"{report.Unfolded.Count}个不能还原。")}");
    }
}
