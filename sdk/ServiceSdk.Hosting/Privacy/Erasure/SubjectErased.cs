namespace ServiceSdk.Hosting.Privacy.Erasure;

/// <summary><c>subject.erased</c>: a subject's data key is destroyed, and with it all that was sealed under it.</summary>
/// <param name="Subject">Whose, by the random id.</param>
/// <param name="Kind">One of <see cref="SubjectKind"/>.</param>
/// <param name="Stream">The stream that holds what can no longer be read.</param>
/// <param name="Reason">Why.</param>
public sealed record SubjectErased(string Subject, string Kind, string Stream, ErasureReason Reason) : IEvent;

/// <summary>Why personal data is erased. The names are kept in records for ever.</summary>
public enum ErasureReason
{
    /// <summary>保存期限届满. The time it may be kept is over.</summary>
    Retention,

    /// <summary>本人申请. The person asked for it.</summary>
    PersonRequest,
}

/// <summary>Erases subjects.</summary>
/// <param name="Subjects">Each once; at least one.</param>
public sealed record EraseSubjects(IReadOnlyList<SubjectErased> Subjects) : ICommand;

/// <summary>The erasures of a date. It has no state: what is erased stays so.</summary>
public sealed class Erasures : IAggregate
{
    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command is EraseSubjects erase
        ? erase.Subjects.ToArray<IEvent>()
        : throw new ArgumentException($"Not an erasure: {command.GetType().Name}", nameof(command));

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        if (@event is not SubjectErased)
            throw new ArgumentException($"Not an erasure: {@event.GetType().Name}", nameof(@event));
    }
}
