using System.Globalization;

namespace ServiceSdk.Hosting.Cases;

/// <summary>
/// How cases are numbered; a region with a scheme of its own registers it. A number is of Latin letters, digits and hyphens, is given once,
/// and says nothing of the applicant: everybody may see it. Safe for concurrent use.
/// </summary>
public interface ICaseNumbers
{
    /// <summary>The number of a filing at a window.</summary>
    /// <param name="ticket">The id of the ticket it is filed on.</param>
    /// <param name="ordinal">From 1; where the number is taken, the next is tried.</param>
    /// <returns>Always the same for the same ticket and ordinal, or a retry would not find its case.</returns>
    string OfTicket(string ticket, int ordinal);

    /// <summary>The number of a filing without a ticket.</summary>
    /// <param name="drawn">By chance, and the same again when the filing is tried again.</param>
    string WithoutTicket(ulong drawn);
}

/// <summary>A ticket's id and an ordinal; W and twelve digits for a filing without one. Two of those meeting is told as a number that is taken.</summary>
internal sealed class CaseNumbers : ICaseNumbers
{
    private const ulong TwelveDigits = 1_000_000_000_000;

    public string OfTicket(string ticket, int ordinal) => $"{ticket}-{ordinal}";

    public string WithoutTicket(ulong drawn) => $"W{(drawn % TwelveDigits).ToString("D12", CultureInfo.InvariantCulture)}";
}
