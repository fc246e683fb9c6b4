namespace ServiceSdk.Hosting.Documents;

/// <summary>How much the documents of a host may take up. How large one may be, its <see cref="DocumentType"/> says.</summary>
public sealed record DocumentLimits
{
    /// <summary>How many bytes the documents of one case may have together.</summary>
    public long OfCase { get; init; } = 1L << 30;

    /// <summary>How many bytes all documents of the host may have together, as they are stored.</summary>
    public long OfHost { get; init; } = 100L << 30;
}
