using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using ServiceSdk.Planning;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Simulates a scenario: who waits how long, and how busy the windows are.</summary>
internal sealed class SimulateCommand : Command<SimulateCommand.Settings>
{
    public sealed class Settings : ScenarioSettings
    {
        [CommandOption("--plot <PNG>")]
        [Description("Also draw who waits over the day and the waits of each class.")]
        public string? Plot { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!settings.Read().Succeeded(out var scenario, out var refusal))
            return Output.Refused(refusal);

        var started = Stopwatch.GetTimestamp();
        var answer = ProgressBar.Show("模拟", progress => Simulation.Run(scenario, progress));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (settings.Plot is { } file && !SimulationPlot.Save(answer, file).Succeeded(out _, out refusal))
            return Output.Refused(refusal);
        if (settings.Json)
        {
            return Output.Json(
                new SimulateAnswer(answer.Tickets, answer.ByClass, answer.ByLine, answer.All, answer.Windows, answer.Warnings, seconds),
                PlanningJson.Default.SimulateAnswer);
        }

        PlanningTables.Print(answer, seconds);
        return ExitCodes.Done;
    }
}

/// <summary>What <c>simulate</c> prints.</summary>
/// <param name="Tickets">Of a trace, what became of each.</param>
/// <param name="ByClass">Waits by class.</param>
/// <param name="ByLine">Waits by line.</param>
/// <param name="All">Waits of all.</param>
/// <param name="Windows">By window.</param>
/// <param name="Warnings">Promises that cannot be kept.</param>
/// <param name="Seconds">How long the simulation took.</param>
internal sealed record SimulateAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SimulatedTicket>? Tickets,
    IReadOnlyDictionary<string, WaitStatistics> ByClass,
    IReadOnlyDictionary<string, WaitStatistics> ByLine,
    WaitStatistics All,
    IReadOnlyDictionary<string, WindowUse> Windows,
    IReadOnlyList<Refusal> Warnings,
    double Seconds);
