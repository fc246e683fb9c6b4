using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Lets few slow hashes run at once and few wait: whoever tries passwords or codes leaves the processors to the queue.</summary>
internal sealed class SlowHashing
{
    private const int MostWaiting = 100;

    private readonly SemaphoreSlim _free = new(Math.Max(1, Environment.ProcessorCount / 4));
    private int _waiting;

    /// <summary>Does the work when its turn comes.</summary>
    public async Task<Outcome<T>> DoAsync<T>(Func<Task<Outcome<T>>> work)
        where T : notnull
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
                return ApiRefusals.SignInBusy;
            await _free.WaitAsync();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await work();
        }
        finally
        {
            _free.Release();
        }
    }
}
