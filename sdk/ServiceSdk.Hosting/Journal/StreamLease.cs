namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// A stream's right to append on top of what it has in memory. A failed batch takes it away from every stream in it; the stream
/// refolds from disk and takes a new one.
/// </summary>
public sealed class StreamLease
{
    private volatile bool _lost;

    /// <summary>Whether memory may hold what the disk does not.</summary>
    public bool Lost => _lost;

    internal void Lose() => _lost = true;
}
