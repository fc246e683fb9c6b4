using System.Collections.Concurrent;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// What is dear to open and used by one at a time: lent to who asks, kept for the next. One that failed whoever had it is thrown away.
/// Safe for concurrent use.
/// </summary>
/// <param name="open">Opens one more.</param>
internal sealed class Lending<T>(Func<T> open) : IDisposable
    where T : IDisposable
{
    private readonly ConcurrentBag<T> _idle = [];
    private volatile bool _closed;

    /// <summary>Uses one.</summary>
    public TResult Use<TResult>(Func<T, TResult> use)
    {
        if (!_idle.TryTake(out var one))
            one = open();
        try
        {
            var result = use(one);
            _idle.Add(one);
            if (_closed)
                Dispose();
            return result;
        }
        catch
        {
            one.Dispose();
            throw;
        }
    }

    /// <summary>Closes all; one that is still in use, once it is back.</summary>
    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var one))
            one.Dispose();
    }
}
