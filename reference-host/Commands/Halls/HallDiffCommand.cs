using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Halls;

/// <summary>Says what a document would change at the running host.</summary>
internal sealed class HallDiffCommand : AsyncCommand<DocumentSettings>
{
    public override Task<int> ExecuteAsync(CommandContext context, DocumentSettings settings, CancellationToken cancellationToken) =>
        HallImport.RunAsync(settings, dryRun: true, cancellationToken);
}
