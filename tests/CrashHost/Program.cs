using System.Text;
using CrashHost;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.ReferenceHost;
using ServiceSdk.ReferenceHost.Commands;

if (args is ["rotate", var rotated, var wrapping])
{
    DyingRotation.Run(rotated, wrapping);
    return;
}

// The reference host on the data folder named by the argument, and a line "<point> <event>" on standard input makes it die there.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var death = new Death();
var settings = new ServeCommand.Settings { Data = args[0], Urls = "http://127.0.0.1:0" };
await using var app = ReferenceHost.Build(settings, services =>
{
    services.AddSingleton<IJournalStore>(provider => new DyingStore(
        new SqliteJournalStore(provider.GetRequiredService<DataFolder>().JournalPath, provider.GetRequiredService<BatchSeal>()), death, () => StopSideEffects(provider)));
    var positions = services.Last(one => one.ServiceType == typeof(IReaderPositions)).ImplementationFactory!;
    services.AddSingleton<IReaderPositions>(provider => new DyingPositions((IReaderPositions)positions(provider), death));
});

var orders = new Thread(() =>
{
    while (Console.ReadLine() is { } order)
    {
        death.Arm(order);
        Console.WriteLine($"armed {order}");
    }
}) { IsBackground = true };
orders.Start();
await ReferenceHost.RunAsync(app, CancellationToken.None);

static void StopSideEffects(IServiceProvider services)
{
    // Told to stop, not waited for: one of them may be waiting for the journal's writer, whose thread this is.
    foreach (var reader in services.GetServices<IHostedService>().OfType<CommittedReader>())
        _ = reader.StopAsync(new CancellationToken(canceled: true));
}
