using System.ComponentModel;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Halls;

/// <summary>A hall's document and the host it is for.</summary>
internal class DocumentSettings : HostSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The hall's document, as hall export writes it.")]
    public string File { get; init; } = "";

    [CommandOption("--json")]
    [Description("Print JSON.")]
    public bool Json { get; init; }
}
