using System.Diagnostics;

namespace ServiceSdk.Benchmarks.Load;

/// <summary>Who comes at random moments, whether or not who came before was answered.</summary>
internal static class Arrivals
{
    /// <summary>Waits for each, and yields when it was due. For a thread of its own: a timer would wait for the pool that the load keeps busy.</summary>
    /// <param name="random">Draws the moments.</param>
    /// <param name="rate">How many come a second.</param>
    /// <param name="from">From when on, as a timestamp of <see cref="Stopwatch"/>.</param>
    /// <param name="seconds">For how long.</param>
    public static IEnumerable<long> Wait(Random random, int rate, long from, int seconds)
    {
        for (var due = 0.0; due < seconds; due += -Math.Log(1 - random.NextDouble()) / rate)
        {
            var arrives = from + (long)(due * Stopwatch.Frequency);
#pragma warning disable RS0030 // A millisecond is what a thread of its own can wait without the pool; spinning would take a processor from what is measured.
            while (Stopwatch.GetTimestamp() < arrives)
                Thread.Sleep(1);
#pragma warning restore RS0030
            yield return arrives;
        }
    }
}
