using ScottPlot;
using ServiceSdk.Planning;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Draws a simulation: how many wait as the day goes by, and how the waits of each class are distributed.</summary>
internal static class SimulationPlot
{
    private const int Width = 1000, Height = 900;

    public static Outcome<string> Save(SimulationAnswer answer, string file)
    {
        try
        {
            File.WriteAllBytes(file, Draw(answer));
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Refusal("plot_unwritable", $"图不能写入{file}。", "请核对文件名和写入权限。");
        }
    }

    private static byte[] Draw(SimulationAnswer answer)
    {
        var chinese = PlotFont.Use();
        var both = new Multiplot();
        both.AddPlots(2);
        var (day, waits) = (both.GetPlot(0), both.GetPlot(1));
        foreach (var (@class, points) in answer.Waiting)
            Add(day, @class, [.. points.Select(point => point.Minute)], [.. points.Select(point => point.Waiting)]);
        foreach (var (@class, statistics) in answer.ByClass)
            Add(waits, @class, [.. statistics.Percentiles], [.. statistics.Percentiles.Select((_, percent) => (double)percent)]);
        Label(day, chinese ? ("等候人数", "时间（分钟）", "人") : ("waiting", "time (min)", "people"));
        Label(waits, chinese ? ("等候时间的分布", "等候（分钟）", "不超过的比例（%）") : ("waits", "wait (min)", "share (%)"));
        return both.Render(Width, Height).GetImageBytes(ImageFormat.Png);
    }

    private static void Add(Plot plot, string @class, double[] xs, double[] ys)
    {
        if (xs.Length == 0)
            return;
        var line = plot.Add.ScatterLine(xs, ys);
        (line.LegendText, line.LineWidth) = (@class, 2);
    }

    private static void Label(Plot plot, (string Title, string X, string Y) labels)
    {
        plot.Title(labels.Title);
        plot.XLabel(labels.X);
        plot.YLabel(labels.Y);
        plot.Font.Set(PlotFont.Name);

        // Chinese fonts stand higher than the library reckons with: the axis needs room, and the legend's first row is cut, so that it is an empty one.
        (plot.Axes.Left.MinimumSize, plot.Axes.Left.Label.OffsetX) = (70, 10);
        plot.ShowLegend(Alignment.LowerRight);
        (plot.Legend.FontName, plot.Legend.DisplayPlottableLegendItems) = (PlotFont.Name, false);
        plot.Legend.ManualItems.AddRange(plot.GetPlottables().SelectMany(line => line.LegendItems).Prepend(new LegendItem { LabelText = " " }));
    }
}
