using ServiceSdk.Queueing;

namespace ServiceSdk.Halls;

/// <summary>Sets a hall up.</summary>
/// <param name="Configuration">Its whole configuration.</param>
public sealed record ConfigureHall(HallConfiguration Configuration) : ICommand;

/// <summary><c>hall.configured</c>: a hall is set up so from now on.</summary>
/// <param name="Configuration">Its whole configuration.</param>
public sealed record HallConfigured(HallConfiguration Configuration) : IEvent;

/// <summary>A hall's configuration over time: one stream a hall, the last one holds. One that cannot hold is refused by name.</summary>
/// <param name="policies">What its plan may name.</param>
public sealed class HallRegistration(QueuePolicies policies) : IAggregate
{
    /// <summary>What holds now; null before the first.</summary>
    public HallConfiguration? Configuration { get; private set; }

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope)
    {
        var configuration = ((ConfigureHall)command).Configuration;
        return HallConfigurationCheck.Defect(configuration, policies) is { } defect
            ? QueueRefusals.PlanInvalid(defect)
            : new IEvent[] { new HallConfigured(configuration) };
    }

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at) => Configuration = ((HallConfigured)@event).Configuration;
}
