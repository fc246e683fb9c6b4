namespace ServiceSdk.Benchmarks.Rows;

/// <summary>How a command ends, as the product's own do.</summary>
internal static class ExitCodes
{
    public const int Measured = 0, BadInput = 2, PartMissing = 3, Unavailable = 5;
}
