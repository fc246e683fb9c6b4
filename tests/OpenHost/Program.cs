using System.Text;
using Microsoft.AspNetCore.Authorization.Policy;
using OpenHost;
using ServiceSdk.ReferenceHost;
using ServiceSdk.ReferenceHost.Commands;

// The reference host on a data folder, for measuring what its policies cost: "guarded" as it is, "open" with every policy answered unasked.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args is not [("guarded" or "open") and var mode, var data, "--urls", var urls])
{
    Console.Error.WriteLine("usage: guarded|open DATA --urls URL");
    return 2;
}

var settings = new ServeCommand.Settings { Data = data, Urls = urls, RequestsPerMinute = int.MaxValue };
await using var app = ReferenceHost.Build(settings, services =>
{
    if (mode == "open")
        services.AddSingleton<IPolicyEvaluator, EveryoneMay>();
});
await ReferenceHost.RunAsync(app, CancellationToken.None);
return 0;
