namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>Waits for what another process brings about and tells nobody.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks again and again until the answer is as expected.</summary>
    /// <exception cref="TimeoutException">It never was; with the last answer.</exception>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> expected)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            if (await read() is var value && expected(value))
                return value;
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"Never as expected; at last: {value}");
            await pause.WaitForNextTickAsync();
        }
    }
}
