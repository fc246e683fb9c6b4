namespace ServiceSdk.Halls;

/// <summary>Sets a hall up.</summary>
/// <param name="Configuration">Its whole configuration.</param>
public sealed record ConfigureHall(HallConfiguration Configuration) : ICommand;

/// <summary><c>hall.configured</c>: a hall is set up so from now on.</summary>
/// <param name="Configuration">Its whole configuration.</param>
public sealed record HallConfigured(HallConfiguration Configuration) : IEvent;

/// <summary>A hall's configuration over time: one stream a hall, the last one holds.</summary>
public sealed class HallRegistration : IAggregate
{
    /// <summary>What holds now; null before the first.</summary>
    public HallConfiguration? Configuration { get; private set; }

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) =>
        new IEvent[] { new HallConfigured(((ConfigureHall)command).Configuration) };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at) => Configuration = ((HallConfigured)@event).Configuration;
}
