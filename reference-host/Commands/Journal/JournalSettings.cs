using System.ComponentModel;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Journal;

/// <summary>Whose journal. No host may be running on the folder.</summary>
internal class JournalSettings : CommandSettings
{
    [CommandOption("--data <DIR>")]
    [Description("The data folder.")]
    public string Data { get; init; } = "data";
}
