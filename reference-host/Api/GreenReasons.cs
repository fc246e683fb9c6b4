using ServiceSdk.Queueing;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Why the green channel 绿色通道 may be claimed when a ticket is taken.</summary>
internal static class GreenReasons
{
    public const string Elderly = "elderly";
    private static readonly string[] Declared = ["disabled", "pregnant", "service-member", "veteran"];

    /// <summary>Whether a class may be given: age is taken from the card, the rest is declared and checked at the window.</summary>
    public static bool Offer(string @class, string? reason, int? age, int elderlyAge) => @class switch
    {
        TicketClass.Ordinary => true,
        TicketClass.Green => reason is null || (reason == Elderly && age >= elderlyAge) || Declared.Contains(reason),
        _ => false,
    };
}
