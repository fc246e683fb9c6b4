namespace ServiceSdk;

/// <summary>
/// State folded from events: the one shape of every aggregate. The same events give the same state on every machine.
/// One writer at a time; no clock, no randomness, no I/O, no plugin.
/// </summary>
public interface IAggregate
{
    /// <summary>Checks a command against the state, which it does not change.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="envelope">Who asks, under which key, when.</param>
    /// <returns>The events that answer it, at least one; or why not.</returns>
    Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope);

    /// <summary>Changes the state by one event. Never fails on an event that <see cref="Decide"/> yielded.</summary>
    /// <param name="event">What has happened.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="at">When.</param>
    void Apply(IEvent @event, Actor actor, Moment at);
}
