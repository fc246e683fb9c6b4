using System.ComponentModel;
using Simulator.Keypad;
using Simulator.Post;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Simulator;

internal sealed class KeypadSettings : PostSettings
{
    [CommandOption("--auto <KEY>")]
    [Description("Press this key, 1 to 5, as soon as a session opens.")]
    public int? Auto { get; init; }

    public override ValidationResult Validate() =>
        Auto is null or (>= 1 and <= 5) ? base.Validate() : ValidationResult.Error("--auto is a key, 1 to 5");
}

internal sealed class KeypadCommand : PostCommand<KeypadSettings>
{
    protected override ISimulatedDevice Create(KeypadSettings settings) => new KeypadSimulator(settings.Auto);
}
