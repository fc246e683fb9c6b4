namespace ServiceSdk.Sharing;

/// <summary>A material of a case that a shared record stands in for: found before the filing, with consent, and kept with it.</summary>
/// <param name="Material">The material's code.</param>
/// <param name="Inquiry">The number of the inquiry that found the record.</param>
/// <param name="Registry">What the registry is called.</param>
/// <param name="Sample">Whether its records are made up for demonstration.</param>
/// <param name="RecordId">The registry's id of the record.</param>
/// <param name="IssuedOn">As of when the registry vouches for it.</param>
/// <param name="Purpose">What for, in Chinese, as the applicant was told.</param>
/// <param name="ConsentedAt">When the consent was noted, UTC milliseconds since 1970.</param>
/// <param name="Filled">The form fields whose values are the record's.</param>
/// <param name="Content">The record's fields, one JSON object.</param>
public sealed record SharedMaterial(
    string Material,
    string Inquiry,
    string Registry,
    bool Sample,
    string RecordId,
    DateOnly IssuedOn,
    string Purpose,
    long ConsentedAt,
    IReadOnlyList<string> Filled,
    Protected<string> Content);
