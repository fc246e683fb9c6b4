using ServiceSdk.Hosting.Cases;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Sharing;

/// <summary>What a clerk asks for in place of a material. Personal data; its text form shows none of it.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Ticket">The ticket being served.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Material">The code of the material.</param>
/// <param name="Consented">Whether the applicant, told the purpose, consents; a refusal is recorded too.</param>
/// <param name="Applicant">Who applies; null to take the visitor whose card was read.</param>
public sealed record SharedRequest(string Hall, string Ticket, string Item, string Material, bool Consented, TypedApplicant? Applicant)
{
    /// <summary>The item and material alone.</summary>
    public override string ToString() => $"{nameof(SharedRequest)} of {Item}/{Material}";
}

/// <summary>An inquiry with the record's fields in clear, for whom they were shown: personal data.</summary>
/// <param name="Asked">What was asked and what came of it.</param>
/// <param name="Content">The record's fields, one JSON object; null where there is nothing to use.</param>
public sealed record AnsweredInquiry(SharedAsked Asked, string? Content)
{
    /// <summary>The number alone.</summary>
    public override string ToString() => Asked.Number;
}
