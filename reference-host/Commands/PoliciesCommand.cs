using ServiceSdk.ReferenceHost.Access;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Prints who may do what, from the host's own table and endpoints; serves nothing and touches no data.</summary>
internal sealed class PoliciesCommand : AsyncCommand
{
    public override async Task<int> ExecuteAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var app = ReferenceHost.Build(new ServeCommand.Settings { Grpc = "none" }, static _ => { });
        Console.Write(PolicyPage.Text(((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints)));
        return ExitCodes.Done;
    }
}
