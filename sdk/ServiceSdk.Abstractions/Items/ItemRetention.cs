namespace ServiceSdk.Items;

/// <summary>保管期限: how long an item's cases are kept in the archive, by their result.</summary>
/// <param name="Granted">What was decided in favour.</param>
/// <param name="Otherwise">Everything else.</param>
/// <param name="Source">The rule it follows, or <see cref="Sources.Sample"/>.</param>
public sealed record ItemRetention(RetentionTerm Granted, RetentionTerm Otherwise, string Source);

/// <summary>How long, and from when.</summary>
/// <param name="From">From which day.</param>
public sealed record RetentionTerm(RetentionStart From)
{
    /// <summary>30 or 10; null for ever 永久.</summary>
    public int? Years { get; init; }
}

/// <summary>From which day a retention counts.</summary>
public enum RetentionStart
{
    /// <summary>The day the case ended.</summary>
    Ended,

    /// <summary>The day the result was delivered; the end, where nothing was.</summary>
    Delivered,

    /// <summary>The last day of the certificate; the delivery, where it has none.</summary>
    CertificateExpiry,
}
