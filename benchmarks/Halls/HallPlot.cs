using ScottPlot;
using ServiceSdk.ReferenceHost.Commands;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>Draws a report: lifecycles a second of each engine, and how long each of the five steps takes.</summary>
internal static class HallPlot
{
    private const int Width = 1000, Height = 900;
    private static readonly string[] Steps = ["take", "call", "start", "finish", "rate"];

    public static void Save(HallReport report, string file)
    {
        PlotFont.Use();
        var engines = report.Rivals.Prepend(KeyValuePair.Create("ours", report.Ours)).ToList();
        var both = new Multiplot();
        both.AddPlots(2);
        var (rates, times) = (both.GetPlot(0), both.GetPlot(1));
        for (var engine = 0; engine < engines.Count; engine++)
        {
            var (name, measured) = engines[engine];
            rates.Add.Bar(engine, measured.LifecyclesPerSecond);
            var line = times.Add.Scatter(Places(Steps), [.. Steps.Select(step => measured.P99.GetValueOrDefault(step))]);
            line.LegendText = name;
        }

        Label(rates, "lifecycles a second", [.. engines.Select(engine => engine.Key)]);
        Label(times, "99 of 100 steps were answered within so many milliseconds", Steps);
        times.ShowLegend(Alignment.UpperLeft);

        // Chinese fonts stand higher than the library reckons with: the legend's first row is cut, so that it is an empty one.
        (times.Legend.FontName, times.Legend.DisplayPlottableLegendItems) = (PlotFont.Name, false);
        times.Legend.ManualItems.AddRange(times.GetPlottables().SelectMany(line => line.LegendItems).Prepend(new LegendItem { LabelText = " " }));
        both.SavePng(file, Width, Height);
    }

    private static void Label(Plot plot, string title, string[] ticks)
    {
        plot.Title(title);
        plot.Font.Set(PlotFont.Name);
        plot.Axes.Bottom.SetTicks(Places(ticks), ticks);
        plot.Axes.Margins(bottom: 0);
        plot.Axes.AutoScale();
    }

    private static double[] Places(string[] ticks) => [.. ticks.Select((_, place) => (double)place)];
}
