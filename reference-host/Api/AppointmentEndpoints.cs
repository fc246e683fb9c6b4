using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Items;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>预约: slots, booking, giving back, and 签到.</summary>
internal static class AppointmentEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var hall = api.MapGroup("/halls/{hall}");
        hall.MapGet("/days/{date}/slots", ListAsync).RequireAuthorization(Policies.Public).WithName("ListSlots").Produces<SlotView[]>();
        hall.MapPost("/days/{date}/appointments", BookAsync).RequireAuthorization(Policies.Reception).WithName("BookAppointment").Produces<AppointmentView>(201);
        hall.MapPost("/appointments/{appointment}/cancellation", CancelAsync)
            .RequireAuthorization(Policies.Reception).WithName("CancelAppointment").Produces<AppointmentCancellation>();
        hall.MapPost("/appointments/{appointment}/check-in", CheckInAsync)
            .RequireAuthorization(Policies.Reception).WithName("CheckIn").Produces<IssuedTicket>(201);
    }

    private static async Task<IResult> ListAsync(string hall, DateOnly date, string item, HallDirectory halls, ItemPlugins plugins)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal) || !plugins.Edition.Find(item).Succeeded(out var known, out refusal))
            return Problem.Of(refusal);
        return (await found.SlotsAsync(date, SkillOf(known))).Succeeded(out var slots, out refusal)
            ? Results.Json([.. slots.Select(slot => new SlotView(Clock(slot.From), Clock(slot.To), slot.Free))], ApiJson.Default.SlotViewArray)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> BookAsync(
        [AsParameters] HallCall call, DateOnly date, Booking body, ItemPlugins plugins, CardReads reads, ClassClaim classes)
    {
        if (!call.Own().Succeeded(out var hall, out var refusal) || !plugins.Edition.Find(body.Item ?? "").Succeeded(out var item, out refusal))
            return Problem.Of(refusal);
        if (!TimeOnly.TryParseExact(body.Slot, "HH:mm", out var slot))
            return Problem.Of(ApiRefusals.Malformed);

        CardOfVisitor? card = null;
        var fingerprint = call.Fingerprint.Of($"appointment.book {call.Hall} {date:yyyy-MM-dd}", body, ApiJson.Default.Booking);
        if (body.Visitor is { } name && !reads.Find(call.Actor.Terminal, name).Succeeded(out card, out refusal))
            return Shown(date, await hall.RepeatAsync(date, call.Actor, call.Key.Value, fingerprint) ?? refusal);

        var @class = body.Class ?? TicketClass.Ordinary;
        if (!await classes.HoldsAsync(call.User, @class, body.ClassReason, null, card, hall.Configuration.ElderlyAge))
            return Shown(date, await hall.RepeatAsync(date, call.Actor, call.Key.Value, fingerprint) ?? ApiRefusals.ClassNotOffered);
        ICommand Book(Protected<Visitor>? person) => new BookAppointment(
            new TicketItem(item.Code, item.Title, SkillOf(item)), (slot.Hour * 60) + slot.Minute, @class, body.ClassReason, person);
        return Shown(date, card is null
            ? await hall.ExecuteAsync(date, Book(null), call.Actor, call.Key.Value, fingerprint)
            : await hall.ExecuteAsync(date, card.Visitor, Book, call.Actor, call.Key.Value, fingerprint));
    }

    private static Task<IResult> CancelAsync([AsParameters] HallCall call, string appointment) =>
        call.DoAsync(
            appointment, new CancelAppointment(appointment), $"appointment.cancel {appointment}",
            _ => Results.Json(new AppointmentCancellation(appointment), ApiJson.Default.AppointmentCancellation));

    private static Task<IResult> CheckInAsync([AsParameters] HallCall call, string appointment) =>
        call.DoAsync(
            appointment, new CheckIn(appointment), $"appointment.check-in {appointment}",
            events => call.Own().Succeeded(out var hall, out var refusal) ? TicketEndpoints.Shown(hall, events) : Problem.Of(refusal));

    private static IResult Shown(DateOnly date, Outcome<Answer> answer) =>
        answer.Succeeded(out var done, out var refusal)
            ? Results.Json(
                AppointmentView.Of((AppointmentBooked)done.Events[0], date), ApiJson.Default.AppointmentView, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);

    private static Skill SkillOf(ServiceItem item) => new(item.Department, item.Group);

    /// <summary>A time of day, in minutes after midnight, as people write it.</summary>
    internal static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
