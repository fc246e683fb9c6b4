namespace ServiceSdk.Hosting.Journal;

/// <summary>Whether something was used of late: told by many at next to no cost, asked by one.</summary>
internal sealed class Use
{
    private volatile bool _used = true;
    private long _since;

    /// <summary>It is being used.</summary>
    public void Tell()
    {
        // Read first: so the memory it stands in stays with every processor.
        if (!_used)
            _used = true;
    }

    /// <summary>Whether nobody has told since it was last asked how long it rests.</summary>
    public bool Rests => !_used;

    /// <summary>For how long nobody has used it, in milliseconds; null for one that was used since this was last asked.</summary>
    /// <param name="now">Hall time in milliseconds.</param>
    public long? Rested(long now)
    {
        if (!_used)
            return now - _since;
        (_used, _since) = (false, now);
        return null;
    }
}
