namespace ServiceSdk.Planning;

/// <summary>
/// Mean waits of classes under non-preemptive priority, for M/G/1, and for M/M/c where all classes have one mean service. ρ of a class is
/// its share of the windows' time. W₀ is the mean time until a window frees, as an arrival finds it: ½Σλ·E[S²] for M/G/1, and
/// <see cref="ErlangC.Waiting"/> × service / c for M/M/c.
/// </summary>
public static class PriorityWaits
{
    /// <summary>First come first served: W₀ / (1 − ρ). By the conservation law also Σρₖ·Wₖ / ρ of every other rule.</summary>
    /// <param name="residual">W₀.</param>
    /// <param name="load">ρ of all classes, at least 0 and below 1.</param>
    public static double FirstCome(double residual, double load) => residual / (1 - load);

    /// <summary>Strict priority (Cobham 1954): Wₖ = W₀ / ((1 − σₖ₋₁)(1 − σₖ)) with σₖ = ρ₁ + … + ρₖ.</summary>
    /// <param name="residual">W₀.</param>
    /// <param name="loads">ρ of each class, the most urgent first; below 1 in all.</param>
    public static IReadOnlyList<double> Strict(double residual, IReadOnlyList<double> loads)
    {
        var (waits, before) = (new double[loads.Count], 0.0);
        for (var k = 0; k < waits.Length; k++)
        {
            var through = before + loads[k];
            waits[k] = residual / ((1 - before) * (1 - through));
            before = through;
        }

        return waits;
    }

    /// <summary>Accumulating priority (Kleinrock 1964): each class earns priority at its own rate while it waits.</summary>
    /// <param name="residual">W₀.</param>
    /// <param name="loads">ρ of each class, the slowest rate first; below 1 in all.</param>
    /// <param name="rates">b of each class, above 0, never falling.</param>
    public static IReadOnlyList<double> Accumulating(double residual, IReadOnlyList<double> loads, IReadOnlyList<double> rates)
    {
        var (waits, firstCome) = (new double[loads.Count], FirstCome(residual, loads.Sum()));
        for (var p = 0; p < waits.Length; p++)
        {
            var slower = Enumerable.Range(0, p).Sum(i => loads[i] * waits[i] * (1 - rates[i] / rates[p]));
            var faster = Enumerable.Range(p + 1, waits.Length - p - 1).Sum(i => loads[i] * (1 - rates[p] / rates[i]));
            waits[p] = (firstCome - slower) / (1 - faster);
        }

        return waits;
    }
}
