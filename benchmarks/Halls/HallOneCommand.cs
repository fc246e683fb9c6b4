using ServiceSdk.Benchmarks.Halls.Rivals;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary><c>hall1</c>: the SDK and its rivals under one load, one after the other.</summary>
internal static class HallOneCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (HallOneOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine($"usage: {HallOneOptions.Usage}");
            return ExitCodes.BadInput;
        }

        try
        {
            var report = await HallRun.MeasureAsync(options.Shape, options.Rivals);
            HallTable.Print(report);
            if (options.Json is { } json)
            {
                await File.WriteAllTextAsync(json, report.ToJson());
                HallPlot.Save(report, Path.ChangeExtension(json, ".png"));
            }

            return ExitCodes.Measured;
        }
        catch (RivalMissingException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.PartMissing;
        }
        catch (NotMeasuredException e)
        {
            Console.Error.WriteLine($"Not measured: {e.Message}");
            return ExitCodes.Unavailable;
        }
    }
}
