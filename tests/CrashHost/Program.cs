using System.Text;
using CrashHost;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost;
using ServiceSdk.ReferenceHost.Commands;

// The reference host on the data folder named by the argument, and a line "<point> <event>" on standard input makes it die there.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var death = new Death();
var settings = new ServeCommand.Settings { Data = args[0], Urls = "http://127.0.0.1:0" };
await using var app = ReferenceHost.Build(settings, services => services.AddSingleton<IJournalStore>(
    provider => new DyingStore(new SqliteJournalStore(provider.GetRequiredService<DataFolder>().JournalPath), death)));

// The first follower is offered a record before any side effect sees it, on the writer's thread, its answer being out.
using var first = app.Services.GetRequiredService<CommitFeed>().Follow(death.HoldsBack);
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
