namespace ServiceSdk.Hosting.Journal;

/// <summary>Reads for those who look at many streams: one in quarantine must not keep them from the others.</summary>
internal static class QuarantinedReads
{
    /// <summary>Reads the state, as <see cref="JournaledStream{TState}.ReadAsync"/> does; of a stream in quarantine gives what is said instead.</summary>
    public static async ValueTask<T> ReadOrAsync<TState, T>(this JournaledStream<TState> stream, Func<TState, T> read, T quarantined)
        where TState : class, IAggregate
    {
        try
        {
            return await stream.ReadAsync(read);
        }
        catch (StreamBrokenException)
        {
            return quarantined;
        }
    }
}
