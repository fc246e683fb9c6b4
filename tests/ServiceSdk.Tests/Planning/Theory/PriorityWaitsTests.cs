using ServiceSdk.Planning;

namespace ServiceSdk.Tests.Planning.Theory;

public sealed class PriorityWaitsTests
{
    private static readonly double[] Loads = [0.2, 0.3, 0.25];

    [Fact]
    public void Strict_ThreeClasses_IsCobhams() =>
        PriorityWaits.Strict(2, Loads).ShouldBe([2 / 0.8, 2 / (0.8 * 0.5), 2 / (0.5 * 0.25)], 1e-9);

    [Fact]
    public void Accumulating_TwoClasses_IsKleinrocks()
    {
        // W₀ / (1 − ρ) = 4; W₁ = 4 / (1 − 0.3·(1 − 1/3)) = 5; W₂ = 4 − 0.2·W₁·(1 − 1/3).
        PriorityWaits.Accumulating(2, [0.2, 0.3], [1, 3]).ShouldBe([4 / 0.8, 4 - 0.2 * 5 * (2.0 / 3)], 1e-9);
    }

    [Fact]
    public void Accumulating_EqualRates_IsFirstComeFirstServed() =>
        PriorityWaits.Accumulating(2, Loads, [7, 7, 7]).ShouldBe(Enumerable.Repeat(PriorityWaits.FirstCome(2, 0.75), 3), 1e-9);

    [Fact]
    public void Accumulating_RatesFarApart_IsStrictPriority() =>
        PriorityWaits.Accumulating(2, Loads, [1e-9, 1, 1e9]).Reverse().ShouldBe(PriorityWaits.Strict(2, [.. Loads.Reverse()]), 1e-6);

    [Fact]
    public void Waits_UnderEveryRule_KeepTheConservationLaw() =>
        Gen.Select(Gen.Double[0.01, 0.24].Array[4], Gen.Double[0.1, 10].Array[4]).Sample((loads, rates) =>
        {
            Array.Sort(rates);
            var conserved = loads.Sum() * PriorityWaits.FirstCome(3, loads.Sum());
            Sum(PriorityWaits.Accumulating(3, loads, rates)).ShouldBe(conserved, conserved * 1e-9);
            Sum(PriorityWaits.Strict(3, loads)).ShouldBe(conserved, conserved * 1e-9);

            double Sum(IReadOnlyList<double> waits) => loads.Zip(waits, (load, wait) => load * wait).Sum();
        });
}
