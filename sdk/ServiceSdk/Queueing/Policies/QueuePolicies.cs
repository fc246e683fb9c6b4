namespace ServiceSdk.Queueing;

/// <summary>The policies a plan may name. Immutable.</summary>
public sealed class QueuePolicies
{
    private readonly Dictionary<string, Func<PolicySettings, IQueuePolicy>> _makers;

    private QueuePolicies(Dictionary<string, Func<PolicySettings, IQueuePolicy>> makers) => _makers = makers;

    /// <summary>The policies of this SDK.</summary>
    public static QueuePolicies Standard { get; } = new(new()
    {
        [TargetShare.Name] = static settings => new TargetShare(settings.Margin),
        [FirstComeFirstServed.Name] = static _ => new FirstComeFirstServed(),
        [StrictPriority.Name] = static settings => new StrictPriority(settings),
        [AccumulatingPriority.Name] = static settings => new AccumulatingPriority(settings),
        [EarliestDue.Name] = static _ => new EarliestDue(),
    });

    /// <summary>These and one more: a vendor's own.</summary>
    /// <param name="name">What plans call it.</param>
    /// <param name="make">Makes it for a plan.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public QueuePolicies With(string name, Func<PolicySettings, IQueuePolicy> make)
    {
        var makers = new Dictionary<string, Func<PolicySettings, IQueuePolicy>>(_makers);
        makers.Add(name, make);
        return new QueuePolicies(makers);
    }

    internal bool Has(string name) => _makers.ContainsKey(name);

    internal IQueuePolicy Make(string name, PolicySettings settings) => _makers[name](settings);
}
