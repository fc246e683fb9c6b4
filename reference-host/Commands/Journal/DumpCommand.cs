using System.ComponentModel;
using ServiceSdk.Hosting.Journal.Upkeep;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Journal;

/// <summary>Prints records, one JSON object a line; personal fields stay ciphertext.</summary>
internal sealed class DumpCommand : JournalCommand<DumpCommand.Settings>
{
    public sealed class Settings : JournalSettings
    {
        [CommandOption("--stream <NAME>")]
        [Description("Of this stream only.")]
        public string? Stream { get; init; }

        [CommandOption("--from <SEQUENCE>")]
        [Description("From this sequence on.")]
        public long From { get; init; } = 1;
    }

    protected override int Run(JournalFile file, Settings settings)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput());
        JournalDump.Write(settings.Stream is { } stream ? file.RecordsOf(stream, settings.From) : file.Records(settings.From), output);
        return ExitCodes.Done;
    }
}
