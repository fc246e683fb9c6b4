using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>The hall display: numbers only, live by server-sent events that resume after any sequence. Which lines are stranded is the staff's.</summary>
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

        // The sequence first: what happens between the two is told again, never lost.
        var sequence = store.Last()?.Sequence ?? 0;
        var (waiting, serving, paused) = await found.ReadAsync(day => (
            CatalogEndpoints.Waiting(day, setup.Lines, clock.Now.HallTime),
            !day.IsOpen ? [] : day.Plan.Windows.Select(window => day.AtWindow(window.Id) is { } ticket
                ? new BoardCall(ticket.Number, window.Id, window.Name, ticket.State)
                : null).OfType<BoardCall>().ToArray(),
            !day.IsOpen ? [] : day.Windows.Where(one => one.State == WindowState.Paused)
                .Select(one => new PausedWindow(one.Window, found.NameOf(one.Window), one.PauseReason!)).ToArray()));
        return Results.Json(
            new BoardView(setup.Id, setup.Name, clock.Now.CivilTime, sequence, serving, waiting, paused), ApiJson.Default.BoardView);
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
        using var follower = feed.FollowHall(hall.Configuration.Id);

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
            while (follower.TryRead(out var record))
            {
                if (record.Sequence <= last || !record.Record.Stream.EndsWith("/queue", StringComparison.Ordinal))
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
            return await follower.WaitToReadAsync(either.Token);
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

    private static IEnumerable<SseItem<BoardEvent?>> Items(Hall hall, CommittedRecord record, EventTypes types)
    {
        IEvent[] events = [.. types.Read(record.Record.Payload).Where(static one => one is not LineStranded)];

        // Only its last event carries the record's sequence: a display cut off between two of them is told both again, and loses none.
        return events.Select((one, n) => new SseItem<BoardEvent?>(BoardEvents.Of(hall, one, record.Record.Envelope.At.CivilTime), types.NameOf(one))
        {
            EventId = n == events.Length - 1 ? $"{record.Sequence}" : null,
        });
    }
}
