using System.Threading.Channels;
using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>The windows of a hall that are free. Windows are serial: who works at one has it alone. Safe for concurrent use.</summary>
internal sealed class HallWindows
{
    private readonly Channel<int> _free = Channel.CreateUnbounded<int>();

    public HallWindows(ModelHall model)
    {
        for (var window = 0; window < model.Windows; window++)
            Leave(window);
    }

    /// <summary>Waits for the window that has been free longest.</summary>
    public ValueTask<int> EnterAsync() => _free.Reader.ReadAsync();

    public void Leave(int window) => _free.Writer.TryWrite(window);
}
