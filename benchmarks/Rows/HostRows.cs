using ServiceSdk.Benchmarks.Load;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>Starts the built host as anyone would, and measures it from outside.</summary>
internal static class HostRows
{
    private const int Step = 1;
    private const int Starts = 5;
    private const int IdleSeconds = 10;
    private const double Mebibyte = 1024 * 1024;

    public static async Task<List<Row>> MeasureAsync(string folder)
    {
        var data = Path.Combine(folder, "hall");
        var rows = new List<Row>();
        Logins logins;
        await using (var first = await ServedProcess.StartHostAsync(data))
        {
            rows.Add(Row.AtMost(Step, "first seeding of an empty folder, to ready", 5, first.ReadyAfter.TotalSeconds, "s"));
            logins = await Logins.ReadAsync(first);
        }

        var starts = new List<double>();
        for (var i = 1; i < Starts; i++)
        {
            await using var again = await ServedProcess.StartHostAsync(data);
            starts.Add(again.ReadyAfter.TotalSeconds);
        }

        await using var host = await ServedProcess.StartHostAsync(data);
        starts.Add(host.ReadyAfter.TotalSeconds);
        rows.Add(Row.AtMost(Step, "host ready on a seeded folder, nine plugins, median of five", 2, Row.Median(starts), "s"));
        rows.Add(Row.AtMost(Step, "host resident at idle", 250, await IdleAsync(host) / Mebibyte, "MiB"));

        var journal = Path.Combine(data, "journal.db");
        rows.Add(await BadInput.MeasureAsync(Step, host, logins, journal));
        rows.Add(await TicketShare.MeasureAsync(Step, folder, host, logins, journal));
        return rows;
    }

    /// <summary>The largest of what it holds while nobody asks it anything.</summary>
    private static async Task<long> IdleAsync(ServedProcess host)
    {
        var largest = 0L;
        for (var second = 0; second < IdleSeconds; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            largest = Math.Max(largest, host.ResidentBytes());
        }

        return largest;
    }
}
