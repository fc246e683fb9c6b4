using System.Security.Claims;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Identity;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>刷卡 at a kiosk: who came, what the card offers, and what the person has in the hall today.</summary>
internal static class CardEndpoints
{
    private static readonly TimeSpan CardDeadline = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/halls/{hall}/card-reads", ReadAsync).RequireAuthorization(Policies.Kiosk).WithName("ReadCard").Produces<CardRead>();

    private static async Task<IResult> ReadAsync(
        string hall, IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, IDevicePosts posts, CardReads reads, ClassClaim classes,
        CancellationToken cancellation)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var actor = user.Actor();
        if (!(await posts.ReadCardAsync(hall, actor.Terminal, CardDeadline, cancellation)).Succeeded(out var card, out refusal))
            return Problem.Of(refusal);
        if (!reads.Keep(actor.Terminal, card, found.Today).Succeeded(out var kept, out refusal))
            return Problem.Of(refusal);

        var (tickets, appointments) = await TodayAsync(found, kept.Number.Value);
        return Results.Json(
            new CardRead(
                kept.Name, Mask.Name(card.Name), kept.Number.Masked,
                await classes.OfferAsync(kept.Number.Value, kept.Age, found.Configuration), tickets, appointments),
            ApiJson.Default.CardRead);
    }

    private static async ValueTask<(TicketStanding[] Tickets, AppointmentView[] Appointments)> TodayAsync(Hall hall, string idNumber) =>
        hall.SubjectOf(hall.Today, idNumber) is { } subject
            ? await hall.ReadAsync(day => !day.IsOpen ? ([], []) : (
                day.Tickets.Where(one => !one.Over && one.Visitor?.Subject == subject).Select(TicketStanding.Of).ToArray(),
                day.Appointments.Where(one => one.State == AppointmentState.Booked && one.Visitor?.Subject == subject)
                    .Select(one => AppointmentView.Of(one, hall.Today)).ToArray()))
            : ([], []);
}
