using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>One visit of the trace.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Green">Whether it is of the green class; the others are ordinary.</param>
/// <param name="Of100">Its place in its hundred, which says what happens to it.</param>
internal readonly record struct Visit(int Line, bool Green, int Of100);

/// <summary>Who comes to a hall, from a fixed seed: the same for every engine. Safe for concurrent use.</summary>
/// <param name="hall">The hall, from 0; each begins at another place of the trace.</param>
internal sealed class Trace(int hall)
{
    private const int Length = 100_000, Apart = 1_237, GreenOf100 = 15;
    private static readonly Visit[] Visits = Draw();
    private int _next = hall * Apart - 1;

    public Visit Next() => Visits[(uint)Interlocked.Increment(ref _next) % Length];

    private static Visit[] Draw()
    {
        var random = new Random(20181030);
        return [.. Enumerable.Range(0, Length).Select(visit => new Visit(random.Next(HallOne.Lines), random.Next(100) < GreenOf100, visit % 100))];
    }
}
