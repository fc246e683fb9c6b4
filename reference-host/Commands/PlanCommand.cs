using ServiceSdk.Planning;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Finds the fewest windows that hold a scenario's promise.</summary>
internal sealed class PlanCommand : Command<PlanCommand.Settings>
{
    public sealed class Settings : ScenarioSettings;

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var planned = settings.Read().Then(scenario => ProgressBar.Show("试算", progress => Staffing.Plan(scenario, progress)));
        if (!planned.Succeeded(out var answer, out var refusal))
            return Output.Refused(refusal);
        if (settings.Json)
            Output.Json(answer, PlanningJson.Default.StaffingAnswer);
        else
            PlanningTables.Print(answer);
        return answer.Infeasible is { } infeasible ? Output.Refused(infeasible, ExitCodes.Refused) : ExitCodes.Done;
    }
}
