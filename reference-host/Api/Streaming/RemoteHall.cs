using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Threading.Channels;
using Grpc.Core;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Halls.Following;
using ServiceSdk.ReferenceHost.Access;
using Wire = ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Api.Streaming;

/// <summary>The halls over gRPC. Every "no" of a rule is an answer; a status other than OK says that the call itself did not hold.</summary>
internal sealed class RemoteHall(RemoteCommands commands, HallDirectory halls, HallEvents events)
    : Wire.HallService.HallServiceBase
{
    // More than any batch of the journal takes from one stream; a client that reads no answers is read no further.
    private const int InFlight = 1_024;

    private static readonly WriteOptions More = new(WriteFlags.BufferHint), Last = new();
    private static readonly ConditionalWeakTable<HallNews, Wire.News> Told = [];

    public override Task<Wire.Answer> Take(Wire.Command request, ServerCallContext context) => commands.TakeAsync(request, UserOf(context));

    public override async Task TakeStream(
        IAsyncStreamReader<Wire.Command> requestStream, IServerStreamWriter<Wire.Answer> responseStream, ServerCallContext context)
    {
        using var end = StreamEnd.Of(context.GetHttpContext());
        var (user, taken) = (UserOf(context), Channel.CreateBounded<Task<Wire.Answer>>(InFlight));
        var answering = AnswerAsync(taken.Reader, responseStream, end);
        try
        {
            while (await requestStream.MoveNext(end.Token))
                await taken.Writer.WriteAsync(commands.TakeAsync(requestStream.Current, user), end.Token);
        }
        catch (OperationCanceledException) when (end.Token.IsCancellationRequested)
        {
            // The client left, may take no more, or the host stops: what was taken is still answered, if anybody listens.
        }

        taken.Writer.Complete();
        await answering;
    }

    public override async Task Follow(Wire.FollowRequest request, IServerStreamWriter<Wire.News> responseStream, ServerCallContext context)
    {
        if (!Policies.Of(Policies.SeeHall).Allows(UserOf(context), request.Hall))
        {
            await EndAsync(ApiRefusals.Forbidden);
            return;
        }

        if (!halls.Find(request.Hall).Succeeded(out var hall, out var refusal)
            || !events.Locate(request.HasAfter ? request.After : null).Succeeded(out var position, out refusal))
        {
            await EndAsync(refusal);
            return;
        }

        using var end = StreamEnd.Of(context.GetHttpContext());
        try
        {
            await foreach (var news in events.FollowAsync(hall, position, end.Token))
                await responseStream.WriteAsync(Told.GetValue(news, RemoteAnswers.Of), end.Token);
        }
        catch (Exception e) when (end.Why(e) is { } why)
        {
            await EndAsync(why);
        }
        catch (OperationCanceledException) when (end.Token.IsCancellationRequested)
        {
            // The follower left, or the host stops.
        }

        Task EndAsync(Refusal refusal) => responseStream.WriteAsync(new Wire.News { Ended = RemoteAnswers.Of(refusal) });
    }

    /// <summary>Answers in order; what is ready together is sent together.</summary>
    private static async Task AnswerAsync(
        ChannelReader<Task<Wire.Answer>> taken, IServerStreamWriter<Wire.Answer> answers, StreamEnd end)
    {
        try
        {
            await foreach (var next in taken.ReadAllAsync())
            {
                var answer = await next;
                answers.WriteOptions = taken.TryPeek(out var following) && following.IsCompleted ? More : Last;
                await answers.WriteAsync(answer);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or OperationCanceledException)
        {
            // Nobody reads the answers any more: no further command is taken from there.
            await end.CancelAsync();
        }
    }

    private static ClaimsPrincipal UserOf(ServerCallContext context) => context.GetHttpContext().User;
}
