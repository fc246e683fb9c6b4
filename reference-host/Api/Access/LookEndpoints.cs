using System.Security.Claims;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Cases;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>Who looked at whose data, for those who watch over offices. It shows nothing of the person.</summary>
internal static class LookEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{number}/looks", OfCaseAsync).RequireAuthorization(Policies.WatchCase).WithName("ListLooksAtCase").Produces<LookView[]>();
        api.MapPost("/people/looks", OfPersonAsync).RequireAuthorization(Policies.Supervisor).WithName("FindLooksAtPerson").Produces<SubjectLooksView[]>();
    }

    private static async Task<IResult> OfCaseAsync(string number, CaseDesk desk, LookList looks) =>
        (await desk.ReadAsync(number, static one => one.Opened!.Applicant.Subject)).Succeeded(out var subject, out var refusal)
            ? Results.Json([.. looks.Of(subject).Select(LookView.Of)], ApiJson.Default.LookViewArray)
            : Problem.Of(refusal);

    private static async Task<IResult> OfPersonAsync(PersonQuery body, IdempotencyKey key, ClaimsPrincipal user, PersonLooks looks, HallClock clock)
    {
        if (!body.Number(clock).Succeeded(out var number, out var refusal))
            return Problem.Of(refusal);
        return (await looks.OfAsync(number.Value, user.Actor(LookRules.RolesFor(LookPurpose.Oversight)))).Succeeded(out var found, out refusal)
            ? Results.Json([.. found.Select(of => new SubjectLooksView(of.Stream, [.. of.Looks.Select(LookView.Of)]))], ApiJson.Default.SubjectLooksViewArray)
            : Problem.Of(refusal);
    }
}

/// <summary>The looks at what one stream holds of a person.</summary>
internal sealed record SubjectLooksView(string Stream, IReadOnlyList<LookView> Looks);

/// <summary>A look at personal data.</summary>
internal sealed record LookView(
    DateTimeOffset At, string Actor, string Role, string RoleLabel, string Office, string? Terminal, LookPurpose Purpose, string PurposeLabel,
    IReadOnlyList<string> Fields, bool Masked)
{
    public static LookView Of(LookLine line) => new(
        CivilTime.At(line.At), line.Actor, line.Role, Roles.Label(line.Role), line.Office, line.Terminal.Length > 0 ? line.Terminal : null, line.Purpose,
        line.Purpose.Label(), [.. line.Fields.Select(PersonalFields.Label)], line.Masked);
}
