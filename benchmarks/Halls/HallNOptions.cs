namespace ServiceSdk.Benchmarks.Halls;

/// <summary>What <c>halln</c> was asked to do.</summary>
/// <param name="Halls">How many halls.</param>
/// <param name="Rate">How many visits come a second, over all halls.</param>
/// <param name="Seconds">How long is measured, after a warm-up.</param>
/// <param name="Json">The file for the report; null for none.</param>
internal sealed record HallNOptions(int Halls, int Rate, int Seconds, string? Json)
{
    public const string Usage = "halln [--halls N] [--rate N] [--seconds N] [--json FILE]";

    /// <summary>Reads the command line.</summary>
    /// <returns>Null when it is not one.</returns>
    public static HallNOptions? Parse(string[] arguments) => CommandLine.Read(
        new HallNOptions(38_000, 2_000, 30, null),
        arguments,
        static (options, name, value, number) => (name, number) switch
        {
            ("--halls", > 0) => options with { Halls = number },
            ("--rate", > 0) => options with { Rate = number },
            ("--seconds", > 0) => options with { Seconds = number },
            ("--json", _) => options with { Json = value },
            _ => null,
        });
}
