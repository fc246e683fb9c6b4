using ServiceSdk.Planning;

namespace ServiceSdk.Tests.Planning.Theory;

/// <summary>
/// What is known exactly of queues, found again by the queue's own code. One mean lies outside its 95 % interval in 1 of 20 cases, so each
/// is held to twice the half width (1 in 10 000), and of sixteen at least thirteen to the interval itself.
/// </summary>
public sealed class SimulatedTheoryTests
{
    private const string Run = """ "tickets": 12000, "warmUp": 2000, "replications": 20, "seed": 11 """;
    private const double Service = 5;

    private const string TwoClasses = """ "slow": { "order": 2, "rate": 1, "target": 30, "promise": 90 }, "fast": { "order": 1, "rate": 4, "target": 10, "promise": 30, "protected": true } """;
    private const string ThreeClasses = """ "slow": { "order": 3, "rate": 1 }, "middle": { "order": 2, "rate": 2.5 }, "fast": { "order": 1, "rate": 10 } """;

    [Fact]
    public void ErlangC_OneToSixteenWindows_IsFound()
    {
        var inside = 0;
        for (var windows = 1; windows <= 16; windows++)
        {
            var load = 0.8 * windows;
            var answer = new RandomLoad(
                """{ "kind": "fcfs" }""", RandomLoad.NoClass, windows, RandomLoad.Stream(load / Service, RandomLoad.Exponential(Service)), Run).Simulate().All;
            var expected = ErlangC.MeanWait(windows, load, Service);
            ShouldHold(answer, expected);
            answer.PWait!.Value.ShouldBe(ErlangC.Waiting(windows, load), 0.02);
            inside += Math.Abs(answer.MeanWait!.Value - expected) <= answer.Ci95 ? 1 : 0;
        }

        inside.ShouldBeGreaterThanOrEqualTo(13);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Cobham_TwoAndThreeClasses_IsFound(int windows)
    {
        double[] loads = [0.25, 0.3, 0.25];
        var (residual, streams) = Markov(windows, loads, ["fast", "middle", "slow"]);
        ShouldHold(new RandomLoad("""{ "kind": "strict" }""", ThreeClasses, windows, streams, Run).Simulate(), ["fast", "middle", "slow"], PriorityWaits.Strict(residual, loads));

        double[] two = [0.35, 0.4];
        (residual, streams) = Markov(windows, two, ["fast", "slow"]);
        ShouldHold(new RandomLoad("""{ "kind": "strict" }""", TwoClasses, windows, streams, Run).Simulate(), ["fast", "slow"], PriorityWaits.Strict(residual, two));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Kleinrock_TwoAndThreeClasses_IsFound(int windows)
    {
        double[] loads = [0.25, 0.3, 0.25];
        var (residual, streams) = Markov(windows, loads, ["slow", "middle", "fast"]);
        ShouldHold(
            new RandomLoad("""{ "kind": "accumulating" }""", ThreeClasses, windows, streams, Run).Simulate(), ["slow", "middle", "fast"],
            PriorityWaits.Accumulating(residual, loads, [1, 2.5, 10]));

        double[] two = [0.35, 0.4];
        (residual, streams) = Markov(windows, two, ["slow", "fast"]);
        ShouldHold(
            new RandomLoad("""{ "kind": "accumulating" }""", TwoClasses, windows, streams, Run).Simulate(), ["slow", "fast"],
            PriorityWaits.Accumulating(residual, two, [1, 4]));
    }

    [Fact]
    public void TargetShare_WithPromisesOutOfReach_IsKleinrocksWithRatesOneOverTarget()
    {
        const string Classes = """ "slow": { "target": 30, "promise": 1000000 }, "fast": { "target": 10, "promise": 1000000 } """;
        double[] loads = [0.4, 0.4];
        var (residual, streams) = Markov(2, loads, ["slow", "fast"]);
        ShouldHold(
            new RandomLoad("""{ "kind": "target-share" }""", Classes, 2, streams, Run).Simulate(), ["slow", "fast"],
            PriorityWaits.Accumulating(residual, loads, [1.0 / 30, 1.0 / 10]));
    }

    [Theory]
    [InlineData("fcfs")]
    [InlineData("strict")]
    [InlineData("accumulating")]
    [InlineData("due-date")]
    [InlineData("target-share")]
    public void ConservationLaw_UnderEveryPolicy_Holds(string policy)
    {
        // M/G/1 with unlike services: what is conserved is Σ ρ·W, the sum over all classes of load times wait.
        double[] arrivals = [0.06, 0.1], services = [7, 3];
        double[] loads = [arrivals[0] * services[0], arrivals[1] * services[1]];
        var residual = 0.5 * (arrivals[0] * 2 * services[0] * services[0] + arrivals[1] * 1.25 * services[1] * services[1]);
        var streams = RandomLoad.Stream(arrivals[0], RandomLoad.Exponential(7), "slow") + ", "
            + RandomLoad.Stream(arrivals[1], """{ "kind": "lognormal", "mean": 3, "cv": 0.5 }""", "fast");
        var answer = new RandomLoad($$"""{ "kind": "{{policy}}" }""", TwoClasses, 1, streams, Run).Simulate();

        var (slow, fast) = (answer.ByClass["slow"], answer.ByClass["fast"]);
        var width = loads[0] * slow.Ci95!.Value + loads[1] * fast.Ci95!.Value;
        (loads[0] * slow.MeanWait!.Value + loads[1] * fast.MeanWait!.Value).ShouldBe(loads.Sum() * PriorityWaits.FirstCome(residual, loads.Sum()), width);
    }

    [Theory]
    [InlineData("""{ "kind": "deterministic", "mean": 5 }""", 0.0)]
    [InlineData("""{ "kind": "exponential", "mean": 5 }""", 1.0)]
    [InlineData("""{ "kind": "lognormal", "mean": 5, "cv": 0.6 }""", 0.6)]
    [InlineData("""{ "kind": "lognormal", "mean": 5, "cv": 1.2 }""", 1.2)]
    public void PollaczekKhinchine_EveryService_IsFound(string service, double variation)
    {
        var answer = new RandomLoad("""{ "kind": "fcfs" }""", RandomLoad.NoClass, 1, RandomLoad.Stream(0.15, service), Run).Simulate();
        ShouldHold(answer.All, PriorityWaits.FirstCome(0.5 * 0.15 * 25 * (1 + variation * variation), 0.75));
        answer.Windows["1"].Busy.ShouldBe(0.75, 0.02);
    }

    /// <summary>M/M/c with one mean service: W₀, and a stream per class.</summary>
    private static (double Residual, string Streams) Markov(int windows, double[] loads, string[] classes) => (
        ErlangC.Waiting(windows, loads.Sum() * windows) * Service / windows,
        string.Join(", ", loads.Zip(classes, (load, @class) => RandomLoad.Stream(load * windows / Service, RandomLoad.Exponential(Service), @class))));

    private static void ShouldHold(SimulationAnswer answer, string[] classes, IReadOnlyList<double> waits)
    {
        foreach (var (@class, wait) in classes.Zip(waits))
            ShouldHold(answer.ByClass[@class], wait);
    }

    private static void ShouldHold(WaitStatistics found, double wait)
    {
        found.Ci95!.Value.ShouldBeLessThan(wait / 4);
        found.MeanWait!.Value.ShouldBe(wait, 2 * found.Ci95.Value);
    }
}
