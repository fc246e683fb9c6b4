using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>A person's subject for the time of one command.</summary>
public sealed class SubjectClaim : IDisposable
{
    private Action? _release;

    internal SubjectClaim(SubjectKey key, Action release) => (Key, _release) = (key, release);

    /// <summary>The subject's row, to be brought by the record that names it.</summary>
    public SubjectKey Key { get; }

    /// <summary>Gives the claim back, once.</summary>
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
