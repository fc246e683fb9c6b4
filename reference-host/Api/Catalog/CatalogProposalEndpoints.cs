using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Plugins.Manifests;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Catalog;

/// <summary>目录调整: a change of the catalog is proposed, reviewed by the district office, confirmed by the city's department.</summary>
internal static class CatalogProposalEndpoints
{
    // The whole catalog, guides and all, comes as one proposal.
    private static readonly RequestSizeLimitAttribute LargestBody = new(4 << 20);

    public static void Map(IEndpointRouteBuilder api)
    {
        var proposals = api.MapGroup("/catalog/proposals");
        proposals.MapGet("", ListAsync).RequireAuthorization(Policies.SeeProposals).WithName("ListCatalogProposals").Produces<ProposalView[]>();
        proposals.MapPost("", ProposeAsync).RequireAuthorization(Policies.ProposeCatalog).WithName("ProposeCatalog").WithMetadata(LargestBody)
            .Produces<ProposalView>(StatusCodes.Status201Created);
        proposals.MapPost("/{proposal}/review", ([AsParameters] ProposalCall call, OpinionBody body) =>
                call.DoAsync(new ReviewCatalog(call.Proposal, body.Opinion ?? ""), Roles.CatalogReviewer))
            .RequireAuthorization(Policies.ReviewCatalog).WithName("ReviewCatalogProposal").Produces<ProposalView>();
        proposals.MapPost("/{proposal}/confirmation", ([AsParameters] ProposalCall call, OpinionBody body) =>
                call.DoAsync(new ConfirmCatalog(call.Proposal, body.Opinion ?? ""), Roles.CatalogConfirmer))
            .RequireAuthorization(Policies.ConfirmCatalog).WithName("ConfirmCatalogProposal").Produces<ProposalView>();
        proposals.MapPost("/{proposal}/rejection", ([AsParameters] ProposalCall call, OpinionBody body) =>
                call.DoAsync(new RejectCatalog(call.Proposal, body.Opinion ?? ""), Roles.CatalogReviewer, Roles.CatalogConfirmer))
            .RequireAuthorization(Policies.RejectCatalog).WithName("RejectCatalogProposal").Produces<ProposalView>();
    }

    private static async Task<IResult> ListAsync(CatalogDesk catalog) => Results.Json(
        await catalog.ReadAsync(history => history.Proposals.Select(proposal => ProposalView.Of(proposal, history)).ToArray()),
        ApiJson.Default.ProposalViewArray);

    private static async Task<IResult> ProposeAsync(
        ProposalBody body, IdempotencyKey key, ClaimsPrincipal user, CatalogDesk catalog, CommandFingerprint fingerprint)
    {
        if (body is not { Act: { } act, From: { } from })
            return Problem.Of(ApiRefusals.Malformed);
        var read = body.Items is { } items ? ItemsDocument.Read(items.GetRawText()) : null;
        if (read is { Faults: { Count: > 0 } faults })
            return Problem.Of(CatalogRefusals.DocumentInvalid([.. faults.Select(fault => $"第{fault.Line}行{fault.Path}{fault.What}")]));
        var number = await catalog.ExecuteAsync(
            new ProposeCatalog(act, read?.Items ?? [], body.Codes ?? [], from, body.Reason ?? ""), user.Actor([Roles.CatalogEditor]), key.Value,
            fingerprint.Of("catalog.propose", body, ApiJson.Default.ProposalBody));
        return await ProposalCall.ShowAsync(number, catalog, StatusCodes.Status201Created);
    }
}

/// <summary>What every step on a proposal comes with.</summary>
internal sealed record ProposalCall(int Proposal, IdempotencyKey Key, ClaimsPrincipal User, CatalogDesk Catalog, CommandFingerprint Fingerprint)
{
    public async Task<IResult> DoAsync(ICommand step, params string[] roles) => await ShowAsync(
        await Catalog.ExecuteAsync(step, User.Actor(roles), Key.Value, Fingerprint.Of($"catalog {step}")), Catalog, StatusCodes.Status200OK);

    public static async Task<IResult> ShowAsync(Outcome<int> taken, CatalogDesk catalog, int status) => taken.Succeeded(out var number, out var refusal)
        ? Results.Json(
            await catalog.ReadAsync(history => ProposalView.Of(history.Proposals[number - 1], history)), ApiJson.Default.ProposalView, statusCode: status)
        : Problem.Of(refusal);
}
