using ServiceSdk.Hosting.Halls.Document;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Halls;

/// <summary>Prints the schema of hall documents; pure, no host.</summary>
internal sealed class HallSchemaCommand : Command
{
    public override int Execute(CommandContext context, CancellationToken cancellationToken)
    {
        Console.Write(HallDocument.Schema);
        return ExitCodes.Done;
    }
}
