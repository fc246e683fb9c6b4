using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>How and where the applicant wants the result.</summary>
/// <param name="Way">How.</param>
/// <param name="Hall">The id of the hall it returns to; null to send or show it.</param>
/// <param name="Address">Whom and where to send it to; null where it is not sent.</param>
public sealed record DeliveryChoice(DeliveryWay Way, string? Hall, Protected<string>? Address);
