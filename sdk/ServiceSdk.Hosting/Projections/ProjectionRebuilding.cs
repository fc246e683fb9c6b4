namespace ServiceSdk.Hosting.Projections;

/// <summary>Makes projections anew while the host runs. Safe for concurrent use.</summary>
public sealed class ProjectionRebuilding
{
    private readonly Dictionary<string, Projection> _projections;

    internal ProjectionRebuilding(IEnumerable<Projection> projections) => _projections = projections.ToDictionary(one => one.Name);

    /// <summary>Empties a projection and fills it from the first record; until it has caught up its lists are short.</summary>
    /// <param name="name">The projection's name.</param>
    /// <returns>Why not; null when it has begun.</returns>
    public Refusal? Rebuild(string name)
    {
        if (!_projections.TryGetValue(name, out var projection))
            return new Refusal("projection_unknown", "没有这个投影。", "请使用列出的名称。");
        projection.Rebuild();
        return null;
    }
}
