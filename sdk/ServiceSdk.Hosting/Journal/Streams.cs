using System.Collections.Concurrent;

namespace ServiceSdk.Hosting.Journal;

/// <summary>The one owner in this process of each stream of a kind. Safe for concurrent use.</summary>
/// <typeparam name="TState">The kind's aggregate.</typeparam>
public sealed class Streams<TState>(JournalAccess journal, Func<TState> empty)
    where TState : class, IAggregate
{
    private readonly ConcurrentDictionary<string, JournaledStream<TState>> _owners = [];

    /// <summary>An aggregate before its first event.</summary>
    internal TState New() => empty();

    /// <summary>The stream's owner; the stream need not exist yet.</summary>
    public JournaledStream<TState> Open(string name) =>
        _owners.GetOrAdd(name, static (name, of) => new JournaledStream<TState>(name, of.journal, of.empty), (journal, empty));
}
