using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Operations;

/// <summary>隔离: which streams of the journal cannot be read now. Their names say nothing of any person.</summary>
internal static class QuarantineEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/quarantine", List).RequireAuthorization(Policies.Operate).WithName("ListQuarantine").Produces<QuarantineLine[]>();

    private static IResult List(Quarantine quarantine) => Results.Json(
        [.. quarantine.All.Select(stream => new QuarantineLine(stream.Name, stream.Version, CivilTime.At(stream.Since)))],
        ApiJson.Default.QuarantineLineArray);
}

/// <summary>A stream that cannot be read.</summary>
/// <param name="Stream">Its name.</param>
/// <param name="Version">The version of the first record that does not hold.</param>
/// <param name="Since">When it was found.</param>
internal sealed record QuarantineLine(string Stream, long Version, DateTimeOffset Since);
