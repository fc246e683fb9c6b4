using System.Security.Claims;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>数据共享: records of registries in place of materials, for a purpose and with consent.</summary>
internal static class SharedRecordEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/shared-records", AskAsync).RequireAuthorization(Policies.File).WithName("AskSharedRecord").Produces<SharedInquiryView>(201);

    private static async Task<IResult> AskAsync(
        SharedAsk body, IdempotencyKey key, ClaimsPrincipal user, SharedRecordDesk desk, ItemPlugins plugins, CommandFingerprint fingerprint,
        CancellationToken cancellation)
    {
        if (!body.Complete().Succeeded(out var request, out var refusal))
            return Problem.Of(refusal);
        if (!user.Reaches(request.Hall))
            return Problem.Of(ApiRefusals.Forbidden);
        var asked = await desk.AskAsync(
            request, user.Actor([Roles.Clerk]), key.Value, fingerprint.Of("shared.ask", body, ApiJson.Default.SharedAsk), cancellation);
        return asked.Succeeded(out var answered, out refusal) && plugins.Edition.Find(request.Item).Succeeded(out var item, out refusal)
            ? Results.Json(
                SharedInquiryView.Of(answered, item.Materials.FirstOrDefault(material => material.Code == request.Material)?.Shareable),
                ApiJson.Default.SharedInquiryView, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);
    }
}
