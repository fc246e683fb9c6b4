using System.Text;
using ServiceSdk.Catalog;
using ServiceSdk.Catalog.Guides;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Items;
using ServiceSdk.Plugins.Manifests;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Api.Catalog;

/// <summary>公布: the catalog and its guides, whole, for each division and item by item, every version; all with the tag of what they say.</summary>
internal static class PublicationEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var catalog = api.MapGroup("/catalog").RequireAuthorization(Policies.Public);
        catalog.MapGet("", Get).WithName("GetCatalog").Produces<CatalogView>();
        catalog.MapGet("/document", GetDocumentAsync).WithName("GetCatalogDocument").Produces<ServiceItem[]>();
        catalog.MapGet("/items/{code}", GetItem).WithName("GetItem").Produces<ServiceItem>();
        catalog.MapGet("/items/{code}/guide", GetGuide).WithName("GetItemGuide").Produces<GuideView>();
        catalog.MapGet("/items/{code}/versions", ListVersionsAsync).WithName("ListItemVersions").Produces<VersionView[]>();
        catalog.MapGet("/items/{code}/changes", ListChanges).WithName("ListItemChanges").Produces<GuideChange[]>();
        api.MapGet("/divisions/{division}/catalog", GetOfDivisionAsync).RequireAuthorization(Policies.Public).WithName("GetDivisionCatalog").Produces<DivisionCatalog>();
    }

    private static IResult Get(CatalogDesk desk, DepartmentList departments, HallClock clock)
    {
        var (now, today) = (desk.Now, CivilTime.Date(clock.Now.CivilTime));
        return Published.Of(
            new CatalogView(
                now.Id, today, [.. departments.Departments.Select(one => new DepartmentLine(one.Name, departments.NameOn(one.Name, today)))],
                [.. now.Items.Select(item => new PublishedItem(
                    item.Code, item.Number, now.VersionOf(item.Code), item.Department, item.Name, item.MainItem, item.Title))]),
            ApiJson.Default.CatalogView);
    }

    private static async Task<IResult> GetDocumentAsync(DateOnly? on, CatalogDesk desk)
    {
        var edition = on is { } day ? await desk.ReadAsync(history => history.On(day)) : desk.Now;
        return Published.Of(Encoding.UTF8.GetBytes(ItemsDocument.Write(edition.Items)));
    }

    private static IResult GetItem(string code, int? version, CatalogDesk desk) => Find(code, version, desk).Succeeded(out var item, out var refusal)
        ? Published.Of(item, ApiJson.Default.ServiceItem)
        : Problem.Of(refusal);

    private static IResult GetGuide(string code, int? version, CatalogDesk desk) => Find(code, version, desk).Succeeded(out var item, out var refusal)
        ? Published.Of(
            new GuideView(item.Code, item.Number, version ?? desk.Now.VersionOf(code), item.Name, item.Department, ItemGuides.Facts(item)), ApiJson.Default.GuideView)
        : Problem.Of(refusal);

    private static async Task<IResult> ListVersionsAsync(string code, CatalogDesk desk)
    {
        var versions = await desk.ReadAsync(history => history.Versions(code));
        return versions.Count == 0
            ? Problem.Of(CatalogRefusals.ItemUnknown)
            : Published.Of([.. versions.Select(one => new VersionView(one.Number, one.From, one.Proposal))], ApiJson.Default.VersionViewArray);
    }

    private static IResult ListChanges(string code, int from, int to, CatalogDesk desk) =>
        Find(code, from, desk).Then(before => Find(code, to, desk).Then<(ServiceItem, ServiceItem)>(after => (before, after))).Succeeded(out var pair, out var refusal)
            ? Published.Of([.. GuideDifference.Between([pair.Item1], [pair.Item2])], ApiJson.Default.GuideChangeArray)
            : Problem.Of(refusal);

    private static async Task<IResult> GetOfDivisionAsync(
        string division, Region region, HallDirectory halls, CatalogDesk desk, DelegationDesk delegation)
    {
        if (!region.Check(division).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var now = desk.Now;
        var taken = new List<HallCatalog>();
        foreach (var hall in halls.All)
        {
            if (!HallId.Parse(hall.Id).Succeeded(out var id, out _) || id.Division != division)
                continue;
            var codes = await delegation.ReadAsync(hall.Id, own => now.Items
                .Where(item => own.Takes(id, item.Code, item.Title).Succeeded(out _, out _)).Select(item => item.Code).ToList());
            taken.Add(new HallCatalog(hall.Id, hall.Name, codes));
        }

        var all = taken.SelectMany(hall => hall.Items).ToHashSet();
        return Published.Of(
            new DivisionCatalog(found.Code, found.Name, found.Tier, taken, [.. now.Items.Where(item => all.Contains(item.Code))]),
            ApiJson.Default.DivisionCatalog);
    }

    private static Outcome<ServiceItem> Find(string code, int? version, CatalogDesk desk) =>
        version is not { } number ? desk.Now.Find(code)
        : desk.Find(code, number) is { } item ? item
        : CatalogRefusals.ItemUnknown;
}
