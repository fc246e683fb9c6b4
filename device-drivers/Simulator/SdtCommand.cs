using System.ComponentModel;
using Simulator.Post;
using Simulator.Sdt;
using Spectre.Console.Cli;

namespace Simulator;

internal sealed class SdtSettings : PostSettings
{
    [CommandOption("--cards <FILE>")]
    [Description("The cards there are, JSON; the invented ones beside the program by default.")]
    public string Cards { get; init; } = Path.Combine(AppContext.BaseDirectory, "cards.json");

    [CommandOption("--auto")]
    [Description("Lay the first card anew whenever the host looks for one.")]
    public bool Auto { get; init; }
}

internal sealed class SdtCommand : PostCommand<SdtSettings>
{
    protected override ISimulatedDevice Create(SdtSettings settings) => new SdtSimulator(DemoCard.Load(settings.Cards), settings.Auto);
}
