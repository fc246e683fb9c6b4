using Spectre.Console.Cli;

namespace Simulator.Post;

/// <summary>Runs one simulated device until it is told to stop.</summary>
internal abstract class PostCommand<TSettings> : AsyncCommand<TSettings>
    where TSettings : PostSettings
{
    protected abstract ISimulatedDevice Create(TSettings settings);

    public override async Task<int> ExecuteAsync(CommandContext context, TSettings settings, CancellationToken cancellationToken)
    {
        await using var post = SimulatedPost.Open(Create(settings), settings.Port, settings.Control);
        Console.WriteLine($"listening {post.WireAddress} control {post.ControlAddress}");
        await StopAsync(settings.WithParent, cancellationToken);
        return 0;
    }

    private static async Task StopAsync(bool withParent, CancellationToken cancellation)
    {
        var stop = new TaskCompletionSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.TrySetResult();
        };
        using var cancelled = cancellation.Register(() => stop.TrySetResult());
        await Task.WhenAny(stop.Task, withParent ? EndOfInputAsync() : Task.Delay(Timeout.Infinite, CancellationToken.None));
    }

    private static async Task EndOfInputAsync()
    {
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null);
    }
}
