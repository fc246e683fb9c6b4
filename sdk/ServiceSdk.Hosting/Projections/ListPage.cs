namespace ServiceSdk.Hosting.Projections;

/// <summary>Which part of a list.</summary>
/// <param name="After">What the part before ended with; empty for the first.</param>
/// <param name="Size">How many entries at most, at least 1.</param>
public sealed record PageOf(string After, int Size);

/// <summary>A part of a list.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Next">What the next part continues after; null for the last part.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Entries, string? Next)
{
    internal ListPage<TOther> Select<TOther>(Func<T, TOther> show) => new([.. Entries.Select(show)], Next);
}
