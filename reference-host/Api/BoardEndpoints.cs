using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>The hall display: numbers only, live by server-sent events that resume after any sequence.</summary>
internal static class BoardEndpoints
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly SseItem<BoardEvent?> Beat = new(null, "heartbeat");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/halls/{hall}/board", GetAsync).RequireAuthorization(Policies.SignedIn).WithName("GetBoard").Produces<BoardView>();
        api.MapGet("/halls/{hall}/events", Follow).RequireAuthorization(Policies.SignedIn).WithName("FollowHall")
            .Produces<BoardEvent>(contentType: "text/event-stream");
    }

    private static async Task<IResult> GetAsync(
        string hall, ClaimsPrincipal user, HallDirectory halls, IJournalStore store, HallClock clock)
    {
        if (!TicketEndpoints.Own(halls, hall, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var setup = found.Configuration;
        var names = setup.Windows.ToDictionary(window => window.Id, window => window.Name);

        // The sequence first: what happens between the two is told again, never lost.
        var sequence = store.Last()?.Sequence ?? 0;
        var (waiting, serving) = await found.ReadAsync(view => (
            CatalogEndpoints.Waiting(view, setup.Lines),
            view.IsOpen
                ? setup.Windows.Select(window => view.AtWindow(window.Id)).OfType<Ticket>()
                    .Select(ticket => new BoardCall(ticket.Number, ticket.Window!, names[ticket.Window!], ticket.State)).ToArray()
                : []));
        return Results.Json(
            new BoardView(setup.Id, setup.Name, clock.Now.CivilTime, sequence, serving, waiting), ApiJson.Default.BoardView);
    }

    private static IResult Follow(
        string hall, HttpContext context, ClaimsPrincipal user, HallDirectory halls, JournalAccess journal, CommitFeed feed, TimeProvider time, CancellationToken cancellation)
    {
        if (!TicketEndpoints.Own(halls, hall, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var last = long.TryParse(context.Request.Headers["Last-Event-ID"], out var seen) ? seen : journal.Store.Last()?.Sequence ?? 0;
        return TypedResults.ServerSentEvents(EventsAsync(found, last, journal, feed, time, cancellation));
    }

    private static async IAsyncEnumerable<SseItem<BoardEvent?>> EventsAsync(
        Hall hall, long last, JournalAccess journal, CommitFeed feed, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var streams = $"{StreamNames.Halls}{hall.Configuration.Id}/";
        using var follower = feed.Follow(name => name.StartsWith(streams, StringComparison.Ordinal) && name.EndsWith("/queue", StringComparison.Ordinal));

        // The first beat carries the headers out, so that the page knows the line is live.
        yield return Beat;
        foreach (var record in journal.Store.ReadStream(StreamNames.Queue(hall.Configuration.Id, hall.Today)).Where(record => record.Sequence > last))
        {
            last = record.Sequence;
            foreach (var item in Items(hall, record, journal.Types))
                yield return item;
        }

        while (!cancellation.IsCancellationRequested)
        {
            while (follower.Records.TryRead(out var record))
            {
                if (record.Sequence <= last)
                    continue;
                foreach (var item in Items(hall, record, journal.Types))
                    yield return item;
            }

            if (await WaitAsync(follower, time, cancellation) is not { } more)
                yield return Beat;
            else if (!more)
                yield break;
        }
    }

    /// <summary>Whether more records came; null when it is time for a beat. A dropped follower ends: the page resumes after what it saw.</summary>
    private static async Task<bool?> WaitAsync(Follower follower, TimeProvider time, CancellationToken cancellation)
    {
        using var beat = new CancellationTokenSource(Heartbeat, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(beat.Token, cancellation);
        try
        {
            return await follower.Records.WaitToReadAsync(either.Token);
        }
        catch (FollowerDroppedException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested ? false : null;
        }
    }

    private static IEnumerable<SseItem<BoardEvent?>> Items(Hall hall, CommittedRecord record, EventTypes types) =>
        types.Read(record.Record.Payload).Select(one => Item(hall, record, one)).OfType<SseItem<BoardEvent?>>();

    private static SseItem<BoardEvent?>? Item(Hall hall, CommittedRecord record, IEvent one)
    {
        var at = record.Record.Envelope.At.CivilTime;
        (string Type, BoardEvent Event)? item = one switch
        {
            TicketIssued issued => ("ticket.issued", new BoardEvent(issued.Number, null, null, issued.Line, issued.ItemTitle, issued.Ticket, at)),
            TicketCalled called => ("ticket.called", At(called.Window, called.Number, called.Ticket)),
            ServiceStarted started => ("service.started", At(started.Window, null, started.Ticket)),
            ServiceFinished finished => ("service.finished", At(finished.Window, null, finished.Ticket)),
            _ => null,
        };
        return item is { } known
            ? new SseItem<BoardEvent?>(known.Event, known.Type) { EventId = $"{record.Sequence}" }
            : null;

        BoardEvent At(string window, string? number, string ticket) => new(
            number, window, hall.Configuration.Windows.First(each => each.Id == window).Name, null, null, ticket, at);
    }
}
