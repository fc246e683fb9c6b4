using ServiceSdk.Sharing;

namespace SampleRegistry;

/// <summary>
/// 人口、社保、不动产: made-up records of made-up people, so that a demonstration shows what data sharing does. A real hall never asks it.
/// </summary>
public sealed class SampleRecords : ISharedRecords
{
    private readonly IReadOnlyList<SampleRecord> _records = SampleRecord.ReadBeside(typeof(SampleRecords), "records.json");

    /// <inheritdoc/>
    public string Name => "人口、社保、不动产共享库（示例）";

    /// <inheritdoc/>
    public bool IsSample => true;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = ["household", "social-insurance", "real-estate"];

    /// <inheritdoc/>
    public ValueTask<SharedAnswer> FindAsync(SharedQuery query, CancellationToken cancellation) =>
        new(_records.FirstOrDefault(record => record.Kind == query.Kind && record.IdNumber == query.IdNumber) is { } found
            ? SharedAnswer.Found(new SharedRecord(found.Id, query.On.AddDays(-found.DaysOld), found.Fields))
            : SharedAnswer.NotFound);
}
