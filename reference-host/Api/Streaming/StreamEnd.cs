using System.Security.Claims;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>When an answer that goes on and on ends, and why. It is open until disposed.</summary>
internal sealed class StreamEnd : IDisposable
{
    private readonly OpenStreams _open;
    private readonly CancellationTokenSource _end;

    private StreamEnd(OpenStreams open, ClaimsPrincipal user, CancellationTokenSource end)
    {
        (_open, User, _end) = (open, user, end);
        Token = end.Token;
        open.Add(this);
    }

    /// <summary>Who follows, as they signed in.</summary>
    public ClaimsPrincipal User { get; }

    public CancellationToken Token { get; }

    /// <summary>Why the follower may follow no longer; null while they may.</summary>
    public Refusal? Cause { get; private set; }

    /// <summary>
    /// Ends with the caller, with their session, or with the host: a stream that waited for its caller would hold up every stop.
    /// </summary>
    public static StreamEnd Of(HttpContext context)
    {
        var services = context.RequestServices;
        return new StreamEnd(
            services.GetRequiredService<OpenStreams>(), context.User, CancellationTokenSource.CreateLinkedTokenSource(
                context.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
    }

    /// <summary>What the follower is told; null for a fault that is none of its business.</summary>
    public Refusal? Why(Exception e) => e switch
    {
        FollowerDroppedException => HallRefusals.FollowerDropped(),
        JournalUnavailableException => JournalRefusals.Unavailable(),
        OperationCanceledException when Token.IsCancellationRequested => Cause,
        _ => null,
    };

    /// <summary>Ends it: who follows may not any more.</summary>
    public Task CutAsync(Refusal cause)
    {
        Cause = cause;
        return CancelAsync();
    }

    /// <summary>Ends it.</summary>
    public Task CancelAsync() => _end.CancelAsync();

    public void Dispose()
    {
        _open.Remove(this);
        _end.Dispose();
    }
}
