using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Notices;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Notices;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Cases;

namespace ServiceSdk.ReferenceHost.Api.Notices;

/// <summary>通知: what a case's applicant was told, how that arrived, and what the window still has to hand over.</summary>
internal static class NoticeEndpoints
{
    private static readonly string[] Deliverers = [Roles.Clerk, Roles.DeliveryDesk];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{number}/notices", ListAsync).RequireAuthorization(Policies.SeeCase).WithName("ListNotices").Produces<IReadOnlyList<NoticeStanding>>();
        api.MapPost("/cases/{number}/notices/{notice}/deliveries", DeliverAsync)
            .RequireAuthorization(Policies.CaseStaff).WithName("RecordDelivery").Produces<IReadOnlyList<NoticeStanding>>();
        api.MapGet("/cases/{number}/progress/notices", ReadAsync)
            .RequireAuthorization(Policies.Public).LimitGuesses().WithName("ReadNotices").Produces<IReadOnlyList<PublicNotice>>();
        api.MapGet("/offices/{office}/notices", ListOfOffice).RequireAuthorization(Policies.SeeCases).WithName("ListOfficeNotices").Produces<ListPage<NoticeLine>>();
    }

    private static async Task<IResult> ListAsync(string number, CaseDesk cases, NoticeDesk desk) =>
        (await cases.ReadAsync(number, static one => one.State)).Succeeded(out _, out var refusal) ? await ShowAsync(number, desk) : Problem.Of(refusal);

    private static async Task<IResult> DeliverAsync(
        string number, string notice, DeliveryBody body, IdempotencyKey key, ClaimsPrincipal user, CaseDesk cases, NoticeDesk desk, HallClock clock,
        CommandFingerprint fingerprint)
    {
        if (body.Proof is not (NoticeProof.HandedOver or NoticeProof.PostReceipt))
            return Problem.Of(ApiRefusals.Malformed);
        if (!(await cases.ReadAsync(number, static one => one.State)).Succeeded(out _, out var refusal))
            return Problem.Of(refusal);
        var delivery = new RecordDelivery(notice, body.On ?? CivilTime.Date(clock.Now.CivilTime), body.Proof.Value, body.Reference);
        var recorded = await desk.RecordAsync(
            number, delivery, user.Actor(Deliverers), key.Value, fingerprint.Of($"notice.deliver {number} {notice}", body, ApiJson.Default.DeliveryBody));
        return recorded.Succeeded(out _, out refusal) ? await ShowAsync(number, desk) : Problem.Of(refusal);
    }

    /// <summary>Reading what was left on the page is its delivery.</summary>
    private static async Task<IResult> ReadAsync(
        string number, [FromHeader(Name = ProgressCode.Header)] string? code, NoticeDesk desk, ProgressCode codes)
    {
        if (!codes.Holds(number, code))
            return Problem.Of(ApiRefusals.ProgressUnknown);
        return (await desk.OpenAsync(number)).Succeeded(out var notices, out var refusal)
            ? Results.Json([.. notices.Where(IsOut).Select(PublicNotice.Of)], ApiJson.Default.IReadOnlyListPublicNotice)
            : Problem.Of(refusal);
    }

    private static IResult ListOfOffice(string office, Named<NoticeState>? state, [AsParameters] ListPart part, HallLists lists) =>
        part.Page.Succeeded(out var page, out var refusal)
            ? Results.Json(lists.Notices(office, state?.Value ?? NoticeState.Failed, page), ApiJson.Default.ListPageNoticeLine)
            : Problem.Of(refusal);

    private static bool IsOut(Notice notice) => notice.State is NoticeState.Sent or NoticeState.Delivered;

    private static async Task<IResult> ShowAsync(string number, NoticeDesk desk) => Results.Json(
        await desk.ReadAsync(number, static all => all.All.Select(NoticeStanding.Of).ToList()), ApiJson.Default.IReadOnlyListNoticeStanding);
}
