using System.Security.Claims;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Supervision;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Cases;
using ServiceSdk.Supervision;

namespace ServiceSdk.ReferenceHost.Api.Supervision;

/// <summary>电子监察: the cards of cases, appeals against them, and the worklist of who watches over offices.</summary>
internal static class SupervisionEndpoints
{
    private const int SoonDays = 7;

    public static void Map(IEndpointRouteBuilder api)
    {
        var office = api.MapGroup("/offices/{office}").RequireAuthorization(Policies.Watch);
        office.MapGet("/cards", CardsAsync).WithName("ListCards").Produces<ListPage<CardLine>>();
        office.MapGet("/due", DueAsync).WithName("ListDue").Produces<ListPage<DueLine>>();
        api.MapGet("/cards", OwnAsync).RequireAuthorization(Policies.Staff).WithName("ListOwnCards").Produces<ListPage<CardLine>>();

        api.MapGet("/cases/{number}/supervision", OfCaseAsync).RequireAuthorization(Policies.SeeCase).WithName("GetSupervision").Produces<SupervisionView>();
        var cards = api.MapGroup("/cases/{number}/cards");
        cards.MapPost("/{card}/appeal", AppealAsync).RequireAuthorization(Policies.Staff).WithName("AppealCard").Produces<SupervisionCardView>();
        cards.MapPost("/{card}/decision", DecideAsync).RequireAuthorization(Policies.WatchCase).WithName("DecideCard").Produces<SupervisionCardView>();
    }

    private static Task<IResult> CardsAsync(
        string office, [AsParameters] CardQuery query, [AsParameters] ListPart part, SupervisionLists lists, ResponsibilityDesk desk) =>
        ListAsync(query.Of(office, null), part, lists, desk);

    private static Task<IResult> OwnAsync(
        [AsParameters] CardQuery query, [AsParameters] ListPart part, ClaimsPrincipal user, SupervisionLists lists, ResponsibilityDesk desk) =>
        ListAsync(query.Of(null, user.Actor().Subject), part, lists, desk);

    private static async Task<IResult> ListAsync(CardFilter filter, ListPart part, SupervisionLists lists, ResponsibilityDesk desk)
    {
        if (!part.Page.Succeeded(out var page, out var refusal))
            return Problem.Of(refusal);
        var found = lists.Cards(filter, page);
        var lines = new List<CardLine>(found.Entries.Count);
        foreach (var line in found.Entries)
            lines.Add(line with { Responsible = await desk.CalledAsync(line.Office, line.Responsible) });
        return Results.Json(found with { Entries = lines }, ApiJson.Default.ListPageCardLine);
    }

    private static async Task<IResult> DueAsync(
        string office, DateOnly? by, [AsParameters] ListPart part, SupervisionLists lists, ResponsibilityDesk desk, HallClock clock)
    {
        if (!part.Page.Succeeded(out var page, out var refusal))
            return Problem.Of(refusal);
        var today = CivilTime.Date(clock.Now.CivilTime);
        var found = lists.Due(office, by ?? today.AddDays(SoonDays), page);
        var lines = new List<DueLine>(found.Entries.Count);
        foreach (var line in found.Entries)
            lines.Add(line with { Answering = await desk.AnsweringAsync(line.Number, today) });
        return Results.Json(found with { Entries = lines }, ApiJson.Default.ListPageDueLine);
    }

    private static async Task<IResult> OfCaseAsync(string number, CaseDesk cases, CardDesk cards, ResponsibilityDesk desk, HallClock clock)
    {
        var today = CivilTime.Date(clock.Now.CivilTime);
        if (!(await cases.ReadAsync(number, one => Tuple.Create(SupervisionView.Of(one, today), one.Responsible!))).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var (view, responsible) = found;
        var shown = new List<SupervisionCardView>();
        foreach (var card in await cards.ReadAsync(number, all => all.All.ToList()))
            shown.Add(await ShowAsync(number, card, desk));
        return Results.Json(
            view with { Responsible = ResponsibleView.Of(await desk.FindAsync(responsible, today)), Cards = shown }, ApiJson.Default.SupervisionView);
    }

    private static Task<IResult> AppealAsync(
        string number, string card, CardAppealBody body, IdempotencyKey key, ClaimsPrincipal user, CardDesk cards, ResponsibilityDesk desk,
        CommandFingerprint fingerprint) => StepAsync(
        number, card, new AppealCard(card, body.Reason ?? ""), user.Actor(), key,
        fingerprint.Of($"card.appeal {number} {card}", body, ApiJson.Default.CardAppealBody), cards, desk);

    private static async Task<IResult> DecideAsync(
        string number, string card, CardDecisionBody body, IdempotencyKey key, ClaimsPrincipal user, CardDesk cards, ResponsibilityDesk desk,
        CommandFingerprint fingerprint) => body.Withdrawn is { } withdrawn
        ? await StepAsync(
            number, card, new DecideCard(card, withdrawn, body.Reason ?? ""), user.Actor([Roles.Supervisor]), key,
            fingerprint.Of($"card.decide {number} {card}", body, ApiJson.Default.CardDecisionBody), cards, desk)
        : Problem.Of(ApiRefusals.Malformed);

    private static async Task<IResult> StepAsync(
        string number, string card, ICommand command, Actor actor, IdempotencyKey key, byte[] fingerprint, CardDesk cards, ResponsibilityDesk desk) =>
        (await cards.ExecuteAsync(number, card, command, actor, key.Value, fingerprint)).Succeeded(out var done, out var refusal)
            ? Results.Json(await ShowAsync(number, done, desk), ApiJson.Default.SupervisionCardView)
            : Problem.Of(refusal);

    private static Task<SupervisionCardView> ShowAsync(string number, Card card, ResponsibilityDesk desk) =>
        SupervisionCardView.OfAsync(number, card, subject => desk.CalledAsync(card.Raised.Office, subject));
}
