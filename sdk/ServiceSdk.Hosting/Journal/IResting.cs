namespace ServiceSdk.Hosting.Journal;

/// <summary>What is in memory while it is used, as who looks after it sees it.</summary>
internal interface IResting
{
    /// <summary>Keeps snapshots, and lets go what rests.</summary>
    /// <param name="idle">For how long, in milliseconds.</param>
    ValueTask LookAfterAsync(long idle);

    /// <summary>Keeps snapshots before the process ends.</summary>
    ValueTask StopAsync();
}
