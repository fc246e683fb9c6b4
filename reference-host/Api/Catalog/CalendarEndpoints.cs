using System.Security.Claims;
using ServiceSdk.Calendar;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Catalog;

/// <summary>法定日历: the State Council notices that deadlines are counted by, and the publication of a new one while the host runs.</summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar");
        calendar.MapGet("", Get).RequireAuthorization(Policies.Public).WithName("GetCalendar").Produces<NoticeView[]>();
        calendar.MapPost("/notices", PublishAsync).RequireAuthorization(Policies.Administrator).WithName("PublishNotice")
            .Accepts<HolidayNotice>("application/json").Produces<NoticeView>(201);
    }

    private static IResult Get(CalendarDesk calendar)
    {
        var now = calendar.Now;
        return Results.Json(now.Notices.Select(notice => NoticeView.Of(notice, now)).ToArray(), ApiJson.Default.NoticeViewArray);
    }

    private static async Task<IResult> PublishAsync(
        IdempotencyKey key, HttpRequest request, ClaimsPrincipal user, CalendarDesk calendar, CommandFingerprint fingerprint, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        if (!HolidayNotices.Read(body.ToArray()).Succeeded(out var notice, out var refusal))
            return Problem.Of(refusal);
        var published = await calendar.PublishAsync(
            notice, user.Actor([Roles.Administrator]), key.Value, fingerprint.Of("calendar.publish", notice, ApiJson.Default.HolidayNotice));
        return published.Succeeded(out var done, out refusal)
            ? Results.Json(NoticeView.Of(done, calendar.Now), ApiJson.Default.NoticeView, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);
    }
}

/// <summary>A notice, and whether it counts.</summary>
/// <param name="InForce">Whether it is the one that counts for its year: no other amends it.</param>
internal sealed record NoticeView(
    string Id, string? Number, int Year, DateOnly Published, string Page, string? Amends, bool InForce, IReadOnlyList<HolidayDay> Days)
{
    public static NoticeView Of(HolidayNotice notice, LegalCalendar calendar) => new(
        notice.Id, notice.Number, notice.Year, notice.Published, notice.Page, notice.Amends,
        calendar.InForce.GetValueOrDefault(notice.Year)?.Id == notice.Id, notice.Days);
}
