namespace ServiceSdk.Hosting.Halls.Following;

/// <summary>What followers are told of one record: all of it or nothing. The same instance for all who follow live.</summary>
/// <param name="Sequence">Where following can be resumed once all of it was taken; 0 for a beat.</param>
/// <param name="Events">What happened, at least one event; none for a beat.</param>
public sealed record HallNews(long Sequence, IReadOnlyList<HallEvent> Events)
{
    /// <summary>Nothing happened, and the line is alive.</summary>
    public static HallNews Beat { get; } = new(0, []);
}

/// <summary>Where following begins.</summary>
/// <param name="Sequence">What was seen already.</param>
/// <param name="Since">The first business date that has something to tell.</param>
public sealed record HallPosition(long Sequence, DateOnly Since);
