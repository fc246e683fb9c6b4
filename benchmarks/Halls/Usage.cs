namespace ServiceSdk.Benchmarks.Halls;

/// <summary>What this process has used so far.</summary>
/// <param name="Bytes">Allocated.</param>
/// <param name="Processor">Processor time, which other work on the machine disturbs less than rates.</param>
internal readonly record struct Usage(long Bytes, TimeSpan Processor)
{
    public static Usage Now() => new(GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);

    public Usage Since(Usage before) => new(Bytes - before.Bytes, Processor - before.Processor);
}
