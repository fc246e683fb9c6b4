using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Lists and statistics of a hall, and how far a case has come: from the projections, so some moments behind.</summary>
internal static class ListEndpoints
{
    private const int MostDays = 366;

    public static void Map(IEndpointRouteBuilder api)
    {
        var hall = api.MapGroup("/halls/{hall}");
        hall.MapGet("/days/{date}/tickets", Tickets).RequireAuthorization(Policies.Desk).WithName("ListTickets").Produces<ListPage<TicketLine>>();
        hall.MapGet("/cases", Cases).RequireAuthorization(Policies.SeeCases).WithName("ListCases").Produces<ListPage<CaseLine>>();
        api.MapGet("/offices/{office}/in-tray", InTray).RequireAuthorization(Policies.SeeCases).WithName("GetInTray").Produces<ListPage<CaseLine>>();
        hall.MapGet("/statistics", Statistics).RequireAuthorization(Policies.Statistics).WithName("GetStatistics").Produces<IReadOnlyList<DayStatistics>>();
        api.MapGet("/cases/{number}/progress", Progress).RequireAuthorization(Policies.Public).LimitGuesses().WithName("GetProgress").Produces<CaseProgress>();
    }

    private static IResult Tickets(
        string hall, DateOnly date, Named<TicketState>? state, string? line, string? window, [AsParameters] ListPart part, HallDirectory halls,
        HallLists lists)
    {
        if (!halls.Find(hall).Succeeded(out _, out var refusal) || !part.Page.Succeeded(out var page, out refusal))
            return Problem.Of(refusal);
        return Results.Json(lists.Tickets(hall, date, new TicketFilter(state?.Value, line, window), page), ApiJson.Default.ListPageTicketLine);
    }

    private static IResult Cases(
        string hall, [AsParameters] CaseQuery query, [AsParameters] ListPart part, HallDirectory halls, HallLists lists)
    {
        if (!halls.Find(hall).Succeeded(out _, out var refusal) || !part.Page.Succeeded(out var page, out refusal))
            return Problem.Of(refusal);
        return Results.Json(lists.Cases(hall, query.Filter, page), ApiJson.Default.ListPageCaseLine);
    }

    private static IResult InTray(string office, [AsParameters] CaseQuery query, [AsParameters] ListPart part, HallLists lists) =>
        part.Page.Succeeded(out var page, out var refusal)
            ? Results.Json(lists.Waiting(office, query.Filter, page), ApiJson.Default.ListPageCaseLine)
            : Problem.Of(refusal);

    private static IResult Statistics(
        string hall, DateOnly from, DateOnly to, HallDirectory halls, HallStatistics statistics)
    {
        if (!halls.Find(hall).Succeeded(out _, out var refusal))
            return Problem.Of(refusal);
        return to.DayNumber - from.DayNumber is >= 0 and < MostDays
            ? Results.Json(statistics.Read(hall, from, to), ApiJson.Default.IReadOnlyListDayStatistics)
            : Problem.Of(ApiRefusals.RangeInvalid);
    }

    private static IResult Progress(
        string number, [FromHeader(Name = ProgressCode.Header)] string? code, HallLists lists, ProgressCode codes) =>
        codes.Holds(number, code) && lists.Progress(number) is { } progress
        ? Results.Json(progress, ApiJson.Default.CaseProgress)
        : Problem.Of(ApiRefusals.ProgressUnknown);
}

/// <summary>Which cases are asked for; a state may be named several times.</summary>
internal sealed record CaseQuery(Named<CaseState>[]? State, string? Item, DateOnly? From, DateOnly? To, DateOnly? DueBy)
{
    public CaseFilter Filter => new(State?.Select(state => state.Value).ToList(), Item, From, To, DueBy);
}

/// <summary>Which part of a list is asked for.</summary>
internal sealed record ListPart(string? After, int? Size)
{
    private const int Usual = 50, Most = 200;

    public Outcome<PageOf> Page => Size is null or (>= 1 and <= Most) ? new PageOf(After ?? "", Size ?? Usual) : ApiRefusals.PageInvalid;
}

/// <summary>A value by the name it has in JSON; the framework's own binding wants the name it has in code.</summary>
internal readonly record struct Named<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string text, out Named<T> named)
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (!value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                continue;
            named = new Named<T>(value);
            return true;
        }

        named = default;
        return false;
    }
}
