using System.Collections.Concurrent;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>
/// Ends the streams of those whose session is over or locked, whose account is disabled, whose terminal was removed, whose key was revoked: a
/// request is judged when it comes, and a stream is a request that lasts all day.
/// </summary>
internal sealed class OpenStreams(Sessions sessions, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<StreamEnd, bool> _open = [];

    public void Add(StreamEnd stream) => _open.TryAdd(stream, true);

    public void Remove(StreamEnd stream) => _open.TryRemove(stream, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (stream, _) in _open)
                    await LookAsync(stream);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, and each stream with it.
        }
    }

    private async Task LookAsync(StreamEnd stream)
    {
        try
        {
            if (await sessions.EndedAsync(stream.User, acts: false) is { } cause)
                await stream.CutAsync(cause);
        }
        catch (Exception e) when (e is JournalUnavailableException or ObjectDisposedException)
        {
            // Asked again at the next turn; or it ended by itself meanwhile.
        }
    }
}
