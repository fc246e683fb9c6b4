using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ServiceSdk.Benchmarks.Halls;
using ServiceSdk.Benchmarks.Halls.Audit;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Crash.Tests.Visits;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using JournalFile = ServiceSdk.Hosting.Journal.Upkeep.JournalFile;

namespace ServiceSdk.Crash.Tests;

/// <summary>Halls under load, killed with SIGKILL at random and started again on the same folder.</summary>
public sealed class KilledHallsTests
{
    private const int Fewest = 50, Most = 3_000;
    private static readonly bool Soak = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1";

    [Theory]
    [InlineData(1, 18)]
    [InlineData(64, 128)]
    public async Task Load_KilledAtRandom_LosesNothingAndDoublesNothing(int halls, int callers)
    {
        using var folder = new VisitFolder();
        var (random, answered) = (new Random(halls), new List<Answered>());
        for (var run = 0; run < (Soak ? 500 : 10); run++)
            answered.AddRange(await KillAsync(folder.Path, halls, callers, run, answers: random.Next(Fewest, Most)));

        var path = Path.Combine(folder.Path, "journal.db");
        var master = MasterKey.Open(Path.Combine(folder.Path, "master.key"), mayCreate: false);
        using (var file = JournalFile.Open(path))
            JournalVerification.Run(file, [], master: master).Faults.ShouldBeEmpty();
        using var journal = new SqliteJournalStore(path, new BatchSeal(master));
        JournalAudit.Count(HallOne.Model, journal.ReadAll(0), answered).ShouldBe(new ZeroCounters(0, 0, 0, 0, 0));
    }

    /// <summary>Starts a process and kills it when it has told so many answers.</summary>
    /// <returns>All that it told.</returns>
    private static async Task<List<Answered>> KillAsync(string folder, int halls, int callers, int run, int answers)
    {
        var told = new List<Answered>();
        using var process = OwnProcess.Start("hall-until-killed", folder, $"{halls}", $"{callers}", $"{run}");
        var buffer = new byte[Unsafe.SizeOf<Answered>()];
        while (await process.StandardOutput.BaseStream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken) > 0)
        {
            told.Add(MemoryMarshal.Read<Answered>(buffer));
            if (told.Count == answers)
                process.Kill();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        told.Count.ShouldBeGreaterThanOrEqualTo(answers, $"run {run} ended by itself");
        return told;
    }
}
