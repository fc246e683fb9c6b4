namespace ServiceSdk.Planning;

/// <summary>M/M/c, first come first served (Erlang 1917): the cross-check of a simulation, where it applies.</summary>
public static class ErlangC
{
    /// <summary>The share of arrivals that wait at all.</summary>
    /// <param name="windows">c, at least 1.</param>
    /// <param name="load">a = arrivals per minute × mean service in minutes, at least 0 and below <paramref name="windows"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no steady state, or no such queue.</exception>
    public static double Waiting(int windows, double load)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(windows, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(load);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(load, windows);

        // Erlang B by its recursion, which stays within 0–1 where the factorials of the closed form overflow.
        var blocked = 1.0;
        for (var n = 1; n <= windows; n++)
            blocked = load * blocked / (n + load * blocked);
        return blocked / (1 - load / windows * (1 - blocked));
    }

    /// <summary>The mean wait, those who do not wait included, in the unit of <paramref name="service"/>.</summary>
    /// <param name="windows">c, at least 1.</param>
    /// <param name="load">a, at least 0 and below <paramref name="windows"/>.</param>
    /// <param name="service">The mean service.</param>
    public static double MeanWait(int windows, double load, double service) => Waiting(windows, load) * service / (windows - load);

    /// <summary>The share of arrivals that wait no longer than <paramref name="within"/>.</summary>
    /// <param name="windows">c, at least 1.</param>
    /// <param name="load">a, at least 0 and below <paramref name="windows"/>.</param>
    /// <param name="service">The mean service, above 0.</param>
    /// <param name="within">In the unit of <paramref name="service"/>.</param>
    public static double Within(int windows, double load, double service, double within) =>
        1 - Waiting(windows, load) * Math.Exp(-(windows - load) * within / service);

    /// <summary>The fewest windows at which a share of arrivals waits no longer than <paramref name="within"/>.</summary>
    /// <param name="load">a, at least 0.</param>
    /// <param name="service">The mean service, above 0.</param>
    /// <param name="within">In the unit of <paramref name="service"/>.</param>
    /// <param name="share">0 to below 1.</param>
    public static int Windows(double load, double service, double within, double share)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        var windows = (int)load + 1;
        while (Within(windows, load, service, within) < share)
            windows++;
        return windows;
    }
}
