using System.Security.Claims;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Queueing;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>Which classes a card offers, and which may be claimed. Staff check documents themselves; a kiosk goes by card and declaration.</summary>
internal sealed class ClassClaim(ReturningCases returning)
{
    private const string Elderly = "elderly";
    private static readonly string[] Declared = ["disabled", "pregnant", "service-member", "veteran"];

    /// <summary>What a card entitles to: green by age, returning by each case that waits for the person.</summary>
    public async ValueTask<IReadOnlyList<OfferedClass>> OfferAsync(string idNumber, int age, HallConfiguration hall) =>
    [
        .. age >= hall.ElderlyAge ? [new OfferedClass(TicketClass.Green, Elderly, $"{hall.ElderlyAge}周岁以上", null)] : Array.Empty<OfferedClass>(),
        .. (await returning.OfAsync(idNumber, hall.Id)).Select(one => new OfferedClass(
            TicketClass.Returning, ReasonOf(one), $"{(one.Reason == ReturningReason.Notice ? "补件" : "取件")}：{one.Title}", one.Number)),
    ];

    /// <summary>Whether a class may be given for what was claimed; the queue says what it lacks beside.</summary>
    /// <param name="user">Who asks for the ticket.</param>
    /// <param name="class">The class.</param>
    /// <param name="reason">Why, for any class but ordinary.</param>
    /// <param name="case">The case, for returning.</param>
    /// <param name="card">The card that was read; null for none.</param>
    /// <param name="hall">The hall: from which age it offers the green channel, and which cases can be gone on with there.</param>
    public async ValueTask<bool> HoldsAsync(
        ClaimsPrincipal user, string @class, string? reason, string? @case, CardOfVisitor? card, HallConfiguration hall) => @class switch
    {
        TicketClass.Ordinary => true,
        TicketClass.Green => reason is null || IsDesk(user) || (reason == Elderly && card?.Age >= hall.ElderlyAge) || Declared.Contains(reason),
        TicketClass.Returning => @case is null || reason is null || await WaitsAsync(user, reason, @case, card, hall.Id),
        _ => IsDesk(user),
    };

    private async ValueTask<bool> WaitsAsync(ClaimsPrincipal user, string reason, string @case, CardOfVisitor? card, string hall)
    {
        var waiting = card is not null ? (await returning.OfAsync(card.Visitor.IdNumber, hall)).FirstOrDefault(one => one.Number == @case)
            : IsDesk(user) ? await returning.FindAsync(@case, hall)
            : null;
        return waiting is not null && ReasonOf(waiting) == reason;
    }

    private static bool IsDesk(ClaimsPrincipal user) => user.IsInRole(Roles.Clerk) || user.IsInRole(Roles.Manager);

    private static string ReasonOf(ReturningCase one) => one.Reason == ReturningReason.Notice ? "notice" : "result";
}
