using System.Text.Json;
using ServiceSdk.Catalog.Governance;
using ServiceSdk.Catalog.Guides;
using ServiceSdk.Items;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Api.Catalog;

/// <summary>The catalog as it stands today.</summary>
internal sealed record CatalogView(string Edition, DateOnly Day, IReadOnlyList<DepartmentLine> Departments, IReadOnlyList<PublishedItem> Items);

/// <param name="Name">As the edition names it.</param>
/// <param name="Today">What it is called today.</param>
internal sealed record DepartmentLine(string Name, string Today);

/// <summary>An item of the catalog in short.</summary>
/// <param name="Version">Its version, from 1.</param>
internal sealed record PublishedItem(string Code, int Number, int Version, string Department, string Name, string? MainItem, string Title);

/// <summary>The guides a division's halls publish.</summary>
internal sealed record DivisionCatalog(string Division, string Name, Tier Tier, IReadOnlyList<HallCatalog> Halls, IReadOnlyList<ServiceItem> Items);

/// <summary>What a hall takes.</summary>
/// <param name="Items">The codes of the items.</param>
internal sealed record HallCatalog(string Hall, string Name, IReadOnlyList<string> Items);

/// <summary>An item's guide, fact by fact.</summary>
internal sealed record GuideView(string Code, int No, int Version, string Name, string Department, IReadOnlyList<GuideFact> Facts);

/// <summary>A version of an item.</summary>
/// <param name="From">New cases are taken under it from that day on; absent for from the edition's first.</param>
/// <param name="Proposal">The proposal it came by; absent for the plugin's own.</param>
internal sealed record VersionView(int Version, DateOnly? From, int? Proposal);

/// <param name="Items">The items, as items.json writes them.</param>
internal sealed record ProposalBody(CatalogAct? Act, JsonElement? Items, IReadOnlyList<string>? Codes, DateOnly? From, string? Reason);

internal sealed record OpinionBody(string? Opinion);

/// <summary>A proposal and how far it came.</summary>
internal sealed record ProposalView(
    int Number, CatalogAct Act, ProposalStage Stage, DateOnly From, string Reason, string? Opinion, IReadOnlyList<string> Codes,
    IReadOnlyList<GuideChange> Changes)
{
    public static ProposalView Of(CatalogProposal proposal, CatalogHistory history)
    {
        var what = proposal.What;
        var before = proposal.IsOpen
            ? what.Items.Select(item => history.Versions(item.Code).LastOrDefault())
            : what.Items.Select(item => history.Versions(item.Code).TakeWhile(version => version.Proposal != what.Number).LastOrDefault());
        return new ProposalView(
            what.Number, what.Act, proposal.Stage, what.From, what.Reason, proposal.Opinion, [.. proposal.Codes],
            GuideDifference.Between(before.OfType<ItemVersion>().Select(version => version.Item), what.Items));
    }
}
