using System.Collections.Concurrent;
using System.Globalization;

namespace SteeredHost;

/// <summary>The machine's time, until it is set: then it goes on from there. Who sleeps meanwhile wakes once the time has come. Safe for concurrent use.</summary>
internal sealed class SteeredTime : TimeProvider
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly ConcurrentDictionary<Sleeper, byte> _sleepers = [];
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref _ahead));

    public override long GetTimestamp() => base.GetTimestamp() + (Volatile.Read(ref _ahead) * (TimestampFrequency / TimeSpan.TicksPerSecond));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Sleeper(this, callback, state, dueTime, period);

    /// <summary>Sets it.</summary>
    /// <param name="civil">Date and time in China.</param>
    public void Set(string civil)
    {
        var now = new DateTimeOffset(DateTime.Parse(civil, CultureInfo.InvariantCulture), Beijing);
        Interlocked.Add(ref _ahead, (now - GetUtcNow()).Ticks);
        foreach (var sleeper in _sleepers.Keys)
            sleeper.Look();
    }

    private sealed class Sleeper : ITimer
    {
        private readonly Lock _lock = new();
        private readonly SteeredTime _time;
        private readonly ITimer _timer;
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public Sleeper(SteeredTime time, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _time = time;
            _timer = System.CreateTimer(
                _ =>
                {
                    lock (_lock)
                        _due = _period > TimeSpan.Zero ? _time.GetUtcNow() + _period : null;
                    callback(state);
                },
                null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _time._sleepers.TryAdd(this, 0);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_lock)
            {
                (_due, _period) = (dueTime < TimeSpan.Zero ? null : _time.GetUtcNow() + dueTime, period);
                return _timer.Change(dueTime, period);
            }
        }

        /// <summary>The time was set.</summary>
        public void Look()
        {
            lock (_lock)
            {
                if (_due is { } due)
                    _timer.Change(due > _time.GetUtcNow() ? due - _time.GetUtcNow() : TimeSpan.Zero, _period);
            }
        }

        public void Dispose()
        {
            _time._sleepers.TryRemove(this, out _);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            _time._sleepers.TryRemove(this, out _);
            return _timer.DisposeAsync();
        }
    }
}
