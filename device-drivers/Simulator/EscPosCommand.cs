using System.ComponentModel;
using Simulator.EscPos;
using Simulator.Post;
using Spectre.Console.Cli;

namespace Simulator;

internal sealed class EscPosSettings : PostSettings
{
    [CommandOption("--out <DIR>", isRequired: true)]
    [Description("Where every printed ticket goes, as raw .bin and readable .txt.")]
    public string Out { get; init; } = "";
}

internal sealed class EscPosCommand : PostCommand<EscPosSettings>
{
    protected override ISimulatedDevice Create(EscPosSettings settings) => new EscPosSimulator(new TicketFolder(settings.Out));
}
