using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ServiceSdk.Devices.Tests.Support;

/// <summary>Keeps every line written, at every level, with the exception's full text.</summary>
internal sealed class CapturingLog : ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
}
