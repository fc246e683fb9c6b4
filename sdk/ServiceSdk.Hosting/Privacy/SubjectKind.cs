namespace ServiceSdk.Hosting.Privacy;

/// <summary>What a data key belongs to; it decides when the key may be destroyed.</summary>
public static class SubjectKind
{
    /// <summary>One person's visit to a hall.</summary>
    public const string Visit = "visit";

    /// <summary>A case.</summary>
    public const string Case = "case";

    /// <summary>A query's answer, or a registry's.</summary>
    public const string Query = "query";

    /// <summary>An enquiry whose enquirer wants to be called back; never found by an ID number.</summary>
    public const string Enquiry = "enquiry";

    /// <summary>A filing that is not handed in.</summary>
    public const string Draft = "draft";

    /// <summary>Who files a case for its applicant.</summary>
    public const string Agent = "agent";

    internal static readonly string[] All = [Visit, Case, Query, Draft, Agent];
}
