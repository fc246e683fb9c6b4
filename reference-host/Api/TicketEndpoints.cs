using System.Security.Claims;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Devices;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.SideEffects;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>取号: the kiosk's card reads and tickets.</summary>
internal static class TicketEndpoints
{
    private static readonly TimeSpan CardDeadline = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/halls/{hall}/card-reads", ReadCardAsync).RequireAuthorization(Policies.Kiosk).WithName("ReadCard").Produces<CardRead>();
        api.MapPost("/halls/{hall}/tickets", IssueAsync).RequireAuthorization(Policies.IssueTicket).WithName("IssueTicket").Produces<IssuedTicket>(201);
        api.MapGet("/halls/{hall}/tickets/{ticket}", GetAsync).RequireAuthorization(Policies.SignedIn).WithName("GetTicket").Produces<TicketView>();
    }

    private static async Task<IResult> ReadCardAsync(
        string hall, IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, IDevicePosts posts, CardReads reads, CancellationToken cancellation)
    {
        if (!Own(halls, hall, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var actor = user.Actor();
        if (!(await posts.ReadCardAsync(hall, actor.Terminal, CardDeadline, cancellation)).Succeeded(out var card, out refusal))
            return Problem.Of(refusal);
        if (!reads.Keep(actor.Terminal, card, found.Today).Succeeded(out var kept, out refusal))
            return Problem.Of(refusal);

        var elderly = found.Configuration.ElderlyAge;
        return Results.Json(
            new CardRead(
                kept.Name, Mask.Name(card.Name), kept.Number.Masked,
                kept.Age >= elderly ? [new OfferedClass(TicketClass.Green, GreenReasons.Elderly, $"{elderly}周岁以上")] : []),
            ApiJson.Default.CardRead);
    }

    private static async Task<IResult> IssueAsync(
        string hall, TicketRequest body, IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, ItemPlugins plugins,
        CardReads reads, CommandFingerprint fingerprint)
    {
        if (!Own(halls, hall, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        if (!plugins.Edition.Find(body.Item ?? "").Succeeded(out var item, out refusal))
            return Problem.Of(refusal);

        var (actor, command) = (user.Actor(), fingerprint.Of($"ticket.issue {hall}", body, ApiJson.Default.TicketRequest));
        Visitor? visitor = null;
        int? age = null;
        if (body.Visitor is { } name)
        {
            // A card read is gone after its time or a restart; a ticket it was answered with is not.
            if (!reads.Find(actor.Terminal, name).Succeeded(out var read, out refusal))
                return Shown(found, await found.RepeatAsync(actor, key.Value, command) ?? refusal);
            (visitor, age) = read;
        }

        var @class = body.Class ?? TicketClass.Ordinary;
        if (!GreenReasons.Offer(@class, body.ClassReason, age, found.Configuration.ElderlyAge))
            return Problem.Of(ApiRefusals.ClassNotOffered);

        IssueTicket Issue(Protected<Visitor>? person) => new(
            [new TicketItem(item.Code, item.Title, new Skill(item.Department, item.Group))], @class, body.ClassReason, person);
        return Shown(found, visitor is null
            ? await found.ExecuteAsync(Issue(null), actor, key.Value, command)
            : await found.ExecuteAsync(found.Today, visitor, Issue, actor, key.Value, command));
    }

    private static IResult Shown(Hall found, Outcome<Answer> answer)
    {
        if (!answer.Succeeded(out var done, out var refusal))
            return Problem.Of(refusal);

        var issued = (TicketIssued)done.Events[0];
        var line = found.Configuration.Lines.First(one => one.Id == issued.Line);
        return Results.Json(
            new IssuedTicket(
                issued.Ticket, issued.Number, line.Id, line.Name, issued.Item, issued.ItemTitle, issued.Class, issued.Ahead),
            ApiJson.Default.IssuedTicket, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> GetAsync(
        string hall, string ticket, ClaimsPrincipal user, HallDirectory halls, TicketPrinting printing)
    {
        if (!Own(halls, hall, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var view = await found.ReadTicketAsync(ticket, (_, one) => new TicketView(
            one.Id, one.Number, one.Item.Line, one.Item.Item, one.Item.Title, one.Class, one.Ahead,
            one.State, one.Window, one.Encounter, printing.OutcomeOf(one.Id)));
        return view.Succeeded(out var value, out refusal) ? Results.Json(value, ApiJson.Default.TicketView) : Problem.Of(refusal);
    }

    /// <summary>The hall, when the caller acts in it.</summary>
    internal static Outcome<Hall> Own(HallDirectory halls, string hall, ClaimsPrincipal user) =>
        halls.Find(hall).Then<Hall>(found => user.ActsIn(hall) ? found : ApiRefusals.Forbidden);
}
