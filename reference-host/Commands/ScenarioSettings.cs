using System.ComponentModel;
using ServiceSdk.Planning;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>A command about a scenario file; pure, no host and no data.</summary>
internal abstract class ScenarioSettings : CommandSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The scenario file (docs/planning.md).")]
    public string File { get; init; } = "";

    [CommandOption("--json")]
    [Description("Print JSON.")]
    public bool Json { get; init; }

    public Outcome<Scenario> Read()
    {
        try
        {
            return Scenario.Read(System.IO.File.ReadAllBytes(File));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Refusal("scenario_unreadable", $"读不到场景文件{File}。", "请核对文件名和读取权限。");
        }
    }
}
