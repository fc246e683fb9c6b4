using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Benchmarks.Rows;
using ServiceSdk.Cases;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Benchmarks.Cases;

/// <summary>
/// Callers that each take case after case through its life, every step on disk before the next: filed under a data key of its own, then
/// moved by the desk, each command with a key and a fingerprint as the API makes them.
/// </summary>
internal sealed class CaseLoad(Streams<Case> cases, CaseDesk desk, KeyRing keys, Protector protector, CommandFingerprint fingerprint)
{
    private static readonly Party Applicant = new("王某", "320402190001010016", "13800000000");
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private bool _over;
    private long _steps;

    /// <summary>Measures in a data folder of its own.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="callers">How many callers.</param>
    /// <param name="time">How long, after a warm-up.</param>
    /// <param name="followed">Whether what follows the journal runs beside, as in a host.</param>
    public static async Task<(double StepsASecond, double MicrosecondsAStep)> MeasureAsync(string folder, int callers, TimeSpan time, bool followed)
    {
        await using var services = new ServiceCollection().AddLogging().AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = folder,
            MasterKeyFile = $"{folder}.key",
            PluginDirectory = Path.Combine(Path.GetDirectoryName(ServedProcess.Host)!, "plugins"),
            DriverDirectory = Path.Combine(folder, "drivers"),
        }).BuildServiceProvider();
        IHostedService[] following = followed ? [.. services.GetServices<IHostedService>()] : [];
        foreach (var service in following)
            await service.StartAsync(CancellationToken.None);
        var load = ActivatorUtilities.CreateInstance<CaseLoad>(services);
        var running = Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => load.CallAsync(caller))));
        await Task.WhenAny(running, Task.Delay(WarmUp));
        var (before, started, usage) = (Volatile.Read(ref load._steps), Stopwatch.GetTimestamp(), Halls.Usage.Now());
        await Task.WhenAny(running, Task.Delay(time));
        var (steps, elapsed, used) = (Volatile.Read(ref load._steps) - before, Stopwatch.GetElapsedTime(started), Halls.Usage.Now().Since(usage));
        Volatile.Write(ref load._over, true);
        await running;
        foreach (var service in following)
            await service.StopAsync(CancellationToken.None);
        return (steps / elapsed.TotalSeconds, used.Processor.TotalMicroseconds / steps);
    }

    private async Task CallAsync(int caller)
    {
        for (var ordinal = 1; !Volatile.Read(ref _over); ordinal++)
            await LiveAsync($"{caller}-{ordinal}");
    }

    private async Task LiveAsync(string number)
    {
        var name = StreamNames.Case(number);
        var subject = keys.Create(SubjectKind.Case, name, Applicant.IdNumber);
        var filing = CaseLife.Filing(
            number, protector.Protect(subject, PersonalFields.Applicant, Applicant), protector.Protect(subject, PersonalFields.Form, "{}"));
        Hold(await cases.Open(name).ExecuteAsync(filing, CaseLife.Clerk, Guid.NewGuid(), fingerprint.Of($"case.submit {number}"), [subject]));
        foreach (var (actor, trigger, statement) in CaseLife.Steps)
        {
            if (Volatile.Read(ref _over))
                return;
            var moved = await desk.MoveAsync(number, trigger, statement, actor, Guid.NewGuid(), fingerprint.Of($"case.move {number} {trigger}"));

            // Closing is the platform's own step, and it may have been there first.
            if (trigger != CaseTrigger.Close || moved.Succeeded(out _, out _))
                Hold(moved);
        }
    }

    private void Hold<T>(Outcome<T> answer)
        where T : notnull
    {
        if (!answer.Succeeded(out _, out var refusal))
            throw new NotMeasuredException(refusal.Code);
        Interlocked.Increment(ref _steps);
    }
}
