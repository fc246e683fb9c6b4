using System.Text.Json.Serialization;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

internal sealed record Add(int Amount) : ICommand;

internal sealed record Added(int Amount, int Sum) : IEvent;

/// <summary>Known to no table but a later version's.</summary>
internal sealed record Lost : IEvent;

/// <summary>The smallest aggregate there is: it adds up, and has a limit to refuse at.</summary>
internal sealed class Tally : ISnapshotting
{
    public const int Limit = 1000;

    public static readonly Refusal Full = new("tally_full", "记满了。", "请换一册。");

    public static readonly EventTypes Types = new([new EventType("tally.added", 1, TallyJson.Default.Added)]);

    public int Sum { get; private set; }

    /// <summary>How many events this one has folded itself.</summary>
    public int Folded { get; private set; }

    public int FoldVersion { get; init; } = 1;

    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope)
    {
        var amount = ((Add)command).Amount;
        return Sum + amount > Limit ? Full : new IEvent[] { new Added(amount, Sum + amount) };
    }

    public void Apply(IEvent @event, Actor actor, Moment at) => (Sum, Folded) = (Sum + ((Added)@event).Amount, Folded + 1);

    public void Exchange(Snapshot snapshot) => Sum = snapshot.Number(Sum);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Added))]
[JsonSerializable(typeof(Lost))]
internal sealed partial class TallyJson : JsonSerializerContext;
