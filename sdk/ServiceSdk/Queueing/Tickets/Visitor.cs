namespace ServiceSdk.Queueing;

/// <summary>Who came, as the card said it. Personal data: it stands in events only as <see cref="Protected{T}"/>, and its text form shows none of it.</summary>
/// <param name="Name">姓名.</param>
/// <param name="IdNumber">公民身份号码, checked.</param>
public sealed record Visitor(string Name, string IdNumber)
{
    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(Visitor);
}
