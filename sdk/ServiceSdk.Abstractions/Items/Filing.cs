namespace ServiceSdk.Items;

/// <summary>What a plugin is asked to judge. It holds personal data: never log it; its text form shows the item code only.</summary>
/// <param name="ItemCode">One of the plugin's own items.</param>
/// <param name="FiledOn">The hall's civil date (+08:00) of the filing.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Form">The filled form: one UTF-8 JSON object.</param>
/// <param name="Materials">The codes of the materials handed in.</param>
public sealed record Filing(
    string ItemCode, DateOnly FiledOn, Applicant Applicant, ReadOnlyMemory<byte> Form, IReadOnlyList<string> Materials)
{
    /// <summary>The item code alone.</summary>
    public override string ToString() => $"Filing of {ItemCode}";
}

/// <summary>Who applies, as far as rules need it. No name, no number.</summary>
/// <param name="BirthDate">From the ID number or card.</param>
/// <param name="Male">From the ID number or card.</param>
/// <param name="IdentityChecked">Whether a card was read, as against a number typed in.</param>
public sealed record Applicant(DateOnly BirthDate, bool Male, bool IdentityChecked);
