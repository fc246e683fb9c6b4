namespace ServiceSdk.Tiers;

/// <summary>
/// What one hall made of the delegation list: the town or village confirms and supplements it. Not safe for concurrent use: its host gives
/// it one writer.
/// </summary>
/// <param name="list">The list.</param>
/// <param name="region">The divisions, whose tiers bound what a hall may take; a hall outside it takes what it is set up for.</param>
public sealed class HallDelegation(DelegationList list, Region region) : IAggregate
{
    private const int LongestReason = 200;

    private readonly HashSet<string> _added = [];
    private readonly Dictionary<string, string> _withheld = [];

    /// <summary>The edition confirmed last; null before the first.</summary>
    public string? Confirmed { get; private set; }

    /// <summary>How the hall takes an item.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="title">Its short title, for the refusal.</param>
    /// <returns>How, or a refusal that says where it is taken.</returns>
    public Outcome<Taking> Takes(HallId hall, string item, string title)
    {
        if (_withheld.TryGetValue(item, out var reason))
            return DelegationRefusals.Withheld(title, reason);
        if (list.Find(item) is not { } delegated || !region.Find(hall.Division).Succeeded(out var division, out _))
            return Taking.Accept;
        if (division.Tier > delegated.Accept)
            return division.Tier <= delegated.Agency ? Taking.Agency : DelegationRefusals.NotDelegated(title, delegated.Accept);
        return delegated.OnlyAt is { } halls && !halls.Contains($"{hall}") && !_added.Contains(item)
            ? DelegationRefusals.OtherHalls(title, halls)
            : Taking.Accept;
    }

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        ConfirmDelegation confirm when confirm.Edition != list.Edition => DelegationRefusals.EditionNotCurrent(list.Edition),
        ConfirmDelegation confirm when confirm.Edition == Confirmed => DelegationRefusals.AlreadyConfirmed(),
        ConfirmDelegation confirm => new IEvent[] { new DelegationConfirmed(confirm.Edition) },
        SupplementDelegation { Reason: var reason } when !IsReason(reason) => DelegationRefusals.ReasonMissing(),
        WithholdDelegation { Reason: var reason } when !IsReason(reason) => DelegationRefusals.ReasonMissing(),
        SupplementDelegation supplement => Change(supplement.Item, envelope, Supplement, new DelegationSupplemented(supplement.Item, supplement.Reason)),
        WithholdDelegation withhold => Change(withhold.Item, envelope, Withhold, new DelegationWithheld(withhold.Item, withhold.Reason)),
        _ => throw new ArgumentException($"Not a delegation's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case DelegationConfirmed confirmed: Confirmed = confirmed.Edition; break;
            case DelegationSupplemented supplemented:
                _withheld.Remove(supplemented.Item);
                _added.Add(supplemented.Item);
                break;
            case DelegationWithheld withheld: _withheld.Add(withheld.Item, withheld.Reason); break;
            default: throw new ArgumentException($"Not a delegation's event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private Outcome<IReadOnlyList<IEvent>> Change(string item, Envelope envelope, Func<HallId, DelegatedItem, Refusal?> judge, IEvent @event)
    {
        if (list.Find(item) is not { } delegated)
            return DelegationRefusals.ItemNotListed();
        return HallId.Parse(envelope.Actor.Office).Then<IReadOnlyList<IEvent>>(hall => judge(hall, delegated) is { } refusal ? refusal : new[] { @event });
    }

    private Refusal? Supplement(HallId hall, DelegatedItem item)
    {
        if (Takes(hall, item.Item, "").Succeeded(out _, out _))
            return DelegationRefusals.AlreadyTaken();
        return region.Find(hall.Division).Succeeded(out var division, out _) && division.Tier > item.Accept
            ? DelegationRefusals.OutsideAuthority(item.Accept)
            : null;
    }

    private Refusal? Withhold(HallId hall, DelegatedItem item) => Takes(hall, item.Item, "").Succeeded(out _, out _) ? null : DelegationRefusals.NotTaken();

    private static bool IsReason(string? reason) => reason?.Trim().Length is > 0 and <= LongestReason;
}

/// <summary>How a hall takes an item.</summary>
public enum Taking
{
    /// <summary>受理: it accepts it.</summary>
    Accept,

    /// <summary>代办: it files it, as agent, with the office above that accepts it.</summary>
    Agency,
}
