namespace ServiceSdk.Sharing;

/// <summary>What a registry is asked. It holds personal data: never log it; its text form shows the kind only.</summary>
/// <param name="Kind">The record kind, one of the registry's own.</param>
/// <param name="Name">姓名 of the person, who has consented.</param>
/// <param name="IdNumber">公民身份号码, checked.</param>
/// <param name="Purpose">What the record is used for, in Chinese.</param>
/// <param name="On">The hall's civil date (+08:00).</param>
public sealed record SharedQuery(string Kind, string Name, string IdNumber, string Purpose, DateOnly On)
{
    /// <summary>The kind alone.</summary>
    public override string ToString() => $"{nameof(SharedQuery)} of {Kind}";
}
