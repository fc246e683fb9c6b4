using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Halls;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Api.Catalog;

/// <summary>Halls and what they take: public facts.</summary>
internal static class CatalogEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/halls", ListHalls).RequireAuthorization(Policies.Public).WithName("ListHalls").Produces<HallLine[]>();
        api.MapGet("/halls/{hall}", GetHallAsync).RequireAuthorization(Policies.Public).WithName("GetHall").Produces<HallView>();
        api.MapGet("/halls/{hall}/items", ListItemsAsync).RequireAuthorization(Policies.Public).WithName("ListHallItems").Produces<HallItem[]>();
    }

    private static IResult ListHalls(HallDirectory halls) => Results.Json(
        [.. halls.All.Select(hall => new HallLine(hall.Id, hall.Name, hall.Demonstration))],
        ApiJson.Default.HallLineArray);

    private static async Task<IResult> GetHallAsync(string hall, HallDirectory halls, HallClock clock)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var setup = found.Configuration;
        var waiting = (await found.ReadAsync(view => Waiting(view, setup.Lines, clock.Now.HallTime))).ToDictionary(line => line.Line);
        return Results.Json(
            new HallView(
                setup.Id, setup.Name, setup.Demonstration, setup.Hours,
                [.. setup.Lines.Select(line => new LineView(
                    line.Id, line.Name, line.Prefix, line.Skill.Department, line.Skill.Group,
                    waiting.GetValueOrDefault(line.Id)?.Count ?? 0, waiting.GetValueOrDefault(line.Id)?.Wait))],
                [.. setup.Windows.Select(window => new WindowName(window.Id, window.Name))]),
            ApiJson.Default.HallView);
    }

    private static async Task<IResult> ListItemsAsync(string hall, HallDirectory halls, ItemPlugins plugins, DelegationDesk delegation)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal) || !HallId.Parse(hall).Succeeded(out var id, out refusal))
            return Problem.Of(refusal);
        var taken = await delegation.ReadAsync(hall, own => plugins.Edition.Items
            .Where(item => own.Takes(id, item.Code, item.Title).Succeeded(out _, out _)).ToList());
        var lines = found.Configuration.Lines.ToDictionary(line => line.Skill, line => line.Id);
        return Results.Json(
            [
                .. from item in taken
                   let line = lines.GetValueOrDefault(new Skill(item.Department, item.Group))
                   where line is not null
                   select new HallItem(item.Code, item.Number, item.Department, item.Name, item.Title, item.Mode.Value, item.Procedure, line),
            ],
            ApiJson.Default.HallItemArray);
    }

    /// <summary>The day's own lines once it is open: a new setup may not have reached it yet.</summary>
    internal static WaitingLine[] Waiting(IQueueView view, IReadOnlyList<ServiceLine> lines, long now) => view.IsOpen
        ? [.. view.Plan.Lines.Select(line => new WaitingLine(line.Id, line.Name, view.Waiting(line.Id), WaitOf(view, line, now)))]
        : [.. lines.Select(line => new WaitingLine(line.Id, line.Name, 0, null))];

    private static string? WaitOf(IQueueView view, ServiceLine line, long now) =>
        !view.IsClosed && view.Estimate(line.Id, TicketClass.Ordinary, now) is { } estimate ? WaitText.Wait(estimate) : null;
}
