namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>How good estimates were, in minutes.</summary>
/// <param name="Mae">Mean absolute error.</param>
/// <param name="Bias">Mean error; above 0 where too long a wait was told.</param>
internal sealed record Score(double Mae, double Bias);
