using System.Security.Claims;
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
        hall.MapGet("/cases", Cases).RequireAuthorization(Policies.CaseStaff).WithName("ListCases").Produces<ListPage<CaseLine>>();
        hall.MapGet("/statistics", Statistics).RequireAuthorization(Policies.Manager).WithName("GetStatistics").Produces<IReadOnlyList<DayStatistics>>();
        api.MapGet("/cases/{number}/progress", Progress).RequireAuthorization(Policies.Public).WithName("GetProgress").Produces<CaseProgress>();
    }

    private static IResult Tickets(
        string hall, DateOnly date, string? state, string? line, string? window, [AsParameters] ListPart part, ClaimsPrincipal user,
        HallDirectory halls, HallLists lists)
    {
        if (!TicketEndpoints.Own(halls, hall, user).Succeeded(out _, out var refusal) || !part.Page.Succeeded(out var page, out refusal))
            return Problem.Of(refusal);
        return Named<TicketState>(state).Succeeded(out var standing, out refusal)
            ? Results.Json(lists.Tickets(hall, date, new TicketFilter(standing.Value, line, window), page), ApiJson.Default.ListPageTicketLine)
            : Problem.Of(refusal);
    }

    private static IResult Cases(
        string hall, string? state, string? item, DateOnly? from, DateOnly? to, [AsParameters] ListPart part, ClaimsPrincipal user,
        HallDirectory halls, HallLists lists)
    {
        if (!TicketEndpoints.Own(halls, hall, user).Succeeded(out _, out var refusal) || !part.Page.Succeeded(out var page, out refusal))
            return Problem.Of(refusal);
        return Named<CaseState>(state).Succeeded(out var standing, out refusal)
            ? Results.Json(lists.Cases(hall, new CaseFilter(standing.Value, item, from, to), page), ApiJson.Default.ListPageCaseLine)
            : Problem.Of(refusal);
    }

    private static IResult Statistics(
        string hall, DateOnly from, DateOnly to, ClaimsPrincipal user, HallDirectory halls, HallStatistics statistics)
    {
        if (!TicketEndpoints.Own(halls, hall, user).Succeeded(out _, out var refusal))
            return Problem.Of(refusal);
        return to.DayNumber - from.DayNumber is >= 0 and < MostDays
            ? Results.Json(statistics.Read(hall, from, to), ApiJson.Default.IReadOnlyListDayStatistics)
            : Problem.Of(ApiRefusals.RangeInvalid);
    }

    private static IResult Progress(string number, HallLists lists) => lists.Progress(number) is { } progress
        ? Results.Json(progress, ApiJson.Default.CaseProgress)
        : Problem.Of(ApiRefusals.ProgressUnknown);

    /// <summary>A state by the name it has in JSON, or none; the framework's own binding knows it by its name in code alone.</summary>
    private static Outcome<Choice<T>> Named<T>(string? name)
        where T : struct, Enum =>
        name is null ? new Choice<T>(null)
        : Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value.ToString()!.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } named ? new Choice<T>(named)
        : ApiRefusals.Malformed;

    private sealed record Choice<T>(T? Value)
        where T : struct;
}

/// <summary>Which part of a list is asked for.</summary>
internal sealed record ListPart(string? After, int? Size)
{
    private const int Usual = 50, Most = 200;

    public Outcome<PageOf> Page => Size is null or (>= 1 and <= Most) ? new PageOf(After ?? "", Size ?? Usual) : ApiRefusals.PageInvalid;
}
