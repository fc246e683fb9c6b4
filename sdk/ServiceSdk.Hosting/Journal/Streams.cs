using System.Collections.Concurrent;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// The one owner in this process of each stream of a kind. An owner that nobody has asked for in a while is let go, with its memory of
/// the stream. Safe for concurrent use.
/// </summary>
/// <typeparam name="TState">The kind's aggregate.</typeparam>
public sealed class Streams<TState>(JournalAccess journal, Func<TState> empty) : IResting
    where TState : class, IAggregate
{
    private readonly ConcurrentDictionary<string, Place<TState>> _places = [];

    /// <summary>How many owners are held.</summary>
    public int Held => _places.Count(static place => place.Value.IsHeld);

    /// <summary>An aggregate before its first event.</summary>
    internal TState New() => empty();

    /// <summary>How many owners are held, or may still be with somebody.</summary>
    internal int Known => _places.Count;

    /// <summary>The stream's owner; the stream need not exist yet. Ask again rather than keep it.</summary>
    public JournaledStream<TState> Open(string name)
    {
        while (true)
        {
            var place = _places.GetOrAdd(name, static _ => new Place<TState>());
            if (place.Open(name, journal, empty) is { } owner)
                return owner;
        }
    }

    async ValueTask IResting.LookAfterAsync(long idle)
    {
        foreach (var (name, place) in _places)
        {
            if (!await place.LookAfterAsync(journal.Clock.Now.HallTime, idle))
                _places.TryRemove(KeyValuePair.Create(name, place));
        }
    }

    async ValueTask IResting.StopAsync()
    {
        foreach (var (_, place) in _places)
            await place.SetDownAsync();
    }
}
