using System.ComponentModel;
using ServiceSdk.ReferenceHost.Commands.Halls;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>A file whose changes are proposed to a running host.</summary>
internal sealed class ProposingSettings : HostSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The changes: .json, .csv or .xlsx, as docs/catalog.md describes them.")]
    public string File { get; init; } = "";

    [CommandOption("--from <DATE>", isRequired: true)]
    [Description("The day they are to take effect on, after today.")]
    public string From { get; init; } = "";

    [CommandOption("--reason <TEXT>", isRequired: true)]
    [Description("Why, for those who review and confirm it.")]
    public string Reason { get; init; } = "";

    [CommandOption("--dry-run")]
    [Description("Only say what would change.")]
    public bool DryRun { get; init; }

    [CommandOption("--json")]
    [Description("Print JSON.")]
    public bool Json { get; init; }
}
