using Microsoft.Extensions.Hosting;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Tests.Cases;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>A case in a host whose timers fire when the test says so.</summary>
internal sealed class TimedCase(HallProcess host)
{
    private const string Number = "320402006-1-20260803-1-1";

    public JournaledStream<Case> Stream => host.Get<Streams<Case>>().Open(StreamNames.Case(Number));

    public Task<CaseState> StateAsync() => Stream.ReadAsync(static one => one.State).AsTask();

    public async Task DoAsync(string role, ICommand command, string subject = "s-1") =>
        (await Stream.ExecuteAsync(command, new Actor(subject, role, HallProcess.Hall, "1"), Guid.NewGuid(), new byte[32])).Done();

    public Task DoAsync(string role, CaseTrigger trigger, string subject = "s-1") => DoAsync(role, new MoveCase(trigger, CaseFile.Everything), subject);

    /// <summary>Moves the wall clock, and fires what is due then.</summary>
    /// <returns>Where the case stands after it.</returns>
    public async Task<CaseState> GoToAsync(int month, int day, int hour = 0, int minute = 0)
    {
        host.Time.SetUtcNow(new DateTimeOffset(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8)));
        await SetAsync();
        await host.Get<IEnumerable<IHostedService>>().OfType<TimerFiring>().Single().FireDueAsync();
        return await StateAsync();
    }

    /// <summary>The timers of the case's own steps as its events so far set them.</summary>
    public async Task<IReadOnlyList<DueTimer>> SetAsync() => [.. (await AllAsync()).Where(timer => timer.Name.StartsWith("case-", StringComparison.Ordinal))];

    /// <summary>The names of the timers of its cards.</summary>
    public async Task<IReadOnlyList<string>> WatchedAsync() =>
        [.. (await AllAsync()).Select(timer => timer.Name).Where(name => name.StartsWith("card-", StringComparison.Ordinal))];

    private async Task<IReadOnlyList<DueTimer>> AllAsync()
    {
        var timers = host.Get<Timers>();
        await timers.StartAsync(CancellationToken.None);
        while (timers.Position < host.Store.Last()?.Sequence)
        {
            // New records gather for a moment of this clock.
            host.Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        await timers.StopAsync(CancellationToken.None);
        return [.. timers.Earliest(10).Where(timer => timer.Stream == Stream.Name)];
    }
}
