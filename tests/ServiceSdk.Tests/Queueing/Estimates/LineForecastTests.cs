using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Estimates;

public sealed class LineForecastTests
{
    private const double Minute = TestHall.Minute;

    private readonly LineForecast _line = new(5 * Minute);

    /// <summary>An exponential service of 5 minutes of which nothing is known yet: spread 1 + 1/3, so (1 − 4/27)³ and (1 − 4/27 + 1.2816 √(4/27))³ of the mean.</summary>
    [Fact]
    public void Quantiles_WithNothingSeen_AreThoseOfTheFirstGuess()
    {
        var next = new QueueAhead(0, 0, 1, 0, null);
        _line.Half(next).ShouldBe(0.61815 * 5 * Minute, 10);
        _line.NineTenths(next).ShouldBe(2.43378 * 5 * Minute, 10);
    }

    /// <summary>Services that all take 5 minutes: nine whole ones and what is left of the one that goes on, 9.525 of them by the least spread there is.</summary>
    [Fact]
    public void Quantiles_OfServicesWithoutSpread_LieCloseTogether()
    {
        for (var call = 0; call < 1000; call++)
            _line.Served(5 * Minute, 1);
        var queue = new QueueAhead(9, 0, 1, 0, null);
        _line.Half(queue).ShouldBe(47.5448 * Minute, 100);
        _line.NineTenths(queue).ShouldBe(52.0102 * Minute, 100);
    }

    [Fact]
    public void Service_OfManyCalls_IsTheirMean()
    {
        _line.Served(97 * 2 * Minute, 97);
        _line.Service.ShouldBe((3 * 5 + 97 * 2) * Minute / 100, 0.001);
    }

    /// <summary>Fifty waits twice as long as forecast, the older ones counting less, are 31.8 waits; chance leaves 1 − 3/31.8 of the excess.</summary>
    [Fact]
    public void Half_AfterManyLongerWaits_IsCorrected()
    {
        var queue = new QueueAhead(4, 0, 2, 0, null);
        var before = _line.Half(queue);
        for (var call = 0; call < 50; call++)
            _line.Called(1, 2 * _line.Service);
        (_line.Half(queue) / before).ShouldBe(2 - 3 / 31.79, 0.001);
    }

    [Fact]
    public void Half_AfterTwoLongerWaits_IsNot()
    {
        var queue = new QueueAhead(4, 0, 2, 0, null);
        var before = _line.Half(queue);
        _line.Called(1, 2 * _line.Service);
        _line.Called(1, 2 * _line.Service);
        _line.Half(queue).ShouldBe(before);
    }

    [Fact]
    public void Services_OfWhatWasForecast_AreItsMean() =>
        _line.Services(10 * Minute, 18 * Minute).ShouldBe(11.0 / 5, 1e-9);

    [Fact]
    public void Half_BehindAHeadThatWaitedLong_IsLonger() =>
        _line.Half(new QueueAhead(3, 0, 1, 0, 90 * Minute)).ShouldBeGreaterThan(_line.Half(new QueueAhead(3, 0, 1, 0, 20 * Minute)));

    [Fact]
    public void NineTenths_WithOvertakersAmongThem_IsLonger() =>
        _line.NineTenths(new QueueAhead(6, 4, 1, 0, null)).ShouldBeGreaterThan(_line.NineTenths(new QueueAhead(6, 0, 1, 0, null)));

    [Fact]
    public void Quantiles_OfMoreAheadOrFewerWindows_AreNotShorter() =>
        Gen.Select(Gen.Double[0.1, 20].Array[0, 30], Gen.Int[0, 60], Gen.Double[0.2, 20]).Sample((services, ahead, windows) =>
        {
            var line = new LineForecast(5 * Minute);
            foreach (var service in services)
                line.Served(service * Minute, 1);
            var (queue, longer) = (new QueueAhead(ahead, 0, windows, 0, null), new QueueAhead(ahead + 1, 0, windows, 0, null));
            line.Half(longer).ShouldBeGreaterThanOrEqualTo(line.Half(queue));
            line.NineTenths(longer).ShouldBeGreaterThanOrEqualTo(line.NineTenths(queue));
            line.NineTenths(queue).ShouldBeGreaterThan(line.Half(queue));
            line.Half(queue with { Windows = windows + 1 }).ShouldBeLessThan(line.Half(queue));
        });

    [Fact]
    public void Forecast_OfAServiceOfNothing_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new LineForecast(0));
}
