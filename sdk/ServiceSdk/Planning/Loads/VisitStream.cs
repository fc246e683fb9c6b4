namespace ServiceSdk.Planning;

/// <summary>Random visits of one line and class: a Poisson process of arrivals, each with a random service.</summary>
/// <param name="Line">The line's place among the scenario's lines.</param>
/// <param name="Class">The class's place among the scenario's classes.</param>
/// <param name="Rates">Arrivals; disjoint, in order. One that never ends is the steady load of a long run.</param>
/// <param name="Service">How long services take.</param>
/// <param name="NoShow">The share that does not come to the first call.</param>
/// <param name="Return">Who of them comes back; null for nobody.</param>
/// <param name="Patience">The mean of the exponential time after which one leaves, in milliseconds; null for never.</param>
internal sealed record VisitStream(
    int Line, int Class, IReadOnlyList<ArrivalRate> Rates, ServiceTime Service, double NoShow, Returning? Return, double? Patience)
{
    /// <summary>Arrivals per minute; null where they change over the day.</summary>
    public double? Steady => Rates is [{ From: 0, To: long.MaxValue } rate] ? rate.PerMinute : null;

    /// <summary>How long a visit keeps a window busy on the mean, in milliseconds: those who never come cost only what is lost.</summary>
    public double Work(AbsenceTimes? absence)
    {
        if (absence is null)
            return Service.Mean;
        var back = Return is { } those ? those.Probability * (1 - Math.Exp(-absence.Within / those.MeanDelay)) : 0;
        return Service.Mean * (1 - NoShow * (1 - back)) + NoShow * absence.Lost;
    }

    /// <summary>How many arrivals are expected in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public double Expected(long from, long to) =>
        Rates.Sum(rate => Math.Max(0, Math.Min(to, rate.To) - Math.Max(from, rate.From)) / 60_000.0 * rate.PerMinute);
}

/// <summary>Arrivals per minute in [<paramref name="From"/>, <paramref name="To"/>).</summary>
internal readonly record struct ArrivalRate(long From, long To, double PerMinute);

/// <summary>How long services take.</summary>
/// <param name="Kind">How they vary.</param>
/// <param name="Mean">In milliseconds, above 0.</param>
/// <param name="Variation">Standard deviation over mean, for <see cref="ServiceKind.Lognormal"/>.</param>
internal readonly record struct ServiceTime(ServiceKind Kind, double Mean, double Variation);

/// <summary>The distribution of services.</summary>
internal enum ServiceKind
{
    Exponential,
    Deterministic,
    Lognormal,
}

/// <summary>Absent citizens who come back.</summary>
/// <param name="Probability">Their share.</param>
/// <param name="MeanDelay">The mean of the exponential time after the window gave up, in milliseconds.</param>
internal readonly record struct Returning(double Probability, double MeanDelay);
