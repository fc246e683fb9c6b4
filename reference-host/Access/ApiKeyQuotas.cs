using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Counts what each API key asked in this minute and this civil day. In memory: a restart begins anew. Safe for concurrent use.</summary>
internal sealed class ApiKeyQuotas(TimeProvider time)
{
    private readonly Window _minute = new(60_000), _day = new(24 * 60 * 60_000);

    /// <summary>Counts a request.</summary>
    /// <returns>Null when the quotas have room for it; otherwise how long until they do.</returns>
    public TimeSpan? Take(ApiKeyCreated key)
    {
        var now = CivilTime.At(time.GetUtcNow().ToUnixTimeMilliseconds()).DateTime.Ticks / TimeSpan.TicksPerMillisecond;
        return _minute.Take(key.Key, key.PerMinute, now) ?? _day.Take(key.Key, key.PerDay, now);
    }

    private sealed class Window(long length)
    {
        private Counted _counted = new(0, []);

        public TimeSpan? Take(string key, int most, long now)
        {
            var counted = _counted;
            if (counted.Window != now / length)
                _counted = counted = new Counted(now / length, []);
            var count = counted.ByKey.GetOrAdd(key, static _ => new StrongBox<int>());
            if (Interlocked.Increment(ref count.Value) <= most)
                return null;

            // What is refused is not counted, or asking on would never end by overflow alone.
            Interlocked.Decrement(ref count.Value);
            return TimeSpan.FromMilliseconds(length - (now % length));
        }
    }

    private sealed record Counted(long Window, ConcurrentDictionary<string, StrongBox<int>> ByKey);
}
