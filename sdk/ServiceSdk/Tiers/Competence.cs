namespace ServiceSdk.Tiers;

/// <summary>Whose business a filing is 管辖, by the ids of the offices: halls (<see cref="HallId"/>) or competent bodies (<see cref="BodyId"/>).</summary>
/// <param name="Office">办理机构: takes it in, reviews it and, where nobody above does, decides it.</param>
/// <param name="DecidedBy">决定机关: decides it; the same office, or one of a tier above.</param>
/// <param name="CrossRegion">跨区域: whether it was filed at a hall outside the division of its office.</param>
public sealed record Competence(string Office, string DecidedBy, bool CrossRegion);
