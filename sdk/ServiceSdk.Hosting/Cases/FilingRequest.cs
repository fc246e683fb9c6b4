using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Cases;

/// <summary>What a clerk hands in for a citizen. Personal data; its text form shows none of it.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Ticket">The ticket being served.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Form">The filled form: one UTF-8 JSON object.</param>
/// <param name="Materials">The codes of the materials handed in.</param>
/// <param name="Applicant">Who applies; null to take the visitor whose card was read.</param>
/// <param name="Division">The code of the division the applicant belongs to by residence; null for the hall's own.</param>
/// <param name="Agent">Who files for the applicant; null for the applicant's own filing.</param>
/// <param name="Delivery">How the result is wanted; null for at this hall's window.</param>
/// <param name="WithGaps">The applicant files although materials are missing: a notice, or a pledge, is to follow.</param>
public sealed record FilingRequest(
    string Hall, string Ticket, string Item, ReadOnlyMemory<byte> Form, IReadOnlyList<string> Materials, TypedApplicant? Applicant,
    string? Division = null, TypedAgent? Agent = null, WantedDelivery? Delivery = null, bool WithGaps = false)
{
    /// <summary>The item code alone.</summary>
    public override string ToString() => $"{nameof(FilingRequest)} of {Item}";
}

/// <summary>An applicant typed in by the clerk. Personal data; its text form shows none of it.</summary>
/// <param name="Name">姓名, 1–50 characters; null where it was left out.</param>
/// <param name="IdNumber">公民身份号码; null where it was left out.</param>
/// <param name="Phone">联系电话; null when none was given.</param>
/// <param name="IdentityChecked">The clerk compared the person with the document.</param>
public sealed record TypedApplicant(string? Name, string? IdNumber, string? Phone, bool IdentityChecked)
{
    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(TypedApplicant);
}

/// <summary>An agent and the mandate 委托书 shown. Personal data; its text form shows none of it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Scope">The acts the mandate names.</param>
/// <param name="From">From that civil date.</param>
/// <param name="To">To that civil date, included.</param>
public sealed record TypedAgent(TypedApplicant? Person, IReadOnlyList<MandatedAct>? Scope, DateOnly From, DateOnly To)
{
    /// <summary>No personal data.</summary>
    public override string ToString() => nameof(TypedAgent);
}

/// <summary>How the result is wanted. Personal data; its text form shows none of it.</summary>
/// <param name="Way">How.</param>
/// <param name="Hall">The id of the hall it returns to; null for the one that takes it in.</param>
/// <param name="Address">Whom and where to send it to, at most 200 characters; null where it is not sent.</param>
public sealed record WantedDelivery(DeliveryWay Way, string? Hall, string? Address)
{
    /// <summary>No personal data.</summary>
    public override string ToString() => $"{Way}";
}
