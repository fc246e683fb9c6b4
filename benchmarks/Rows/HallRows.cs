using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServiceSdk.Benchmarks.Halls;
using ServiceSdk.Benchmarks.Halls.Rivals;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>What halls must hold on a journal, every step on disk before its answer: each run in a process of its own, as anyone runs it.</summary>
internal static class HallRows
{
    private const int Step = 3, Seconds = 5;
    private static readonly string[] FiveSteps = ["take", "call", "start", "finish", "rate"];

    public static async Task<List<Row>> MeasureAsync()
    {
        var many = await HallOneAsync(64, 512, 2_000, $"{RivalNames.Postgres},{RivalNames.Redis}");
        var one = await HallOneAsync(1, 64, 2_000);
        var alone = await HallOneAsync(1, 1, 100);
        var few = await HallOneAsync(1, 16, 100);
        var crowd = await HallOneAsync(1, 16, 500_000);
        var country = await RunAsync(HallNReportJson.Default.HallNReport, "halln", "--halls", "38000", "--rate", "2000", "--seconds", $"{3 * Seconds}");
        var wrong = new[] { many.Ours, one.Ours, alone.Ours, few.Ours, crowd.Ours, country.Ours }.Sum(run => run.Zero.Sum);
        return
        [
            Row.AtLeast(Step, "HALL-64, 512 callers, of the raw rate of equal rows and batches", 0.5, many.Ratios["ceiling"], "ratio"),
            Row.AtLeast(Step, "HALL-64, to PostgreSQL SKIP LOCKED", 20, many.Ratios[RivalNames.Postgres], "ratio"),
            Row.AtLeast(Step, "HALL-64, to Redis + Lua, append-only file always", 4, many.Ratios[RivalNames.Redis], "ratio"),
            Row.AtLeast(Step, "HALL-1, 64 callers, of 18 / (3 × a raw commit)", 0.5, one.Ratios["windows"], "ratio"),
            Row.AtMost(Step, "HALL-1, one caller, median of a call to a raw commit", 2, alone.Ratios["callP50ToCommit"], "ratio"),
            Row.AtMost(Step, "p99 of a call, 500 000 waiting, to 100 waiting", 2, crowd.Ours.P99["call"] / few.Ours.P99["call"], "ratio"),
            Row.AtMost(Step, "38 000 halls, memory at most", 4_096, country.PeakMebibytes, "MiB"),
            Row.AtMost(Step, "38 000 halls, 2 000 visits/s, the slowest step's p99", 10, FiveSteps.Max(step => country.Ours.P99[step]), "ms"),
            Row.AtMost(Step, "killed with 50 000 waiting and 1 000 000 events, to the first answer", 3, await Recovery.MeasureAsync(), "s"),
            Row.AtMost(Step, "doubled, lost, wrongly called or out of order, all runs", 0, wrong, "steps"),
        ];
    }

    private static Task<HallReport> HallOneAsync(int halls, int callers, int backlog, params string[] rivals) => RunAsync(
        HallReportJson.Default.HallReport,
        [
            "hall1", .. Option("--halls", halls), .. Option("--callers", callers), .. Option("--backlog", backlog), .. Option("--seconds", Seconds),
            .. rivals.SelectMany(names => new[] { "--rivals", names }),
        ]);

    private static async Task<T> RunAsync<T>(JsonTypeInfo<T> json, params string[] arguments)
    {
        using var folder = new MeasuredFolder();
        var file = Path.Combine(folder.Path, "report.json");
        using var process = OwnProcess.Start([.. arguments, "--json", file]);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode switch
        {
            ExitCodes.Measured => JsonSerializer.Deserialize(await File.ReadAllBytesAsync(file), json)!,
            ExitCodes.PartMissing => throw new RivalMissingException($"{arguments[^1]}: a rival's server is missing, as said above."),
            var code => throw new NotMeasuredException($"{string.Join(' ', arguments)} ended with exit code {code}."),
        };
    }

    private static string[] Option(string name, int value) => [name, value.ToString(CultureInfo.InvariantCulture)];
}
