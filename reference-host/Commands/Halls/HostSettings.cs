using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Halls;

/// <summary>Which running host is called, and as whom. The password is never an argument: others could read it there.</summary>
internal class HostSettings : CommandSettings
{
    public const string PasswordVariable = "SERVICESDK_PASSWORD";

    // Standard output is the document's.
    private static IAnsiConsole Terminal => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    [CommandOption("--url <URL>")]
    [Description("The running host.")]
    public string Url { get; init; } = "http://127.0.0.1:5080";

    [CommandOption("--user <NAME>", isRequired: true)]
    [Description($"Who signs in: the hall's manager, for the calendar an administrator. The password is read from {PasswordVariable}, or else from standard input.")]
    public string User { get; init; } = "";

    /// <summary>Read once, unseen on a terminal; empty where none was given.</summary>
    public static string ReadPassword() =>
        Environment.GetEnvironmentVariable(PasswordVariable)
        ?? (Console.IsInputRedirected ? Console.In.ReadLine() : Terminal.Prompt(new TextPrompt<string>("口令：").Secret()))
        ?? "";

    public override ValidationResult Validate() =>
        Uri.TryCreate(Url, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback))
            ? ValidationResult.Success()
            : ValidationResult.Error("--url应为https地址，或者本机的http地址。");
}
