using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>How good estimates were, on tickets that had to wait.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Tickets">How many.</param>
/// <param name="MeanWait">In minutes.</param>
/// <param name="P50">The share that waited no longer than their P50; .50 is right.</param>
/// <param name="P90">The share that waited no longer than their P90; .90 is right.</param>
/// <param name="Ours">Our P50 as an estimate.</param>
/// <param name="RunningMean">A rival.</param>
/// <param name="LastServed">A rival.</param>
/// <param name="HeadOfLine">A rival.</param>
/// <param name="QueueLength">A rival.</param>
internal sealed record ScoreTable(
    string Name, int Tickets, double MeanWait, double P50, double P90, Score Ours, Score RunningMean, Score LastServed, Score HeadOfLine, Score QueueLength)
{
    /// <summary>Our mean absolute error over the best rival's.</summary>
    public double Ratio => Ours.Mae / new[] { RunningMean.Mae, LastServed.Mae, HeadOfLine.Mae, QueueLength.Mae }.Min();

    /// <summary>How far the coverage is off.</summary>
    [JsonIgnore]
    public double OffCoverage => Math.Max(Math.Abs(P50 - 0.5), Math.Abs(P90 - 0.9));

    public static ScoreTable Of(string name, IReadOnlyList<Told> tickets) => new(
        name, tickets.Count, tickets.Average(told => told.Waited) / Score.Minute,
        tickets.Average(told => told.Waited <= told.P50 ? 1.0 : 0), tickets.Average(told => told.Waited <= told.P90 ? 1.0 : 0),
        Score.Of(tickets, told => told.P50),
        Score.Of(tickets, told => told.Rivals.RunningMean),
        Score.Of(tickets, told => told.Rivals.LastServed),
        Score.Of(tickets, told => told.Rivals.HeadOfLine),
        Score.Of(tickets, told => told.Rivals.QueueLength));
}

/// <summary>How good one estimator was, in minutes.</summary>
/// <param name="Mae">Mean absolute error: how far outside what is known of the wait.</param>
/// <param name="Bias">Mean error; above 0 where too long a wait was told.</param>
internal sealed record Score(double Mae, double Bias)
{
    public const double Minute = 60_000;

    public static Score Of(IReadOnlyList<Told> tickets, Func<Told, double> estimate) => new(
        tickets.Average(told => Math.Max(0, Math.Max(told.Known.Least - estimate(told), estimate(told) - told.Known.Most))) / Minute,
        tickets.Average(told => estimate(told) - told.Waited) / Minute);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(List<ScoreTable>))]
internal sealed partial class ScoreJson : JsonSerializerContext;
