namespace ServiceSdk.Hosting.Processes;

/// <summary>
/// The streams a reader stopped at, and when it tries them again: soon at first, since one that is mended is waited for, then ever more
/// rarely, since one that is not costs its reading. For the reader's thread; <see cref="Names"/> for all.
/// </summary>
/// <param name="time">Time.</param>
internal sealed class StoppedStreams(TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10), Rarely = TimeSpan.FromMinutes(10);

    // Tried again and again, each is told once.
    private readonly HashSet<string> _told = [];
    private volatile HashSet<string> _names = [];
    private CancellationTokenSource _again = new();
    private TimeSpan _pause = Soon;
    private bool _isSet;

    /// <summary>The streams.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Begins a round, in which all are tried anew.</summary>
    /// <returns>Cancelled when it is time for the next, for what the reader stops at in this one.</returns>
    public CancellationToken Begin()
    {
        _again.Dispose();
        (_names, _again, _isSet) = ([], new CancellationTokenSource(Timeout.InfiniteTimeSpan, time), false);
        return _again.Token;
    }

    /// <summary>Whether the reader stopped at a stream in this round.</summary>
    public bool Contains(string stream) => _names.Contains(stream);

    /// <summary>The reader stopped at a stream.</summary>
    /// <returns>Whether that is new, and is to be told.</returns>
    public bool Add(string stream)
    {
        if (!_isSet)
        {
            _isSet = true;
            _again.CancelAfter(_pause);
            _pause = TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, Rarely.Ticks));
        }

        _names = [.. _names, stream];
        return _told.Add(stream);
    }

    /// <summary>The reader goes on with a stream.</summary>
    public void Resume(string stream)
    {
        _told.Remove(stream);
        _pause = Soon;
    }
}
