namespace ServiceSdk.Hosting.Cases;

/// <summary>What a clerk hands in for a citizen. Personal data; its text form shows none of it.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Ticket">The ticket being served.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Form">The filled form: one UTF-8 JSON object.</param>
/// <param name="Materials">The codes of the materials handed in.</param>
/// <param name="Applicant">Who applies; null to take the visitor whose card was read.</param>
public sealed record FilingRequest(
    string Hall, string Ticket, string Item, ReadOnlyMemory<byte> Form, IReadOnlyList<string> Materials, TypedApplicant? Applicant)
{
    /// <summary>The numbers of the inquiries whose records stand in for materials.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>The item code alone.</summary>
    public override string ToString() => $"{nameof(FilingRequest)} of {Item}";
}

/// <summary>An applicant typed in by the clerk. Personal data; its text form shows none of it.</summary>
/// <param name="Name">姓名, at most 50 characters.</param>
/// <param name="IdNumber">公民身份号码.</param>
/// <param name="Phone">联系电话; null when none was given.</param>
/// <param name="IdentityChecked">The clerk compared the person with the document.</param>
public sealed record TypedApplicant(string Name, string IdNumber, string? Phone, bool IdentityChecked)
{
    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(TypedApplicant);
}
