using System.Diagnostics;
using System.Security.Cryptography;
using ServiceSdk.Benchmarks.Rows;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Benchmarks.Bare;

/// <summary>What the seal of a batch adds to its commit, in processor time.</summary>
internal static class SealCost
{
    private const int Rounds = 21, Batches = 20_000;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("servicesdk-seal-");
        var (seal, root) = (new BatchSeal(MasterKey.Open(Path.Combine(folder.FullName, "master.key"), mayCreate: true)), RandomNumberGenerator.GetBytes(32));
        folder.Delete(recursive: true);
        Console.WriteLine($"seal of a batch: {Row.Median(Enumerable.Range(0, Rounds).Select(_ => Round(seal, root))):F2} us, of 32 bytes however many records it has");
        return ExitCodes.Measured;
    }

    private static double Round(BatchSeal seal, byte[] root)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var n = 0; n < Batches; n++)
            root = seal.Of(root);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMicroseconds / Batches;
    }
}
