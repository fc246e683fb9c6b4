using System.Diagnostics;
using System.Text.Json;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Simulations;

/// <summary>What <c>simulate</c> must hold, as anyone runs it: the time it tells itself, from the read scenario to the answer.</summary>
internal static class SimulationRows
{
    private const int Step = 2, Runs = 3;

    public static async Task<List<Row>> MeasureAsync() =>
    [
        Row.AtMost(Step, "simulate a day of 3 000 halls, about 900 000 tickets", 5, await SecondsAsync("halls-3000.json"), "s"),
        Row.AtMost(Step, "simulate 200 000 tickets of M/M/4, after start", 0.5, await SecondsAsync("mm4.json"), "s"),
    ];

    private static async Task<double> SecondsAsync(string scenario)
    {
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
            seconds.Add(await RunAsync(Path.Combine(AppContext.BaseDirectory, "Simulations", scenario)));
        return Row.Median(seconds);
    }

    private static async Task<double> RunAsync(string scenario)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { ServedProcess.Host, "simulate", scenario, "--json" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new NotMeasuredException($"simulate {Path.GetFileName(scenario)} ended with exit code {process.ExitCode}.");
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("seconds").GetDouble();
    }
}
