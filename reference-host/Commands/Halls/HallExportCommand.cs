using System.ComponentModel;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Halls;

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
