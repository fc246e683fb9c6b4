using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>Keeps what was logged.</summary>
internal sealed class RecordingLog<T>(ConcurrentQueue<string> messages) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        messages.Enqueue($"{logLevel}: {formatter(state, exception)}");
}
