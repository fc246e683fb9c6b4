using System.Diagnostics;
using ServiceSdk.Benchmarks.Halls.Engines;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>How long a killed process's hall is away: 50 000 waiting, a million events on its date.</summary>
internal static class Recovery
{
    private const int Waiting = 50_000, Events = 1_000_000, Callers = 512;
    private const string Filled = "filled";

    /// <summary>Kills a process under load and starts another.</summary>
    /// <returns>Seconds from its start to its first answer.</returns>
    public static async Task<double> MeasureAsync()
    {
        using var folder = new MeasuredFolder();
        using (var filling = OwnProcess.Start("recovery-fill", folder.Path))
        {
            var line = await filling.StandardOutput.ReadLineAsync();
            filling.Kill();
            await filling.WaitForExitAsync();
            if (line != Filled)
                throw new NotMeasuredException("The hall to recover was not filled.");
        }

        var started = Stopwatch.GetTimestamp();
        using var answering = OwnProcess.Start("recovery-answer", folder.Path);
        var answer = await answering.StandardOutput.ReadLineAsync();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await answering.WaitForExitAsync();
        return answer is null ? throw new NotMeasuredException("The killed hall did not come back.") : seconds;
    }

    /// <summary>Fills the hall, says so, and goes on until it is killed.</summary>
    public static async Task<int> FillAsync(string folder)
    {
        await using var engine = JournaledHalls.Open(folder, HallOne.Model, 1);
        await engine.SetUpAsync();
        await engine.StartAsync();
        var (trace, windows) = (new Trace(0), new HallWindows(HallOne.Model));
        var (tickets, steps) = (0, 0L);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            var caller = new Caller(engine, HallOne.Model);
            while (Interlocked.Increment(ref tickets) <= Waiting)
                await caller.ComeAsync(0, trace);
            for (var before = 0; ; before = caller.Answered.Count)
            {
                await caller.VisitAsync(0, trace, windows, Stopwatch.GetTimestamp());
                var taken = caller.Answered.Count - before;
                if (Interlocked.Add(ref steps, taken) is >= Events and var now && now - taken < Events)
                    Console.WriteLine(Filled);
            }
        })));
        return ExitCodes.Measured;
    }

    /// <summary>Issues one ticket in the hall that was killed.</summary>
    public static async Task<int> AnswerAsync(string folder)
    {
        await using var engine = JournaledHalls.Open(folder, HallOne.Model, 1);
        await engine.StartAsync();
        Console.WriteLine(await engine.TakeAsync(new Step(StepKind.Take, 0, Guid.NewGuid())));
        return ExitCodes.Measured;
    }
}
