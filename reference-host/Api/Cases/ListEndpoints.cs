using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Projections;
using ServiceSdk.Hosting.Supervision;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>Lists and statistics of a hall, and how far a case has come: from the projections, so some moments behind.</summary>
internal static class ListEndpoints
{
    private const int MostDays = 366;

    public static void Map(IEndpointRouteBuilder api)
    {
        var hall = api.MapGroup("/halls/{hall}");
        hall.MapGet("/days/{date}/tickets", Tickets).RequireAuthorization(Policies.Desk).WithName("ListTickets").Produces<ListPage<TicketLine>>();
        hall.MapGet("/cases", CasesAsync).RequireAuthorization(Policies.SeeCases).WithName("ListCases").Produces<ListPage<CaseLine>>();
        api.MapGet("/offices/{office}/in-tray", InTrayAsync).RequireAuthorization(Policies.SeeCases).WithName("GetInTray").Produces<ListPage<CaseLine>>();
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

    private static async Task<IResult> CasesAsync(
        string hall, [AsParameters] CaseQuery query, [AsParameters] ListPart part, HallDirectory halls, HallLists lists, ResponsibilityDesk desk, HallClock clock) =>
        halls.Find(hall).Succeeded(out _, out var refusal) && part.Page.Succeeded(out var page, out refusal)
            ? await ShowAsync(lists.Cases(hall, query.Filter, page), desk, clock)
            : Problem.Of(refusal);

    private static async Task<IResult> InTrayAsync(
        string office, [AsParameters] CaseQuery query, [AsParameters] ListPart part, HallLists lists, ResponsibilityDesk desk, HallClock clock) =>
        part.Page.Succeeded(out var page, out var refusal)
            ? await ShowAsync(lists.Waiting(office, query.Filter, page), desk, clock)
            : Problem.Of(refusal);

    /// <summary>With who answers for each case today.</summary>
    private static async Task<IResult> ShowAsync(ListPage<CaseLine> found, ResponsibilityDesk desk, HallClock clock)
    {
        var today = CivilTime.Date(clock.Now.CivilTime);
        var lines = new List<CaseLine>(found.Entries.Count);
        foreach (var line in found.Entries)
            lines.Add(line with { Answering = await desk.AnsweringAsync(line.Number, today) });
        return Results.Json(found with { Entries = lines }, ApiJson.Default.ListPageCaseLine);
    }

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
