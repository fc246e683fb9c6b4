namespace ServiceSdk.Cases;

/// <summary>Who applies. Personal data: it stands in events only as <see cref="Protected{T}"/>, and its text form shows none of it.</summary>
/// <param name="Name">姓名.</param>
/// <param name="IdNumber">公民身份号码, checked.</param>
/// <param name="Phone">联系电话; null when none was given.</param>
public sealed record Party(string Name, string IdNumber, string? Phone)
{
    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(Party);
}
