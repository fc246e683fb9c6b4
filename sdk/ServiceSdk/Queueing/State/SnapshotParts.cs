namespace ServiceSdk.Queueing;

/// <summary>What a day's parts have in common in a snapshot.</summary>
internal static class SnapshotParts
{
    public static Skill Exchange(this Snapshot snapshot, Skill? skill) =>
        new(snapshot.Common(skill?.Department)!, snapshot.Common(skill?.Group)!);

    public static LineItem? Exchange(this Snapshot snapshot, LineItem? item) => snapshot.Shared(
        item, static (snapshot, item) => new LineItem(snapshot.Common(item?.Line)!, snapshot.Text(item?.Item)!, snapshot.Text(item?.Title)!));

    public static Protected<Visitor>? Exchange(this Snapshot snapshot, Protected<Visitor>? visitor) => snapshot.Shared(
        visitor, static (snapshot, visitor) => new Protected<Visitor>(
            snapshot.Text(visitor?.Subject)!, snapshot.Common(visitor?.Algorithm)!, snapshot.Bytes(visitor?.Ciphertext ?? [])));

    public static Standing Exchange(this Snapshot snapshot, in Standing standing)
    {
        var reference = snapshot.Number(standing.Reference);
        return new Standing(
            reference, snapshot.Number(standing.Target), reference + snapshot.Number(standing.Due - standing.Reference),
            snapshot.Flag(standing.Protected), snapshot.Number(standing.Serial), snapshot.Number(standing.Class));
    }
}

/// <summary>What tickets refer to.</summary>
/// <param name="Numbers">The series of numbers.</param>
/// <param name="Lines">Every line of the day.</param>
/// <param name="Counters">Every window of the day.</param>
internal sealed record DayParts(IReadOnlyList<NumberSeries> Numbers, IReadOnlyList<OpenLine> Lines, IReadOnlyList<Counter> Counters);
