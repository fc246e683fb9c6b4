using ServiceSdk.Benchmarks.Bare;
using ServiceSdk.Benchmarks.Cases;
using ServiceSdk.Benchmarks.Estimates;
using ServiceSdk.Benchmarks.Halls;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;

return args switch
{
    ["targets"] => await Targets.RunAsync(json: false),
    ["targets", "--json"] => await Targets.RunAsync(json: true),
    ["estimates"] => EstimateScores.Run(json: false),
    ["estimates", "--json"] => EstimateScores.Run(json: true),
    ["queue"] => QueueBenchmarks.Run(),
    ["seal"] => SealCost.Run(),
    ["wire"] => await Targets.RunAsync(WireRows.MeasureAsync, json: false),
    ["wire", "--json"] => await Targets.RunAsync(WireRows.MeasureAsync, json: true),
    ["authorisation"] => await Targets.RunAsync(AuthorisationRows.MeasureAsync, json: false),
    ["authorisation", "--json"] => await Targets.RunAsync(AuthorisationRows.MeasureAsync, json: true),
    ["cases"] => await Targets.RunAsync(CaseRows.MeasureAsync, json: false),
    ["cases", "--json"] => await Targets.RunAsync(CaseRows.MeasureAsync, json: true),
    ["deadlines"] => await Targets.RunAsync(static _ => Task.FromResult<List<Row>>([DeadlineRows.Measure()]), json: false),
    ["hall1", .. var load] => await HallOneCommand.RunAsync(load),
    ["halln", .. var load] => await HallNCommand.RunAsync(load),
    ["halln-set-up", var folder, var halls] => await HallNCommand.SetUpAsync(folder, int.Parse(halls)),
    ["halln-measure", var folder, .. var load] => await HallNCommand.MeasureAsync(folder, load),
    ["recovery-fill", var folder] => await Recovery.FillAsync(folder),
    ["recovery-answer", var folder] => await Recovery.AnswerAsync(folder),
    ["hall-until-killed", var folder, var halls, var callers, var run] =>
        await KilledHalls.RunAsync(folder, int.Parse(halls), int.Parse(callers), int.Parse(run)),
    ["hall-followers", var rest, var grpc, var authorization, var count] =>
        await HallFollowers.RunAsync(new Uri(rest), grpc, authorization, int.Parse(count)),
    ["bare-endpoint", "--data", var data, "--row-bytes", var bytes, "--urls", var urls] => await BareEndpoint.RunAsync(data, urls, int.Parse(bytes)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        $"usage: targets [--json] | estimates [--json] | queue | seal | wire [--json] | authorisation [--json] | cases [--json] | deadlines | {HallOneOptions.Usage} | {HallNOptions.Usage} | bare-endpoint --data DIR --row-bytes N --urls URL");
    return 2;
}
