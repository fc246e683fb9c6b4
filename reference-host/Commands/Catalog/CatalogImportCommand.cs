using ServiceSdk.Plugins.Manifests;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Proposes to the running host what a file of whole items, or a table, has anew or different.</summary>
internal sealed class CatalogImportCommand : AsyncCommand<ProposingSettings>
{
    public override Task<int> ExecuteAsync(CommandContext context, ProposingSettings settings, CancellationToken cancellationToken) =>
        CatalogProposing.RunAsync(settings, static (text, _) => ItemsDocument.Read(text), cancellationToken);
}

/// <summary>Proposes to the running host that known items say something else in the fields a file names: sourced text for a sample.</summary>
internal sealed class CatalogOverrideCommand : AsyncCommand<ProposingSettings>
{
    public override Task<int> ExecuteAsync(CommandContext context, ProposingSettings settings, CancellationToken cancellationToken) =>
        CatalogProposing.RunAsync(settings, static (text, known) => ItemsDocument.Override(text, known), cancellationToken);
}
