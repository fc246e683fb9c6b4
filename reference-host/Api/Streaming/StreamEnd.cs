using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>When an answer that goes on and on ends, and why.</summary>
internal static class StreamEnd
{
    /// <summary>Ends with the caller, or with the host: a stream that waited for its caller would hold up every stop.</summary>
    public static CancellationTokenSource Of(HttpContext context) => CancellationTokenSource.CreateLinkedTokenSource(
        context.RequestAborted, context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);

    /// <summary>What the follower is told; null for a fault that is none of its business.</summary>
    public static Refusal? Why(Exception e) => e switch
    {
        FollowerDroppedException => HallRefusals.FollowerDropped(),
        JournalUnavailableException => JournalRefusals.Unavailable(),
        _ => null,
    };
}
