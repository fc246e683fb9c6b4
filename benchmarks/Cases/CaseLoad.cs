using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Benchmarks.Rows;
using ServiceSdk.Cases;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Benchmarks.Cases;

/// <summary>Callers that each take case after case through its life, every step on disk before the next.</summary>
internal sealed class CaseLoad(Streams<Case> cases, KeyRing keys, Protector protector)
{
    private static readonly Party Applicant = new("王某", "320402190001010016", "13800000000");
    private readonly byte[] _fingerprint = new byte[32];
    private long _steps;

    /// <summary>Measures in a data folder of its own.</summary>
    public static async Task<(double StepsASecond, double MicrosecondsAStep)> MeasureAsync(string folder, int callers, TimeSpan time)
    {
        await using var services = new ServiceCollection().AddLogging().AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = folder,
            MasterKeyFile = Path.Combine(folder, "keys", "master.key"),
            PluginDirectory = Path.Combine(Path.GetDirectoryName(ServedProcess.Host)!, "plugins"),
            DriverDirectory = Path.Combine(folder, "drivers"),
        }).BuildServiceProvider();
        foreach (var service in services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
        var load = ActivatorUtilities.CreateInstance<CaseLoad>(services);
        await load.RunAsync(callers, TimeSpan.FromSeconds(1), "warm");
        var (before, started, used) = (load._steps, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await load.RunAsync(callers, time, "case");
        var (steps, elapsed) = (load._steps - before, Stopwatch.GetElapsedTime(started));
        var processor = Environment.CpuUsage.TotalTime - used;
        foreach (var service in services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
        return (steps / elapsed.TotalSeconds, processor.TotalMicroseconds / steps);
    }

    private Task RunAsync(int callers, TimeSpan time, string prefix)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        return Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var ordinal = 1; Stopwatch.GetTimestamp() < until; ordinal++)
                await LiveAsync($"{prefix}-{caller}-{ordinal}", until);
        })));
    }

    private async Task LiveAsync(string number, long until)
    {
        var name = StreamNames.Case(number);
        var subject = keys.Create(SubjectKind.Case, name, Applicant.IdNumber);
        var stream = cases.Open(name);
        var filing = CaseLife.Filing(
            number, protector.Protect(subject, PersonalFields.Applicant, Applicant), protector.Protect(subject, PersonalFields.Form, "{}"));
        Hold(await stream.ExecuteAsync(filing, CaseLife.Clerk, Guid.NewGuid(), _fingerprint, [subject]));
        foreach (var (actor, command) in CaseLife.Steps)
        {
            if (Stopwatch.GetTimestamp() >= until)
                return;
            var answer = await stream.ExecuteAsync(command, actor, Guid.NewGuid(), _fingerprint);

            // Closing is the platform's own step, and it may have been there first.
            if (command is not MoveCase { Trigger: CaseTrigger.Close } || answer.Succeeded(out _, out _))
                Hold(answer);
        }
    }

    private void Hold(Outcome<Answer> answer)
    {
        if (!answer.Succeeded(out _, out var refusal))
            throw new NotMeasuredException(refusal.Code);
        Interlocked.Increment(ref _steps);
    }
}
