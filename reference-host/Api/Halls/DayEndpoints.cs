using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>A hall's business date: 延时服务, local closures, closing. The commands are for REST and gRPC alike.</summary>
internal static class DayEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var day = api.MapGroup("/halls/{hall}/days/{date}");
        day.MapPost(
                "/hours",
                ([AsParameters] HallCall call, DateOnly date, HoursChange body) =>
                    Reply.OfAsync(ChangeAsync(call, date, body), ApiJson.Default.DayHours))
            .RequireAuthorization(Policies.Manager).WithName("ChangeHours").Produces<DayHours>();
        day.MapPost(
                "/closing",
                ([AsParameters] HallCall call, DateOnly date) => Reply.OfAsync(CloseAsync(call, date), ApiJson.Default.ClosedDay))
            .RequireAuthorization(Policies.Manager).WithName("CloseDay").Produces<ClosedDay>();
    }

    public static Task<Outcome<DayHours>> ChangeAsync(HallCall call, DateOnly date, HoursChange body)
    {
        var (issuing, service) = (body.Issuing ?? [], body.Service ?? []);
        return call.DoAsync(
            date, new ChangeHours(issuing, service, body.Reason ?? ""),
            $"hours.change {date:yyyy-MM-dd} {Written(issuing)} {Written(service)} {body.Reason}",
            events => new DayHours(
                date, issuing, service, body.Reason!, [.. events.OfType<AppointmentCancelled>().Select(one => one.Appointment)]));
    }

    public static Task<Outcome<ClosedDay>> CloseAsync(HallCall call, DateOnly date) => call.DoAsync(
        date, new CloseDay(), $"day.close {date:yyyy-MM-dd}",
        events => new ClosedDay(date, [.. events.OfType<TicketExpired>().Select(one => one.Number)]));

    private static string Written(IReadOnlyList<OpenHours> hours) => string.Join(',', hours.Select(one => $"{one.From}-{one.To}"));
}
