using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Halls;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Api.Catalog;

/// <summary>下放清单: what each hall takes and who decides it, as the public reads it; the town or village confirms and supplements it.</summary>
internal static class DelegationEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/bodies", Bodies).RequireAuthorization(Policies.Public).WithName("ListBodies").Produces<BodyView[]>();
        api.MapGet("/delegation", List).RequireAuthorization(Policies.Public).WithName("ListDelegation").Produces<DelegatedItem[]>();
        api.MapGet("/halls/{hall}/delegation", GetAsync).RequireAuthorization(Policies.Public).WithName("GetDelegation").Produces<DelegationView>();
        var delegation = api.MapGroup("/halls/{hall}/delegation").RequireAuthorization(Policies.Manager);
        delegation.MapPost("/confirmation", ([AsParameters] HallCall call, DelegationEdition body, DelegationDesk desk) =>
                ChangeAsync(call, desk, new ConfirmDelegation(body.Edition ?? "")))
            .WithName("ConfirmDelegation").Produces(StatusCodes.Status204NoContent);
        delegation.MapPost("/supplements", ([AsParameters] HallCall call, DelegationChange body, DelegationDesk desk) =>
                ChangeAsync(call, desk, new SupplementDelegation(body.Item ?? "", body.Reason ?? "")))
            .WithName("SupplementDelegation").Produces(StatusCodes.Status204NoContent);
        delegation.MapPost("/withholdings", ([AsParameters] HallCall call, DelegationChange body, DelegationDesk desk) =>
                ChangeAsync(call, desk, new WithholdDelegation(body.Item ?? "", body.Reason ?? "")))
            .WithName("WithholdDelegation").Produces(StatusCodes.Status204NoContent);
    }

    private static IResult Bodies(DelegationList list, HallClock clock)
    {
        var today = CivilTime.Date(clock.Now.CivilTime);
        return Results.Json([.. list.Bodies.Select(body => new BodyView(body.Id, body.Department, body.NameOn(today) ?? body.Department, body.Names))], ApiJson.Default.BodyViewArray);
    }

    // A tier's halls accept what is accepted at it or below.
    private static IResult List(DelegationList list, string? tier)
    {
        var at = Tier.District;
        return tier is null || Enum.TryParse(tier, ignoreCase: true, out at)
            ? Published.Of([.. list.Items.Where(item => item.Accept >= at)], ApiJson.Default.DelegatedItemArray)
            : Problem.Of(ApiRefusals.Malformed);
    }

    private static async Task<IResult> GetAsync(string hall, HallDirectory halls, DelegationDesk desk, DelegationList list, ItemPlugins plugins)
    {
        if (!halls.Find(hall).Succeeded(out _, out var refusal) || !HallId.Parse(hall).Succeeded(out var id, out refusal))
            return Problem.Of(refusal);
        var view = await desk.ReadAsync(hall, own => new DelegationView(
            list.Edition, own.Confirmed, list.Origin,
            [
                .. from item in plugins.Edition.Items
                   let delegated = list.Find(item.Code)
                   where delegated is not null
                   let taken = own.Takes(id, item.Code, item.Title)
                   let how = taken.Succeeded(out var taking, out _) ? taking : (Taking?)null
                   let why = taken.Succeeded(out _, out var no) ? null : no.Message + no.Remedy
                   select new DelegatedLine(
                       item.Code, item.Title, how, why, delegated.Accept, delegated.Review, delegated.Decide, delegated.Online, delegated.Source),
            ]));
        return Results.Json(view, ApiJson.Default.DelegationView);
    }

    private static async Task<IResult> ChangeAsync(HallCall call, DelegationDesk desk, ICommand command)
    {
        var manager = call.User.Actor([Roles.Manager]);
        var done = await call.DoAsync((_, fingerprint) => desk.ExecuteAsync(command, manager, call.Key.Value, fingerprint), $"{command}", static _ => true);
        return done.Succeeded(out _, out var refusal) ? Results.NoContent() : Problem.Of(refusal);
    }
}
