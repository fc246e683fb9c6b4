using ServiceSdk.Planning;

namespace ServiceSdk.Tests.Planning.Theory;

public sealed class ErlangCTests
{
    [Theory]
    [InlineData(1, 0.5, 0.5)]
    [InlineData(2, 1, 1.0 / 3)]
    [InlineData(4, 3, 0.509433962264151)] // 3⁴/4!·4 / (Σ 3ⁿ/n! + 3⁴/4!·4) = 13.5 / 26.5
    [InlineData(3, 0, 0)]
    public void Waiting_KnownQueues_IsTheFormulas(int windows, double load, double waiting) => ErlangC.Waiting(windows, load).ShouldBe(waiting, 1e-12);

    [Fact]
    public void Waiting_AThousandWindows_DoesNotOverflow() => ErlangC.Waiting(1_000, 990).ShouldBeInRange(0.6, 0.8);

    [Fact]
    public void MeanWait_OneWindow_IsTheFormula() => ErlangC.MeanWait(1, 0.8, 5).ShouldBe(20, 1e-12);

    [Fact]
    public void Within_OneWindow_IsTheFormula() => ErlangC.Within(1, 0.8, 5, 10).ShouldBe(1 - 0.8 * Math.Exp(-0.2 / 5 * 10), 1e-12);

    [Theory]
    [InlineData(0.8, 5, 10, 0.4, 1)]
    [InlineData(0.8, 5, 10, 0.9, 2)]
    [InlineData(3, 5, 0, 0.9, 6)] // 0.2360 wait at 5 windows, 0.0991 at 6
    public void Windows_ForAPromise_AreTheFewest(double load, double service, double within, double share, int windows) =>
        ErlangC.Windows(load, service, within, share).ShouldBe(windows);

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(2, 2.0)]
    [InlineData(2, -1.0)]
    public void Waiting_WithoutSteadyState_Throws(int windows, double load) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ErlangC.Waiting(windows, load));

    [Fact]
    public void Windows_ForEverybody_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => ErlangC.Windows(1, 5, 10, 1));
}
