using System.Globalization;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Halls.Following;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Catalog;
using ServiceSdk.ReferenceHost.Api.Streaming;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>The hall display: numbers only, live by server-sent events that resume after any sequence. Which lines are stranded is the staff's.</summary>
internal static class BoardEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/halls/{hall}/board", GetAsync).RequireAuthorization(Policies.SeeHall).WithName("GetBoard").Produces<BoardView>();
        api.MapGet("/halls/{hall}/events", Follow).RequireAuthorization(Policies.SeeHall).WithName("FollowHall")
            .Produces<HallEvent>(contentType: "text/event-stream");
    }

    private static async Task<IResult> GetAsync(
        string hall, HallDirectory halls, IJournalStore store, HallClock clock)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var setup = found.Configuration;

        // The sequence first: what happens between the two is told again, never lost.
        var sequence = store.Last()?.Sequence ?? 0;
        var (waiting, serving, paused) = await found.ReadAsync(day => (
            CatalogEndpoints.Waiting(day, setup.Lines, clock.Now.HallTime),
            !day.IsOpen ? [] : day.Plan.Windows.Select(window => day.AtWindow(window.Id) is { } ticket
                ? new BoardCall(ticket.Number, window.Id, window.Name, ticket.State)
                : null).OfType<BoardCall>().ToArray(),
            !day.IsOpen ? [] : day.Windows.Where(one => one.State == WindowState.Paused)
                .Select(one => new PausedWindow(one.Window, found.NameOf(one.Window), PauseReasons.Shown(one.PauseReason!))).ToArray()));
        return Results.Json(
            new BoardView(setup.Id, setup.Name, clock.Now.CivilTime, sequence, serving, waiting, paused), ApiJson.Default.BoardView);
    }

    private static IResult Follow(string hall, HallDirectory halls, HallEvents events, HttpRequest request)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        long? after = null;
        if (request.Headers["Last-Event-ID"] is { Count: > 0 } header)
        {
            if (!long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
                return Problem.Of(ApiRefusals.ResumeInvalid);
            after = seen;
        }

        if (!events.Locate(after).Succeeded(out var position, out refusal))
            return Problem.Of(refusal);
        return new ServerSentEvents(cancellation => events.FollowAsync(found, position, cancellation));
    }
}
