using ServiceSdk.Benchmarks.Halls.Rivals;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>What <c>hall1</c> was asked to do.</summary>
/// <param name="Shape">The load.</param>
/// <param name="Rivals">Who runs beside.</param>
/// <param name="Json">The file for the report, with a plot beside it; null for none.</param>
internal sealed record HallOneOptions(LoadShape Shape, IReadOnlyList<string> Rivals, string? Json)
{
    public const string Usage =
        "hall1 [--halls N] [--callers N] [--backlog N] [--seconds N] [--journal sqlite] [--rivals postgres,redis,sqlite-per-step] [--json FILE]";

    /// <summary>Reads the command line.</summary>
    /// <returns>Null when it is not one.</returns>
    public static HallOneOptions? Parse(string[] arguments) => CommandLine.Read(
        new HallOneOptions(new LoadShape(1, 1, 2_000, 10), [], null),
        arguments,
        static (options, name, value, number) => (name, number) switch
        {
            ("--halls", > 0) => options with { Shape = options.Shape with { Halls = number } },
            ("--callers", > 0) => options with { Shape = options.Shape with { Callers = number } },
            ("--backlog", >= 0) => options with { Shape = options.Shape with { Backlog = number } },
            ("--seconds", > 0) => options with { Shape = options.Shape with { Seconds = number } },
            ("--journal", _) when value == "sqlite" => options,
            ("--rivals", _) when value.Split(',').All(RivalNames.All.Contains) => options with { Rivals = value.Split(',') },
            ("--json", _) => options with { Json = value },
            _ => null,
        });
}
