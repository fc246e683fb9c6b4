using System.ComponentModel;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Halls;

/// <summary>Brings a document in at the running host, open or not.</summary>
internal sealed class HallImportCommand : AsyncCommand<HallImportCommand.Settings>
{
    public sealed class Settings : DocumentSettings
    {
        [CommandOption("--dry-run")]
        [Description("Only say what would change, and whether it would be taken.")]
        public bool DryRun { get; init; }
    }

    public override Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken) =>
        HallImport.RunAsync(settings, settings.DryRun, cancellationToken);
}
