using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Simulator.Post;

internal abstract class PostSettings : CommandSettings
{
    [CommandOption("--port <PORT>")]
    [Description("The device's port on 127.0.0.1; 0 picks a free one.")]
    public int Port { get; init; }

    [CommandOption("--control <PORT>")]
    [Description("The control port on 127.0.0.1, one command a line; 0 picks a free one.")]
    public int Control { get; init; }

    [CommandOption("--with-parent")]
    [Description("Exit when standard input closes, so that no simulator outlives the process that started it.")]
    public bool WithParent { get; init; }

    public override ValidationResult Validate() =>
        Port is >= 0 and <= 65535 && Control is >= 0 and <= 65535
            ? ValidationResult.Success()
            : ValidationResult.Error("ports are 0 to 65535");
}
