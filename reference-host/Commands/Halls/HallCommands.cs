using System.ComponentModel;
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

/// <summary>Prints a hall's document as the running host holds it.</summary>
internal sealed class HallExportCommand : AsyncCommand<HallExportCommand.Settings>
{
    public sealed class Settings : HostSettings
    {
        [CommandArgument(0, "<HALL>")]
        [Description("The hall's id, 320402006-1.")]
        public string Hall { get; init; } = "";
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!(await HostSession.OpenAsync(settings, cancellationToken)).Succeeded(out var session, out var refusal))
            return Output.Refused(refusal, ExitCodes.Of(refusal));
        using (session)
        {
            var path = $"halls/{Uri.EscapeDataString(settings.Hall)}/configuration";
            if (!(await session.SendAsync(HttpMethod.Get, path, null, cancellationToken)).Succeeded(out var document, out refusal))
                return Output.Refused(refusal, ExitCodes.Of(refusal));
            Console.WriteLine(document);
            return ExitCodes.Done;
        }
    }
}

/// <summary>Says what a document would change at the running host.</summary>
internal sealed class HallDiffCommand : AsyncCommand<DocumentSettings>
{
    public override Task<int> ExecuteAsync(CommandContext context, DocumentSettings settings, CancellationToken cancellationToken) =>
        HallImport.RunAsync(settings, dryRun: true, cancellationToken);
}

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
