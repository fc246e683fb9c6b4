namespace ServiceSdk.Queueing;

/// <summary>
/// Quantiles of a gamma time (of whole shape: Erlang) by Wilson and Hilferty (1931): its cube root is nearly normal. Only + − × ÷ and the
/// square root, which IEEE 754 rounds alike everywhere: every machine finds the same quantile.
/// </summary>
/// <param name="Mean">Its mean.</param>
/// <param name="Spread">Its variance over the square of its mean, above 0: one over the shape.</param>
internal readonly record struct ErlangTime(double Mean, double Spread)
{
    /// <summary>The standard normal quantile of nine in ten.</summary>
    private const double NineInTen = 1.2815515655446004;

    public double Half => Quantile(0);

    public double NineTenths => Quantile(NineInTen);

    private double Quantile(double normal)
    {
        var ninth = Spread / 9;
        var root = 1 - ninth + normal * Math.Sqrt(ninth);
        return root > 0 ? Mean * root * root * root : 0;
    }
}
