using ServiceSdk.Queueing;

namespace ServiceSdk.Halls;

/// <summary>Sets a hall up.</summary>
/// <param name="Configuration">Its whole configuration.</param>
public sealed record ConfigureHall(HallConfiguration Configuration) : ICommand;

/// <summary><c>hall.configured</c>: a hall is set up so from now on.</summary>
/// <param name="Configuration">Its whole configuration.</param>
public sealed record HallConfigured(HallConfiguration Configuration) : IEvent;

/// <summary>A hall's configuration over time: one stream a hall, the last one holds. One that cannot hold is refused by name.</summary>
public sealed class HallRegistration : IAggregate
{
    private readonly QueuePolicies _policies;

    /// <summary>A hall before its first configuration, with the policies of this SDK.</summary>
    public HallRegistration()
        : this(QueuePolicies.Standard)
    {
    }

    /// <summary>A hall before its first configuration.</summary>
    /// <param name="policies">What its rules may name.</param>
    public HallRegistration(QueuePolicies policies) => _policies = policies;

    /// <summary>What holds now; null before the first.</summary>
    public HallConfiguration? Configuration { get; private set; }

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope)
    {
        var configuration = ((ConfigureHall)command).Configuration;
        return HallConfigurationCheck.Defect(configuration, _policies) is { } defect
            ? QueueRefusals.PlanInvalid(defect)
            : new IEvent[] { new HallConfigured(configuration) };
    }

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at) => Configuration = ((HallConfigured)@event).Configuration;
}
