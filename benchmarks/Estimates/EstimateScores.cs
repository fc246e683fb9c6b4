using System.Text.Json;
using ServiceSdk.Benchmarks.Estimates.Warsaw;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>Scores what tickets are told against what came of it, beside the usual estimators: on simulated days of which everything is known, and on the Warsaw record.</summary>
internal static class EstimateScores
{
    private const int Step = 2;

    // The estimator's constants were chosen on the seeds from 1 on; these it had never seen.
    private const int FirstSeed = 20_001, Days = 100;

    public static int Run(bool json)
    {
        var simulated = Simulated();
        List<ScoreTable> tables = [.. simulated, Recorded()];
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(tables, ScoreJson.Default.ListScoreTable));
        else
            Print(tables);
        return 0;
    }

    public static IEnumerable<Row> Rows()
    {
        var simulated = Simulated();
        return
        [
            Row.AtMost(Step, "wait estimates, simulated days: error of the best rival's, worst day", 1, simulated.Max(table => table.Ratio), "ratio"),
            Row.AtMost(Step, "wait estimates, simulated days: coverage of .50 and .90 off by", 0.05, simulated.Max(table => table.OffCoverage), "share"),
            Row.AtMost(Step, "wait estimates, Warsaw record: error of the best rival's", 1.05, Recorded().Ratio, "ratio"),
        ];
    }

    private static List<ScoreTable> Simulated() =>
    [
        .. Scenarios.All.Select(scenario => ScoreTable.Of(
            scenario.Name, [.. Enumerable.Range(FirstSeed, Days).SelectMany(seed => ScenarioDay.Run(scenario, seed))])),
    ];

    private static ScoreTable Recorded() =>
        ScoreTable.Of("Warsaw, 13 offices, eighteen days", [.. WarsawRecord.Days().SelectMany(WarsawDay.Run)]);

    private static void Print(List<ScoreTable> tables)
    {
        Console.WriteLine("mean absolute error and bias in minutes, tickets that had to wait");
        Console.WriteLine($"{"",-40} {"tickets",8} {"wait",5}  {"ours",-11} {"running mean",-12} {"last served",-12} {"head of line",-12} {"queue length",-12} {"ratio",5}  {"P50",4}  {"P90",4}");
        foreach (var table in tables)
        {
            Console.WriteLine(
                $"{table.Name,-40} {table.Tickets,8} {table.MeanWait,5:0.0}  {Text(table.Ours)} {Text(table.RunningMean)} {Text(table.LastServed)} "
                + $"{Text(table.HeadOfLine)} {Text(table.QueueLength)} {table.Ratio,5:0.00}  {table.P50:.00}   {table.P90:.00}");
        }
    }

    private static string Text(Score score) => $"{score.Mae,5:0.0} {score.Bias,6:+0.0;-0.0;0.0}";
}
