namespace ServiceSdk.Hosting.Journal;

/// <summary>The owners of one kind of streams, as who looks after them sees them.</summary>
internal interface IOwners
{
    /// <summary>Keeps snapshots, and lets those owners go that nobody asked for.</summary>
    /// <param name="idle">For how long, in milliseconds.</param>
    ValueTask LookAfterAsync(long idle);

    /// <summary>Keeps snapshots before the process ends.</summary>
    ValueTask SetDownAsync();
}
