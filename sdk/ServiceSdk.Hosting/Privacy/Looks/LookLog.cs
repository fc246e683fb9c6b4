namespace ServiceSdk.Hosting.Privacy.Looks;

/// <summary>The looks of an office on a business date. It has no state: whoever looked did.</summary>
public sealed class LookLog : IAggregate
{
    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command is RecordLooks looks
        ? looks.Looks.ToArray<IEvent>()
        : throw new ArgumentException($"Not a look: {command.GetType().Name}", nameof(command));

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        if (@event is not LookRecorded)
            throw new ArgumentException($"Not a look: {@event.GetType().Name}", nameof(@event));
    }
}
