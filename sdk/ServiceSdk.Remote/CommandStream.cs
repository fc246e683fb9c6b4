using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;

namespace ServiceSdk.Remote;

/// <summary>
/// Many commands over one call: each is sent as it comes and answered once it is on disk, and none waits for the answer of another.
/// After a fault the same command may be sent over a new stream under its key. Safe for concurrent use.
/// </summary>
public sealed class CommandStream : IAsyncDisposable
{
    private static readonly WriteOptions More = new(WriteFlags.BufferHint), Last = new();
    private static readonly Status Ended = new(StatusCode.Unavailable, "The stream has ended.");

    private readonly AsyncDuplexStreamingCall<Command, Answer> _call;
    private readonly Channel<Sent> _commands;
    private readonly ConcurrentQueue<Sent> _unanswered = [];
    private readonly Task _sending, _answering;

    /// <summary>Opens the stream.</summary>
    /// <param name="client">A client that is signed in.</param>
    /// <param name="unsent">How many commands may wait to be sent before <see cref="SendAsync"/> waits too.</param>
    public CommandStream(HallService.HallServiceClient client, int unsent = 1_024)
    {
        _commands = Channel.CreateBounded<Sent>(new BoundedChannelOptions(unsent) { SingleReader = true });
        _call = client.TakeStream();
        _sending = SendAllAsync();
        _answering = AnswerAllAsync();
    }

    /// <summary>Sends a command.</summary>
    /// <param name="command">The command, with a key of its own.</param>
    /// <returns>Its answer, which may be a refusal.</returns>
    /// <exception cref="RpcException">The call did not hold: what became of the command is told to the same key, over another stream.</exception>
    public async Task<Answer> SendAsync(Command command)
    {
        var sent = new Sent(command);
        try
        {
            await _commands.Writer.WriteAsync(sent);
        }
        catch (ChannelClosedException)
        {
            throw new RpcException(Ended);
        }

        return await sent.Answered;
    }

    /// <summary>Ends the stream after the answers to what was sent.</summary>
    public async ValueTask DisposeAsync()
    {
        _commands.Writer.TryComplete();
        await Task.WhenAll(_sending, _answering);
        _call.Dispose();
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var sent in _commands.Reader.ReadAllAsync())
            {
                _unanswered.Enqueue(sent);
                _call.RequestStream.WriteOptions = _commands.Reader.TryPeek(out _) ? More : Last;
                await _call.RequestStream.WriteAsync(sent.Command);
            }

            await _call.RequestStream.CompleteAsync();
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            // The answers end with the same fault, and tell it.
            _call.Dispose();
        }
    }

    private async Task AnswerAllAsync()
    {
        var ended = Ended;
        try
        {
            await foreach (var answer in _call.ResponseStream.ReadAllAsync())
            {
                if (_unanswered.TryDequeue(out var sent))
                    sent.Answer(answer);
            }
        }
        catch (RpcException e)
        {
            ended = e.Status;
        }

        _commands.Writer.TryComplete();
        await _sending;
        while (_commands.Reader.TryRead(out var unsent))
            unsent.Fail(ended);
        while (_unanswered.TryDequeue(out var unanswered))
            unanswered.Fail(ended);
    }

    private sealed class Sent(Command command)
    {
        private readonly TaskCompletionSource<Answer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Command Command => command;

        public Task<Answer> Answered => _answer.Task;

        public void Answer(Answer answer) => _answer.SetResult(answer);

        public void Fail(Status status) => _answer.SetException(new RpcException(status));
    }
}
