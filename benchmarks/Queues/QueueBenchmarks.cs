using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>The queue's benchmarks, in this process: a build of its own would have to find this project under another name.</summary>
internal static class QueueBenchmarks
{
    public static int Run()
    {
        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "queue"));
        var summaries = BenchmarkRunner.Run([typeof(DecisionBenchmark), typeof(StepBenchmark), typeof(PickBenchmark)], config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 5 : 0;
    }
}
