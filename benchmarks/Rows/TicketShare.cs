using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Benchmarks.Load;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>
/// Tickets a second through REST against a bare endpoint with the same request and one equal-sized append. The two take turns, so
/// that what else the machine does falls on both; each pair gives one ratio.
/// </summary>
internal static class TicketShare
{
    private const int Pairs = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task<Row> MeasureAsync(int step, string folder, ServedProcess host, Logins logins, string journal)
    {
        var ticket = Prepare(host, $"/api/v1/halls/{Logins.Hall}/tickets", logins);
        await TicketLoad.RunAsync(host.Address, ticket, WarmUp);

        var bytes = MeanRecord(journal);
        var data = Directory.CreateDirectory(Path.Combine(folder, "bare")).FullName;
        await using var bare = await ServedProcess.StartAsync(
            typeof(TicketShare).Assembly.Location, ["bare-endpoint", "--data", data, "--row-bytes", $"{bytes}"]);
        var append = Prepare(bare, "/tickets", logins);
        await TicketLoad.RunAsync(bare.Address, append, WarmUp);

        var ratios = new List<double>();
        for (var pair = 1; pair <= Pairs; pair++)
        {
            var ours = await TakeTurnAsync(host, ticket);
            var theirs = await TakeTurnAsync(bare, append);
            ratios.Add(ours.Rate / theirs.Rate);
            await Console.Error.WriteLineAsync($"pair {pair}: tickets {ours}; bare, {bytes} bytes a row, {theirs}; ratio {ours.Rate / theirs.Rate:0.000}");
        }

        return Row.AtLeast(
            step, "durable ticket issue through REST, 64 connections, of a bare endpoint", 0.60, Row.Median(ratios), "ratio");
    }

    private static async Task<Taken> TakeTurnAsync(ServedProcess server, PreparedRequest request)
    {
        var before = server.ProcessorTime;
        var rate = await TicketLoad.RunAsync(server.Address, request, Turn);
        return new Taken(rate, (server.ProcessorTime - before) / (rate * Turn.TotalSeconds));
    }

    private static PreparedRequest Prepare(ServedProcess server, string path, Logins logins) => PreparedRequest.Post(
        server.Address, path, logins.KioskHeader, """{"item":"tn2018-083"}""");

    /// <summary>What a ticket's record takes in the journal: the lengths of its columns, eight bytes for a number.</summary>
    private static int MeanRecord(string journal)
    {
        using var connection = new SqliteConnection($"Data Source={journal};Mode=ReadOnly;Pooling=False");
        return (int)connection.ExecuteScalar<double>(
            """
            SELECT avg(5 * 8 + length(subject) + length(role) + length(office) + length(terminal)
                + length(key) + length(fingerprint) + length(CAST(payload AS BLOB)) + length(hash))
            FROM record WHERE payload LIKE '[{"n":"ticket.issued"%'
            """);
    }

    private sealed record Taken(double Rate, TimeSpan Each)
    {
        public override string ToString() => $"{Rate:0}/s at {Each.TotalMicroseconds:0} µs of processor each";
    }
}
