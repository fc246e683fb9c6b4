using System.ComponentModel;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Where plugins and drivers lie: beside the host unless told otherwise.</summary>
internal abstract class FolderSettings : CommandSettings
{
    [CommandOption("--plugins <DIR>")]
    [Description("The item plugins' folder.")]
    public string Plugins { get; init; } = Path.Combine(AppContext.BaseDirectory, "plugins");

    [CommandOption("--drivers <DIR>")]
    [Description("The device drivers' folder.")]
    public string Drivers { get; init; } = Path.Combine(AppContext.BaseDirectory, "drivers");
}
