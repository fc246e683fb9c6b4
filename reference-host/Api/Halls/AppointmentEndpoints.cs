using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Items;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>预约: slots, booking, giving back, and 签到. The commands are for REST and gRPC alike.</summary>
internal static class AppointmentEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var hall = api.MapGroup("/halls/{hall}");
        hall.MapGet("/days/{date}/slots", ListAsync).RequireAuthorization(Policies.Public).WithName("ListSlots").Produces<SlotView[]>();
        hall.MapPost(
                "/days/{date}/appointments",
                ([AsParameters] HallCall call, DateOnly date, Booking body, ItemPlugins plugins, CardReads reads, ClassClaim classes, TakingHalls taking) =>
                    Reply.OfAsync(BookAsync(call, date, body, plugins, reads, classes, taking), ApiJson.Default.AppointmentView, 201))
            .RequireAuthorization(Policies.Reception).WithName("BookAppointment").Produces<AppointmentView>(201);
        hall.MapPost(
                "/appointments/{appointment}/cancellation",
                ([AsParameters] HallCall call, string appointment) => Reply.OfAsync(CancelAsync(call, appointment), ApiJson.Default.AppointmentCancellation))
            .RequireAuthorization(Policies.Reception).WithName("CancelAppointment").Produces<AppointmentCancellation>();
        hall.MapPost(
                "/appointments/{appointment}/check-in",
                ([AsParameters] HallCall call, string appointment) => Reply.OfAsync(CheckInAsync(call, appointment), ApiJson.Default.IssuedTicket, 201))
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

    public static async Task<Outcome<AppointmentView>> BookAsync(
        HallCall call, DateOnly date, Booking body, ItemPlugins plugins, CardReads reads, ClassClaim classes, TakingHalls taking)
    {
        if (!call.Own().Succeeded(out var hall, out var refusal) || !plugins.Edition.Find(body.Item ?? "").Succeeded(out var item, out refusal))
            return refusal;
        if (!TimeOnly.TryParseExact(body.Slot, "HH:mm", out var slot))
            return ApiRefusals.Malformed;

        CardOfVisitor? card = null;
        var fingerprint = call.Fingerprint.Of($"appointment.book {call.Hall} {date:yyyy-MM-dd}", body, ApiJson.Default.Booking);
        if (body.Visitor is { } name && !reads.Find(call.Actor.Terminal, name).Succeeded(out card, out refusal))
            return Shown(date, await hall.RepeatAsync(date, call.Actor, call.Key.Value, fingerprint) ?? refusal);

        var @class = body.Class ?? TicketClass.Ordinary;
        if (!await classes.HoldsAsync(call.User, @class, body.ClassReason, null, card, hall.Configuration))
            return Shown(date, await hall.RepeatAsync(date, call.Actor, call.Key.Value, fingerprint) ?? ApiRefusals.ClassNotOffered);
        TicketItem[] items = [new(item.Code, item.Title, SkillOf(item))];
        if (await taking.JudgeAsync(hall, items) is { } elsewhere)
            return Shown(date, await hall.RepeatAsync(date, call.Actor, call.Key.Value, fingerprint) ?? elsewhere);
        ICommand Book(Protected<Visitor>? person) => new BookAppointment(
            items[0], (slot.Hour * 60) + slot.Minute, @class, body.ClassReason, person);
        return Shown(date, card is null
            ? await hall.ExecuteAsync(date, Book(null), call.Actor, call.Key.Value, fingerprint)
            : await hall.ExecuteAsync(date, card.Visitor, Book, call.Actor, call.Key.Value, fingerprint));
    }

    public static Task<Outcome<AppointmentCancellation>> CancelAsync(HallCall call, string appointment) =>
        call.DoAsync(
            appointment, new CancelAppointment(appointment), $"appointment.cancel {appointment}", _ => new AppointmentCancellation(appointment));

    public static async Task<Outcome<IssuedTicket>> CheckInAsync(HallCall call, string appointment)
    {
        if (!call.Own().Succeeded(out var hall, out var refusal))
            return refusal;
        return await call.DoAsync(
            appointment, new CheckIn(appointment), $"appointment.check-in {appointment}", events => TicketEndpoints.Shown(hall, events));
    }

    private static Outcome<AppointmentView> Shown(DateOnly date, Outcome<Answer> answer) =>
        answer.Then<AppointmentView>(done => AppointmentView.Of((AppointmentBooked)done.Events[0], date));

    private static Skill SkillOf(ServiceItem item) => new(item.Department, item.Group);

    /// <summary>A time of day, in minutes after midnight, as people write it.</summary>
    internal static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
