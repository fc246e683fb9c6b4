using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>A hall's business date: 延时服务, local closures, closing.</summary>
internal static class DayEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var day = api.MapGroup("/halls/{hall}/days/{date}");
        day.MapPost("/hours", ChangeAsync).RequireAuthorization(Policies.Manager).WithName("ChangeHours").Produces<DayHours>();
        day.MapPost("/closing", CloseAsync).RequireAuthorization(Policies.Manager).WithName("CloseDay").Produces<ClosedDay>();
    }

    private static Task<IResult> ChangeAsync([AsParameters] HallCall call, DateOnly date, HoursChange body)
    {
        var (issuing, service) = (body.Issuing ?? [], body.Service ?? []);
        return Reply.OfAsync(
            call.DoAsync(
                date, new ChangeHours(issuing, service, body.Reason ?? ""),
                $"hours.change {date:yyyy-MM-dd} {Written(issuing)} {Written(service)} {body.Reason}",
                events => new DayHours(
                    date, issuing, service, body.Reason!, [.. events.OfType<AppointmentCancelled>().Select(one => one.Appointment)])),
            ApiJson.Default.DayHours);
    }

    private static string Written(IReadOnlyList<OpenHours> hours) => string.Join(',', hours.Select(one => $"{one.From}-{one.To}"));

    private static Task<IResult> CloseAsync([AsParameters] HallCall call, DateOnly date) =>
        Reply.OfAsync(
            call.DoAsync(
                date, new CloseDay(), $"day.close {date:yyyy-MM-dd}",
                events => new ClosedDay(date, [.. events.OfType<TicketExpired>().Select(one => one.Number)])),
            ApiJson.Default.ClosedDay);
}
