using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Tests.Sharing;

/// <summary>A registry that answers what the test says.</summary>
internal sealed class StubRegistry : ISharedRecords
{
    public string Name => "人口库（示例）";

    public bool IsSample { get; init; } = true;

    public IReadOnlyList<string> Kinds => ["household"];

    /// <summary>What it was asked, oldest first.</summary>
    public List<SharedQuery> Asked { get; } = [];

    public Func<SharedQuery, CancellationToken, ValueTask<SharedAnswer>> Answer { get; set; } =
        (query, _) => new(SharedAnswer.Found(Record(query.On)));

    public static SharedRecord Record(DateOnly issuedOn, string fields = """{"address":"兰陵街道示例路1号","members":3}""") =>
        new("HK-1", issuedOn, System.Text.Encoding.UTF8.GetBytes(fields));

    public ValueTask<SharedAnswer> FindAsync(SharedQuery query, CancellationToken cancellation)
    {
        Asked.Add(query);
        return Answer(query, cancellation);
    }
}
