using System.Security.Claims;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Cases;
using ServiceSdk.ReferenceHost.Api.Catalog;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>What a window sees of its queue. Its screen sees less than its clerk.</summary>
internal static class WindowViewEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/halls/{hall}/windows/{window}", GetAsync).RequireAuthorization(Policies.SeeWindow).WithName("GetWindow").Produces<WindowView>();

    private static async Task<IResult> GetAsync(
        string hall, string window, ClaimsPrincipal user, HallDirectory halls, ItemPlugins plugins, VisitorLooks visitors, CaseDesk cases, HallClock clock)
    {
        if (!WindowEndpoints.Own(halls, hall, window, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var (setup, clerk) = (found.Configuration, user.IsInRole(Roles.Clerk));
        var own = setup.Windows.First(one => one.Id == window);
        var seen = await found.ReadAsync(day => Seen.Of(day, setup.Lines, own, clerk, clock.Now.HallTime));
        return Results.Json(
            new WindowView(
                setup.Id, setup.Name, own.Id, own.Name, seen.Standing?.State ?? WindowState.Closed, PauseOf(seen.Standing, clerk), seen.Waiting,
                seen.InHand is null ? null : await InHandAsync(seen.InHand, clerk, plugins, clerk ? await visitors.ShowAsync(seen.InHand.Visitor, user) : null, cases),
                clerk ? seen.Stranded : null, clerk ? seen.Aside : null),
            ApiJson.Default.WindowView);
    }

    private static string? PauseOf(WindowStanding? standing, bool clerk) =>
        standing?.PauseReason is { } reason && !clerk ? PauseReasons.Shown(reason) : standing?.PauseReason;

    private static async Task<InHandView> InHandAsync(Held held, bool clerk, ItemPlugins plugins, PersonView? visitor, CaseDesk cases)
    {
        var item = plugins.Edition.Find(held.Item.Item).Succeeded(out var known, out _) ? known : null;
        return new InHandView(
            held.Ticket, held.Number, held.Item.Item, held.Item.Title, item?.Name ?? held.Item.Title,
            item?.Procedure ?? default, item?.Mode.Value ?? default, held.State, held.Class, held.Reason, held.Encounter,
            visitor, clerk ? await CasesOfAsync(cases, held.Ticket) : [], held.Further, clerk ? held.Case : null);
    }

    private static async Task<List<CaseStanding>> CasesOfAsync(CaseDesk cases, string ticket)
    {
        var standings = new List<CaseStanding>();
        while ((await cases.ReadAsync($"{ticket}-{standings.Count + 1}", one => new CaseStanding(one.Opened!.Number, one.State, one.State.Label())))
            .Succeeded(out var standing, out _))
            standings.Add(standing);
        return standings;
    }

    /// <summary>What is copied of the day while the hall is held.</summary>
    private sealed record Seen(
        WindowStanding? Standing, IReadOnlyList<WaitingLine> Waiting, Held? InHand, IReadOnlyList<WaitingLine> Stranded, IReadOnlyList<TicketAside> Aside)
    {
        public static Seen Of(IQueueView day, IReadOnlyList<ServiceLine> lines, Window own, bool clerk, long now)
        {
            var waiting = CatalogEndpoints.Waiting(day, lines, now);
            var served = lines.Where(line => own.Skills.Contains(line.Skill)).Select(line => line.Id).ToHashSet();
            if (!day.IsOpen)
                return new Seen(null, [.. waiting.Where(line => served.Contains(line.Line))], null, [], []);
            var stranded = day.Stranded;
            return new Seen(
                day.Windows.FirstOrDefault(one => one.Window == own.Id),
                [.. waiting.Where(line => served.Contains(line.Line))],
                day.AtWindow(own.Id) is { } ticket ? Held.Of(ticket) : null,
                [.. waiting.Where(line => stranded.Contains(line.Line))],
                clerk
                    ? [.. day.Tickets.Where(one => one.State is TicketState.Held or TicketState.NoShow && served.Contains(one.Item.Line))
                        .Select(one => new TicketAside(one.Id, one.Number, one.Item.Title, one.State))]
                    : []);
        }
    }

    private sealed record Held(
        string Ticket, string Number, LineItem Item, string Class, Protected<Visitor>? Visitor, TicketState State, CallReason? Reason,
        string? Encounter, IReadOnlyList<string> Further, string? Case)
    {
        public static Held Of(Ticket ticket) => new(
            ticket.Id, ticket.Number, ticket.Item, ticket.Class, ticket.Visitor, ticket.State, ticket.Reason, ticket.Encounter,
            [.. ticket.Further.Select(item => item.Title)], ticket.Case);
    }
}
