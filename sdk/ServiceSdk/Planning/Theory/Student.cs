namespace ServiceSdk.Planning;

/// <summary>Student's t: how far the mean of few replications may lie from the truth.</summary>
internal static class Student
{
    private const double Normal = 1.959963984540054;

    private static readonly double[] Few =
        [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139];

    /// <summary>The two-sided 95 % quantile.</summary>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double Quantile95(int freedom)
    {
        if (freedom <= Few.Length)
            return Few[freedom - 1];

        // Cornish and Fisher's expansion about the normal quantile; from 11 degrees on it is right to four digits.
        var (z, n) = (Normal, (double)freedom);
        return z + (Math.Pow(z, 3) + z) / (4 * n)
            + (5 * Math.Pow(z, 5) + 16 * Math.Pow(z, 3) + 3 * z) / (96 * n * n)
            + (3 * Math.Pow(z, 7) + 19 * Math.Pow(z, 5) + 17 * Math.Pow(z, 3) - 15 * z) / (384 * n * n * n);
    }
}
