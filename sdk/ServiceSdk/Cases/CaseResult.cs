namespace ServiceSdk.Cases;

/// <summary>What was decided in a case.</summary>
/// <param name="Decision">In favour or against.</param>
/// <param name="Result">The result granted, in words; null for a decision against.</param>
/// <param name="Document">The register number of the document made out; null before that.</param>
/// <param name="On">The civil date it was decided or corrected.</param>
/// <param name="ValidUntil">The last day of the certificate; null where it has none.</param>
public sealed record CaseResult(CaseDecision Decision, string? Result, string? Document, DateOnly On, DateOnly? ValidUntil);

/// <summary>A result under way by post.</summary>
/// <param name="Tracking">What the parcel is found by.</param>
/// <param name="PostedOn">The civil date it was posted.</param>
public sealed record CaseParcel(string Tracking, DateOnly PostedOn);
