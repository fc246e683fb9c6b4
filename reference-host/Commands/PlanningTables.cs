using System.Globalization;
using ServiceSdk.Planning;
using Spectre.Console;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Planning answers as people read them; times are minutes.</summary>
internal static class PlanningTables
{
    private const int Width = 130;

    public static void Print(SimulationAnswer answer, double seconds)
    {
        if (answer.Tickets is { } tickets)
        {
            Write(tickets.Select(ticket => new[]
            {
                $"{ticket.No}", Number(ticket.Called), ticket.Window ?? "—", Number(ticket.Finished), Outcome(ticket.Outcome),
            }), "号码", "叫号", "窗口", "办结", "结果");
        }

        var waits = answer.ByClass.Select(one => Row($"类别 {one.Key}", one.Value))
            .Concat(answer.ByLine.Select(one => Row($"队列 {one.Key}", one.Value)))
            .Append(Row("全部", answer.All));
        Write(waits, "等候（分钟）", "人数", "平均", "±95%", "等过的", "50%", "90%", "95%", "最长", "离开", "过号");
        Write(answer.Windows.Select(window => new[] { window.Key, Percent(window.Value.Busy) }), "窗口", "忙碌");
        foreach (var warning in answer.Warnings)
            Console.WriteLine($"{warning.Message}{warning.Remedy}");
        Console.WriteLine($"用时{seconds.ToString("0.00", CultureInfo.InvariantCulture)}秒。");
    }

    public static void Print(StaffingAnswer answer)
    {
        Write(
            answer.Steps.Select(step => new[] { $"{step.Windows}", Percent(step.Share), Number(step.MeanWait) }),
            "窗口数", "按承诺叫到", "平均等候（分钟）");
        if (answer.Windows is { } windows)
            Console.WriteLine($"至少需要{windows}个窗口。");
        if (answer.ErlangC is { } erlang)
            Console.WriteLine($"按Erlang C公式（窗口全部通办、先到先办）：{erlang}个。");
    }

    private static string[] Row(string name, WaitStatistics waits) =>
    [
        name, $"{waits.Count}", Number(waits.MeanWait), Number(waits.Ci95), waits.PWait is { } share ? Percent(share) : "—",
        Number(waits.P50), Number(waits.P90), Number(waits.P95), Number(waits.MaxWait), $"{waits.Abandoned}", $"{waits.NoShow}",
    ];

    private static string Outcome(string outcome) => outcome switch
    {
        "served" => "办结",
        "no-show" => "过号",
        _ => "过号后来迟",
    };

    private static string Number(double? value) => value?.ToString("0.0#", CultureInfo.InvariantCulture) ?? "—";

    private static string Percent(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    private static void Write(IEnumerable<string[]> rows, params string[] heads)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (at, head) in heads.Index())
            table.AddColumn(new TableColumn(Markup.Escape(head)) { Alignment = at == 0 ? Justify.Left : Justify.Right, NoWrap = true });
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);

        // A pipe has no width of its own, and 80 columns would break the rows.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Math.Max(console.Profile.Width, Width);
        console.Write(table);
    }
}
