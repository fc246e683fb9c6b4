using System.Globalization;
using ServiceSdk.Benchmarks.Halls.Engines;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary><c>halln</c>: township halls in one process, all idle until visited.</summary>
internal static class HallNCommand
{
    private const double Kibibytes = 1024;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (HallNOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine($"usage: {HallNOptions.Usage}");
            return ExitCodes.BadInput;
        }

        try
        {
            var report = await MeasureAsync(options);
            report.Print();
            if (options.Json is { } json)
                await File.WriteAllTextAsync(json, report.ToJson());
            return ExitCodes.Measured;
        }
        catch (NotMeasuredException e)
        {
            Console.Error.WriteLine($"Not measured: {e.Message}");
            return ExitCodes.Unavailable;
        }
    }

    public static async Task<HallNReport> MeasureAsync(HallNOptions options)
    {
        using var folder = new MeasuredFolder();
        await SetUpApartAsync(folder.Path, options.Halls);
        await using var engine = JournaledHalls.Open(folder.Path, Township.Model, options.Halls);
        await engine.StartAsync();
        await engine.CatchUpAsync();
        var loop = new OpenLoop(engine, Township.Model, options.Halls);
        var result = await loop.RunAsync(options.Rate, options.Seconds);
        var peak = PeakMebibytes();
        var report = EngineReport.Of(result, await engine.AuditAsync(result.Answered));
        return new HallNReport(HallReport.ThisMachine(), options.Halls, options.Rate, options.Seconds, report, peak, loop.Visited);
    }

    /// <summary>Sets the halls up: configured, the day begun, every window open.</summary>
    public static async Task<int> SetUpAsync(string folder, int halls)
    {
        await using var engine = JournaledHalls.Open(folder, Township.Model, halls);
        await engine.SetUpAsync();
        await engine.StartAsync();
        await engine.CatchUpAsync();
        return ExitCodes.Measured;
    }

    /// <summary>In a process of its own: what setting up takes in memory is not what the halls take.</summary>
    private static async Task SetUpApartAsync(string folder, int halls)
    {
        await Console.Error.WriteLineAsync($"setting {halls} halls up");
        using var process = OwnProcess.Start("halln-set-up", folder, halls.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync();
        if (process.ExitCode != ExitCodes.Measured)
            throw new NotMeasuredException($"setting the halls up ended with exit code {process.ExitCode}");
    }

    private static double PeakMebibytes()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return Math.Round(long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / Kibibytes);
    }
}
