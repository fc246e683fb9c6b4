using ServiceSdk.Plugins.Manifests;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Prints the schema of items documents; pure, no host.</summary>
internal sealed class CatalogSchemaCommand : Command
{
    public override int Execute(CommandContext context, CancellationToken cancellationToken)
    {
        Console.WriteLine(ItemsDocument.Schema);
        return ExitCodes.Done;
    }
}
