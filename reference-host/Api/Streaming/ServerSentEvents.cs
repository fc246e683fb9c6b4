using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ServiceSdk.Hosting.Halls.Following;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>
/// A hall's news as server-sent events. Sent when there is nothing more to add, or enough of it; a record's bytes are made once for all
/// who follow.
/// </summary>
/// <param name="follow">Follows the hall until cancelled.</param>
internal sealed class ServerSentEvents(Func<CancellationToken, IAsyncEnumerable<HallNews>> follow) : IResult
{
    private const long Enough = 16 * 1024;
    private static readonly byte[] Beat = "event: heartbeat\ndata: \n\n"u8.ToArray();
    private static readonly ConditionalWeakTable<HallNews, byte[]> Written = [];

    public async Task ExecuteAsync(HttpContext context)
    {
        (context.Response.ContentType, context.Response.Headers.CacheControl) = ("text/event-stream", "no-cache,no-store");
        using var end = StreamEnd.Of(context);
        var body = context.Response.BodyWriter;
        await using var news = follow(end.Token).GetAsyncEnumerator(end.Token);
        try
        {
            while (true)
            {
                var next = news.MoveNextAsync();

                // Without the token: an iterator must not be left while it is under way.
                if (!next.IsCompleted || body.UnflushedBytes > Enough)
                    await body.FlushAsync(CancellationToken.None);
                if (!await next)
                    return;
                body.Write(ReferenceEquals(news.Current, HallNews.Beat) ? Beat : Written.GetValue(news.Current, Write));
            }
        }
        catch (Exception e) when (end.Why(e) is { } why)
        {
            body.Write(Encoding.UTF8.GetBytes($"event: dropped\ndata: {JsonSerializer.Serialize(Problem.Made(why), ApiJson.Default.Problem)}\n\n"));
            await body.FlushAsync(CancellationToken.None);
        }
        catch (OperationCanceledException) when (end.Token.IsCancellationRequested)
        {
            // The follower left, or the host stops.
        }
    }

    /// <summary>Only its last event carries the record's sequence: a display cut off between two of them is told both again, and loses none.</summary>
    private static byte[] Write(HallNews news)
    {
        var text = new StringBuilder();
        foreach (var one in news.Events)
        {
            text.Append($"event: {one.Name}\ndata: {JsonSerializer.Serialize(one, ApiJson.Default.HallEvent)}\n");
            if (ReferenceEquals(one, news.Events[^1]))
                text.Append($"id: {news.Sequence}\n");
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
