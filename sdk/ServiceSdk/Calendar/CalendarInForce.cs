namespace ServiceSdk.Calendar;

/// <summary>
/// The legal calendar as a host keeps it: what was shipped, and the notices published to it since. Not safe for concurrent use: its host
/// gives it one writer.
/// </summary>
/// <param name="shipped">The calendar of this release.</param>
public sealed class CalendarInForce(LegalCalendar shipped) : IAggregate
{
    /// <summary>The calendar.</summary>
    public LegalCalendar Calendar { get; private set; } = shipped;

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope)
    {
        if (command is not PublishNotice publish)
            throw new ArgumentException($"Not a calendar's command: {command.GetType().Name}", nameof(command));
        return Calendar.With(publish.Notice, CivilTime.Date(envelope.At.CivilTime))
            .Then<IReadOnlyList<IEvent>>(_ => new IEvent[] { new NoticePublished(publish.Notice) });
    }

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        if (@event is not NoticePublished published)
            throw new ArgumentException($"Not a calendar's event: {@event.GetType().Name}", nameof(@event));

        // A later release ships what an earlier one was told: the reviewed notice stands.
        if (Calendar.With(published.Notice, CivilTime.Date(at.CivilTime)).Succeeded(out var calendar, out _))
            Calendar = calendar;
    }
}
