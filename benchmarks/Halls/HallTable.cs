namespace ServiceSdk.Benchmarks.Halls;

/// <summary>A report for people.</summary>
internal static class HallTable
{
    public static void Print(HallReport report)
    {
        Console.WriteLine(report.Machine);
        Print("ours", report.Ours);
        foreach (var (name, rival) in report.Rivals)
            Print(name, rival);
        var ceiling = report.Ceiling;
        Console.WriteLine(
            $"ceiling: {ceiling.RowsPerSecond:0} rows/s of {ceiling.RowBytes} bytes, {ceiling.Batch} a commit; a commit of one row {ceiling.CommitP50:0.000} ms");
        Console.WriteLine($"ours to: {string.Join(", ", report.Ratios.Select(ratio => $"{ratio.Key} {ratio.Value}"))}");
    }

    public static void Print(string name, EngineReport engine)
    {
        Console.WriteLine(
            $"{name}: {engine.LifecyclesPerSecond:0} lifecycles/s, {engine.StepsPerSecond:0} steps/s; " +
            $"{engine.AllocatedPerStep:0} bytes and {engine.ProcessorPerStep:0.0} µs of processor a step");
        Console.WriteLine($"  {"ms",-10} {"p50",9} {"p99",9} {"max",9}");
        foreach (var (step, p50) in engine.P50)
            Console.WriteLine($"  {step,-10} {p50,9:0.000} {engine.P99[step],9:0.000} {engine.Max[step],9:0.000}");
        Console.WriteLine($"  must be 0: {engine.Zero}");
    }
}
