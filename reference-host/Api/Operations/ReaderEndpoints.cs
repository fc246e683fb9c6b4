using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Operations;

/// <summary>How far the readers of committed records have come, and projections made anew.</summary>
internal static class ReaderEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/readers", Readers).RequireAuthorization(Policies.Operate).WithName("ListReaders").Produces<IReadOnlyList<ReaderStanding>>();
        api.MapPost("/projections/{projection}/rebuilding", Rebuild)
            .RequireAuthorization(Policies.Operate).WithName("RebuildProjection").Produces(StatusCodes.Status202Accepted);
    }

    private static IResult Readers(ReaderStandings standings) => Results.Json(standings.Read(), ApiJson.Default.IReadOnlyListReaderStanding);

    /// <summary>Asked twice, it begins twice and ends the same: the key is asked for as with every write, and not kept.</summary>
    private static IResult Rebuild(string projection, IdempotencyKey key, ProjectionRebuilding rebuilding) =>
        rebuilding.Rebuild(projection) is { } refusal ? Problem.Of(refusal) : Results.StatusCode(StatusCodes.Status202Accepted);
}
