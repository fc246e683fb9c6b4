using System.Security.Claims;
using ServiceSdk.Enquiries;
using ServiceSdk.Hosting.Enquiries;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Supervision;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Cases;

namespace ServiceSdk.ReferenceHost.Api.Notices;

/// <summary>咨询: logged by whoever is asked first, answered here or by another office.</summary>
internal static class EnquiryEndpoints
{
    private static readonly IReadOnlyList<string> Granted = Policies.Of(Policies.Enquiries).Roles;

    public static void Map(IEndpointRouteBuilder api)
    {
        var enquiries = api.MapGroup("/enquiries").RequireAuthorization(Policies.Enquiries);
        enquiries.MapPost("", LogAsync).WithName("LogEnquiry").Produces<EnquiryView>(201);
        enquiries.MapGet("", List).WithName("ListEnquiries").Produces<ListPage<EnquiryLine>>();
        enquiries.MapGet("/{enquiry}", GetAsync).WithName("GetEnquiry").Produces<EnquiryView>();
        enquiries.MapPost("/{enquiry}/answer", AnswerAsync).WithName("AnswerEnquiry").Produces<EnquiryView>();
        enquiries.MapPost("/{enquiry}/referral", ReferAsync).WithName("ReferEnquiry").Produces<EnquiryView>();
        enquiries.MapPost("/{enquiry}/takeover", TakeOverAsync).WithName("TakeOverEnquiry").Produces<EnquiryView>();
        enquiries.MapPost("/{enquiry}/looks", LookAsync).WithName("LookAtEnquiry").Produces<Enquirer>();
    }

    private static async Task<IResult> LogAsync(EnquiryBody body, [AsParameters] EnquiryCall call)
    {
        if (!body.Complete().Succeeded(out var request, out var refusal))
            return Problem.Of(refusal);
        var logged = await call.Desk.LogAsync(
            request, call.Actor, call.Key.Value, call.Fingerprint.Of("enquiry.log", body, ApiJson.Default.EnquiryBody));
        return logged.Succeeded(out var one, out refusal) && (await call.Desk.FindAsync(one.Enquiry)).Succeeded(out var found, out refusal)
            ? Results.Json(await call.ShowAsync(found), ApiJson.Default.EnquiryView, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);
    }

    private static IResult List(bool? unanswered, [AsParameters] ListPart part, ClaimsPrincipal user, HallLists lists) =>
        part.Page.Succeeded(out var page, out var refusal)
            ? Results.Json(lists.Enquiries(user.Actor(Granted).Office, unanswered ?? false, page), ApiJson.Default.ListPageEnquiryLine)
            : Problem.Of(refusal);

    private static async Task<IResult> GetAsync(string enquiry, ClaimsPrincipal user, EnquiryDesk desk, [AsParameters] EnquiryStaff staff) =>
        (await OwnAsync(enquiry, desk, user)).Succeeded(out var found, out var refusal)
            ? Results.Json(await staff.ShowAsync(found), ApiJson.Default.EnquiryView)
            : Problem.Of(refusal);

    private static Task<IResult> AnswerAsync(string enquiry, AnswerBody body, [AsParameters] EnquiryCall call) => StepAsync(
        enquiry, call, new AnswerEnquiry(enquiry, body.Answer ?? ""),
        call.Fingerprint.Of($"enquiry.answer {enquiry}", body, ApiJson.Default.AnswerBody));

    private static Task<IResult> ReferAsync(string enquiry, ReferralBody body, [AsParameters] EnquiryCall call) => body.Due is { } due
        ? StepAsync(
            enquiry, call, new ReferEnquiry(enquiry, body.Office ?? "", body.Note ?? "", due),
            call.Fingerprint.Of($"enquiry.refer {enquiry}", body, ApiJson.Default.ReferralBody))
        : Task.FromResult<IResult>(Problem.Of(ApiRefusals.Malformed));

    private static Task<IResult> TakeOverAsync(string enquiry, [AsParameters] EnquiryCall call) =>
        StepAsync(enquiry, call, new TakeOverEnquiry(enquiry), call.Fingerprint.Of($"enquiry.take-over {enquiry}"));

    private static async Task<IResult> LookAsync(string enquiry, [AsParameters] EnquiryCall call) =>
        (await OwnAsync(enquiry, call.Desk, call.User)).Succeeded(out _, out var refusal)
        && (await call.Desk.ShowAsync(enquiry, call.User.Actor(LookRules.RolesFor(LookPurpose.EnquiryAnswer)))).Succeeded(out var shown, out refusal)
            ? Results.Json(shown, ApiJson.Default.Enquirer)
            : Problem.Of(refusal);

    private static async Task<IResult> StepAsync(string enquiry, EnquiryCall call, ICommand command, byte[] fingerprint)
    {
        if (!(await OwnAsync(enquiry, call.Desk, call.User)).Succeeded(out _, out var refusal))
            return Problem.Of(refusal);
        return (await call.Desk.ExecuteAsync(enquiry, command, call.Actor, call.Key.Value, fingerprint)).Succeeded(out var done, out refusal)
            ? Results.Json(await call.ShowAsync(done), ApiJson.Default.EnquiryView)
            : Problem.Of(refusal);
    }

    /// <summary>The enquiry, where the caller's office has to do with it: it was asked first, or has it, or had it.</summary>
    private static async Task<Outcome<Enquiry>> OwnAsync(string enquiry, EnquiryDesk desk, ClaimsPrincipal user)
    {
        var office = user.Actor(Granted).Office;
        return (await desk.FindAsync(enquiry)).Then<Enquiry>(one =>
            one.By.Office == office || one.Referrals.Any(each => each.Office == office) ? one : ApiRefusals.Forbidden);
    }

    /// <summary>What every write about an enquiry comes with.</summary>
    internal sealed record EnquiryCall(
        IdempotencyKey Key, ClaimsPrincipal User, EnquiryDesk Desk, RosterDesk Rosters, ResponsibilityDesk Responsibility, HallClock Clock,
        CommandFingerprint Fingerprint)
    {
        public Actor Actor => User.Actor(Granted);

        public Task<EnquiryView> ShowAsync(Enquiry one) => new EnquiryStaff(Rosters, Responsibility, Clock).ShowAsync(one);
    }

    /// <summary>Who is who in an enquiry.</summary>
    internal sealed record EnquiryStaff(RosterDesk Rosters, ResponsibilityDesk Responsibility, HallClock Clock)
    {
        public async Task<EnquiryView> ShowAsync(Enquiry one)
        {
            var staff = await Responsibility.FindAsync(new(one.By.Office, one.Responsible), CivilTime.Date(Clock.Now.CivilTime));
            return await Rosters.ReadAsync(
                one.By.Office,
                roster => EnquiryView.Of(one, subject => roster.Find(subject).Succeeded(out var found, out _) ? found.Number : null, staff.Answering));
        }
    }
}
