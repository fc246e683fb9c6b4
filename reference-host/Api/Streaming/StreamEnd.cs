namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>When an answer that goes on and on ends.</summary>
internal static class StreamEnd
{
    /// <summary>Ends with the caller, or with the host: a stream that waited for its caller would hold up every stop.</summary>
    public static CancellationTokenSource Of(HttpContext context) => CancellationTokenSource.CreateLinkedTokenSource(
        context.RequestAborted, context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
}
