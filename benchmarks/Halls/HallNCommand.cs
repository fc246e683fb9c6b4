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

        using var folder = new MeasuredFolder();
        if (await SetUpApartAsync(folder.Path, options.Halls) == ExitCodes.Measured)
            return await OwnProcess.AsHostAsync(["halln-measure", folder.Path, .. arguments]);
        Console.Error.WriteLine("Not measured: the halls could not be set up.");
        return ExitCodes.Unavailable;
    }

    /// <summary>Measures halls that are set up, prints the report and writes it where it was asked for.</summary>
    public static async Task<int> MeasureAsync(string folder, string[] arguments)
    {
        try
        {
            var options = HallNOptions.Parse(arguments)!;
            var report = await MeasureAsync(folder, options);
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

    private static async Task<HallNReport> MeasureAsync(string folder, HallNOptions options)
    {
        await using var engine = JournaledHalls.Open(folder, Township.Model, options.Halls);
        await engine.StartAsync();
        var loop = new OpenLoop(engine, Township.Model, options.Halls);
        var result = await loop.RunAsync(options.Rate, options.Seconds);
        var (peak, active) = (PeakMebibytes(), engine.Active);
        var report = EngineReport.Of(result, await engine.AuditAsync(result.Answered));
        return new HallNReport(HallReport.ThisMachine(), options.Halls, options.Rate, options.Seconds, report, peak, loop.Visited, active);
    }

    /// <summary>Sets the halls up: configured, the day begun, every window open.</summary>
    public static async Task<int> SetUpAsync(string folder, int halls)
    {
        await using var engine = JournaledHalls.Open(folder, Township.Model, halls);
        await engine.StartAsync();
        await engine.SetUpAsync();

        // What follows the journal has done with the halls being set up: what is measured later is visits alone.
        await engine.CatchUpAsync();
        return ExitCodes.Measured;
    }

    /// <summary>In a process of its own: what setting up takes in memory is not what the halls take.</summary>
    private static async Task<int> SetUpApartAsync(string folder, int halls)
    {
        await Console.Error.WriteLineAsync($"setting {halls} halls up");
        return await OwnProcess.AsHostAsync(["halln-set-up", folder, halls.ToString(CultureInfo.InvariantCulture)]);
    }

    private static double PeakMebibytes()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return Math.Round(long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / Kibibytes);
    }
}
