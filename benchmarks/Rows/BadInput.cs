using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Calendar;
using ServiceSdk.Halls;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>Sends what must be refused, and counts the journal's records before and after.</summary>
internal static class BadInput
{
    private const string Item = "tn2018-083";

    /// <summary>困难残疾人生活补贴: villages take it, so that only its hours keep the closed hall from giving a ticket.</summary>
    private const string VillageItem = "tn2018-179";

    private const string Tickets = $"/api/v1/halls/{Logins.Hall}/tickets";
    private const string Window = $"/api/v1/halls/{Logins.Hall}/windows/1";

    public static async Task<Row> MeasureAsync(int step, ServedProcess host, Logins logins, string journal)
    {
        using var kiosk = new ApiClient(host.Address, logins.KioskHeader);
        using var closed = new ApiClient(host.Address, $"Terminal {Logins.Kiosk(Logins.ClosedHall)}:{logins.ClosedKioskSecret}");
        using var clerk = new ApiClient(host.Address, authorization: null);

        var used = Guid.NewGuid();
        await kiosk.DoAsync(Tickets, Ticket(Item), used);
        await clerk.DoAsync("/api/v1/session", $$"""{"userName":"{{Logins.Clerk}}","password":"{{logins.ClerkPassword}}","window":"1"}""");
        var called = await clerk.DoAsync($"{Window}/calls", "");
        var ticket = called.GetProperty("ticket").GetString();
        var serve = $$"""{"ticket":"{{ticket}}"}""";
        await clerk.DoAsync($"{Window}/services", serve);

        // GB 11643's own example with another check digit.
        const string applicant = """{"name":"示例","idNumber":"110105194912310021","identityChecked":true}""";
        var filing = $$"""{"hall":"{{Logins.Hall}}","ticket":"{{ticket}}","item":"{{Item}}","applicant":{{applicant}} }""";
        var closedTickets = $"/api/v1/halls/{Logins.ClosedHall}/tickets";
        var isClosed = !IsOpen(TimeProvider.System.GetUtcNow());
        if (isClosed)
            await closed.AskAsync(closedTickets, Ticket(VillageItem)); // The first to ask opens the day's books; that is no change of what is asked here.

        var before = Records(journal);
        List<(string Code, Answered Answer)> tried =
        [
            ("item_unknown", await kiosk.AskAsync(Tickets, Ticket("tn2018-999"))),
            ("id_number_checksum", await clerk.AskAsync("/api/v1/cases/check", filing)),
            ("request_too_large", await kiosk.AskAsync(Tickets, Ticket(new string('x', 70_000)))),
            ("request_malformed", await kiosk.AskAsync(Tickets, """{"item":""")),
            ("ticket_wrong_state", await clerk.AskAsync($"{Window}/services", serve)),
            ("idempotency_key_reused", await kiosk.AskAsync(Tickets, Ticket("tn2018-084"), used)),
        ];
        if (isClosed)
            tried.Add(("hall_closed", await closed.AskAsync(closedTickets, Ticket(VillageItem))));

        var refused = tried.Count(one => one.Answer.IsRefusal(one.Code));
        foreach (var (code, answer) in tried.Where(one => !one.Answer.IsRefusal(one.Code)))
            await Console.Error.WriteLineAsync($"not refused as {code}: {answer.Status} {answer.Code}");
        var unchanged = Records(journal) == before;
        return new Row(
            step,
            $"bad input refused, nothing changed{(isClosed ? "" : " (closed hall not tried: all are open now)")}",
            tried.Count, unchanged ? refused : 0, "refusals", unchanged && refused == tried.Count);
    }

    private static string Ticket(string item) => $$"""{"item":"{{item}}"}""";

    private static bool IsOpen(DateTimeOffset now)
    {
        var (time, hours) = (now.ToUnixTimeMilliseconds(), HallHours.OfThePlan);
        var minute = CivilTime.MinuteOfDay(time);
        return LegalCalendar.Shipped.IsWorkingDay(CivilTime.Date(time)) && hours.Issuing.Any(open => minute >= open.From && minute < open.To);
    }

    private static long Records(string journal)
    {
        using var connection = new SqliteConnection($"Data Source={journal};Mode=ReadOnly;Pooling=False");
        return connection.ExecuteScalar<long>("SELECT count(*) FROM record");
    }
}
