using System.Diagnostics;
using System.Runtime.InteropServices;
using ServiceSdk.Benchmarks.Halls.Engines;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>Halls under load until the process is killed. What was answered is told on standard output at once: there it outlives the process.</summary>
internal static class KilledHalls
{
    private const int Backlog = 20;

    /// <summary>Sets the halls up in an empty folder, or goes on where a killed process left them.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="halls">How many halls.</param>
    /// <param name="callers">How many callers.</param>
    /// <param name="run">Which process on the folder, from 0.</param>
    public static async Task<int> RunAsync(string folder, int halls, int callers, int run)
    {
        await using var journaled = JournaledHalls.Open(folder, HallOne.Model, halls);
        await using var engine = new ToldEngine(journaled);
        var first = new Caller(engine, HallOne.Model);
        var traces = Enumerable.Range(0, halls).Select(hall => new Trace(hall)).ToArray();
        var windows = traces.Select(_ => new HallWindows(HallOne.Model)).ToArray();
        if (run == 0)
            await journaled.SetUpAsync();
        await journaled.StartAsync();
        for (var hall = 0; hall < halls; hall++)
        {
            foreach (var (window, ticket, serving) in await journaled.InHandAsync(hall))
                await first.ClearAsync(hall, window, ticket, serving);
            for (var ticket = 0; run == 0 && ticket < Backlog; ticket++)
                await first.ComeAsync(hall, traces[hall]);
        }

        await Task.WhenAll(Enumerable.Range(1, callers).Select(number => Task.Run(async () =>
        {
            var caller = new Caller(engine, HallOne.Model);
            for (var hall = number % halls; ; hall = (hall + callers) % halls)
                await caller.VisitAsync(hall, traces[hall], windows[hall], Stopwatch.GetTimestamp());
        })));
        return ExitCodes.Measured;
    }

    /// <summary>Tells each answer by one write, which a pipe takes whole or not at all.</summary>
    private sealed class ToldEngine(IQueueEngine engine) : IQueueEngine
    {
        private readonly Stream _output = Console.OpenStandardOutput();

        public string Name => engine.Name;

        public async ValueTask<string?> TakeAsync(Step step)
        {
            var answer = await engine.TakeAsync(step);
            if (answer is not null)
                _output.Write(MemoryMarshal.AsBytes<Answered>([Answered.Of(step, answer, 0, 0)]));
            return answer;
        }

        public ValueTask<ZeroCounters> AuditAsync(IReadOnlyList<Answered> answered) => engine.AuditAsync(answered);

        public ValueTask DisposeAsync() => _output.DisposeAsync();
    }
}
