namespace ServiceSdk.Planning;

/// <summary>
/// A sequence of random numbers that is the same on every machine: SplitMix64 (Steele, Lea and Flood 2014). Each purpose of each stream of
/// each replication has its own, so that nothing drawn for one depends on what is drawn for another.
/// </summary>
internal struct RandomSequence
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <param name="seed">What tells the sequence from all others.</param>
    public RandomSequence(params ReadOnlySpan<long> seed)
    {
        foreach (var part in seed)
            _state = Mixed(_state + Golden + (ulong)part);
    }

    /// <summary>Uniform over [0, 1), in steps of 2⁻⁵³.</summary>
    public double Uniform() => (Mixed(_state += Golden) >> 11) * (1.0 / (1L << 53));

    /// <summary>Exponential.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - Uniform());

    /// <summary>Standard normal, by Box and Muller: always two draws.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    private static ulong Mixed(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
