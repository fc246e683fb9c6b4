using System.Security.Claims;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Identity;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>本人申请: a copy of what is held about a person, and its erasure. The ID number stands in the body, never in an address.</summary>
internal static class PersonEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").RequireAuthorization(Policies.PersonalRights);
        people.MapPost("/exports", ExportAsync).WithName("ExportPerson").Produces(StatusCodes.Status200OK, contentType: "application/json");
        people.MapPost("/erasures", EraseAsync).WithName("ErasePerson").Produces<ErasedPerson>();
    }

    private static async Task<IResult> ExportAsync(
        PersonQuery body, IdempotencyKey key, ClaimsPrincipal user, PersonExports exports, HallClock clock, CancellationToken cancellation)
    {
        if (!body.Number(clock).Succeeded(out var number, out var refusal))
            return Problem.Of(refusal);
        return (await exports.OpenAsync(number.Value, ActorOf(user))).Succeeded(out var export, out refusal)
            ? Results.Stream(output => export.WriteAsync(output, cancellation), "application/json")
            : Problem.Of(refusal);
    }

    private static async Task<IResult> EraseAsync(
        PersonQuery body, IdempotencyKey key, ClaimsPrincipal user, PersonErasure erasure, HallClock clock, CommandFingerprint fingerprint)
    {
        if (!body.Number(clock).Succeeded(out var number, out var refusal))
            return Problem.Of(refusal);
        return await Reply.OfAsync(
            erasure.EraseAsync(number.Value, ActorOf(user), key.Value, fingerprint.Of($"person.erase {number.Value}")).AsTask(),
            ApiJson.Default.ErasedPerson);
    }

    private static Actor ActorOf(ClaimsPrincipal user) => user.Actor(LookRules.RolesFor(LookPurpose.PersonRequest));
}

/// <summary>Who is asked about. Its text form shows nothing.</summary>
internal sealed record PersonQuery(string? IdNumber)
{
    public override string ToString() => nameof(PersonQuery);

    public Outcome<IdNumber> Number(HallClock clock) => Identity.IdNumber.Parse(IdNumber, CivilTime.Date(clock.Now.CivilTime));
}
